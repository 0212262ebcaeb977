package org.duizhao.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.alignment.Sentence;
import org.duizhao.alignment.TextPair;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** The pairs of documents that people approved, as examples of what words mean. What was imported may be of any quality. */
@ApplicationScoped
class ApprovedPairs {

    /** Of a language, the newest; as many take about two seconds to learn from. */
    private static final int MOST = 5_000;

    private final EntityManager database;

    ApprovedPairs(EntityManager database) {
        this.database = database;
    }

    /** How many there are, of all languages. */
    long count() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> database.createQuery(
                                "select count(p) from Pair p where p.status = :approved and p.segment.document is not null",
                                Long.class)
                        .setParameter("approved", Status.APPROVED)
                        .getSingleResult());
    }

    /** One for each language but Chinese: the n-th sentence of the one side stands for the n-th of the other. */
    List<TextPair> newest() {
        return Stream.of(Language.EN, Language.RU).map(this::newest).toList();
    }

    private TextPair newest(Language language) {
        List<Sentence> chinese = new ArrayList<>();
        List<Sentence> other = new ArrayList<>();
        QuarkusTransaction.joiningExisting()
                .run(() -> database.createQuery(
                                "select value(z).text, value(t).text from Pair p join p.segment s join s.variants z"
                                        + " join s.variants t where key(z) = :chinese and key(t) = :other and p.lang = :other"
                                        + " and p.status = :approved and s.document is not null order by p.changedAt desc, p.id",
                                Object[].class)
                        .setParameter("chinese", Language.ZH)
                        .setParameter("other", language)
                        .setParameter("approved", Status.APPROVED)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .forEach(row -> {
                            chinese.add(new Sentence((String) row[0], true));
                            other.add(new Sentence((String) row[1], true));
                        }));
        return new TextPair(chinese, Language.ZH, other, language);
    }
}
