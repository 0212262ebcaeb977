package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.text.Language;

/** How much the documents' memory holds, in lines for the console. */
@ApplicationScoped
class CorpusCounts {

    private final EntityManager entities;

    CorpusCounts(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("The corpus holds %d documents, %d segments; sentences: %d Chinese, %d English, %d Russian"
                .formatted(
                        count("select count(d) from Document d"),
                        count("select count(s) from Segment s where s.document is not null"),
                        sentences(Language.ZH),
                        sentences(Language.EN),
                        sentences(Language.RU)));
        for (Language language : List.of(Language.EN, Language.RU)) {
            long pairs = count("select count(p) from Pair p where p.shape is not null and p.lang = ?1", language);
            long oneToOne = count("select count(p) from Pair p where p.shape = '1-1' and p.lang = ?1", language);
            lines.add("zh-%s: %d pairs, %d of them not 1-1; left alone: %d Chinese segments, %d of the translation"
                    .formatted(
                            language.tag(),
                            pairs,
                            pairs - oneToOne,
                            count(
                                    "select count(s) from Segment s where ?1 in (select e.lang from Edition e where"
                                            + " e.document = s.document) and ?1 not in indices(s.variants)",
                                    language),
                            count(
                                    "select count(s) from Segment s where s.document is not null"
                                            + " and ?1 in indices(s.variants) and ?2 not in indices(s.variants)",
                                    language,
                                    Language.ZH)));
        }
        return lines;
    }

    private long sentences(Language language) {
        return count("select count(s) from Sentence s, Edition e where s.editionId = e.id and e.lang = ?1", language);
    }

    private long count(String query, Object... parameters) {
        var counting = entities.createQuery(query, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            counting.setParameter(i + 1, parameters[i]);
        }
        return counting.getSingleResult();
    }
}
