package org.duizhao.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Access;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Edition;
import org.duizhao.memory.ImportProblem;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** The documents with their progress, counted in a few queries whatever their number. */
@ApplicationScoped
class Corpus {

    private static final String ALONE = "alone";

    private final EntityManager entities;
    private final DocumentRepository documents;

    Corpus(EntityManager entities, DocumentRepository documents) {
        this.entities = entities;
        this.documents = documents;
    }

    /** Those that may be read, in the order of the manifest. */
    @Transactional
    List<DocumentProgress> documents(Access access) {
        Map<Long, Long> segments = count("select document_id, count(*) from segment group by document_id");
        Map<Long, Long> sentences = count("select edition_id, count(*) from sentence group by edition_id");
        Map<Long, Map<Language, Progress>> progress = progress();
        // Two to-many collections in one query would multiply each other, hence two; the session puts them together.
        entities.createQuery("from Document d left join fetch d.editions", Document.class)
                .getResultList();
        entities.createQuery("from Document d left join fetch d.gaps", Document.class)
                .getResultList();
        return documents.inOrder(access).stream()
                .map(document -> new DocumentProgress(
                        document,
                        segments.getOrDefault(document.id, 0L),
                        editions(document, sentences, progress.getOrDefault(document.id, Map.of()))))
                .toList();
    }

    /** By file and line. */
    @Transactional
    List<ImportProblem> problems() {
        return entities.createQuery("from ImportProblem order by file, line, id", ImportProblem.class)
                .getResultList();
    }

    private static List<EditionProgress> editions(
            Document document, Map<Long, Long> sentences, Map<Language, Progress> progress) {
        List<EditionProgress> editions = new ArrayList<>();
        for (Language language : Language.values()) {
            Edition edition = document.editions.get(language);
            if (edition != null) {
                editions.add(new EditionProgress(
                        edition,
                        sentences.getOrDefault(edition.id, 0L),
                        progress.getOrDefault(language, Progress.NONE)));
            }
        }
        return editions;
    }

    private Map<Long, Map<Language, Progress>> progress() {
        List<Tuple> rows = rows("""
                select e.document_id, e.lang, coalesce(p.status, 'alone'), count(*)
                from edition e
                join segment s on s.document_id = e.document_id
                left join pair p on p.segment_id = s.id and p.lang = e.lang
                where e.lang <> 'zh'
                and (p.id is not null
                  or exists (select 1 from variant v where v.segment_id = s.id and v.lang in ('zh', e.lang)))
                group by 1, 2, 3
                """);
        Map<Long, Map<Language, Progress>> progress = new HashMap<>();
        for (Tuple row : rows) {
            Language language = Language.of(row.get(1, String.class)).orElseThrow();
            String status = row.get(2, String.class);
            long count = row.get(3, Long.class);
            Progress part = status.equals(ALONE)
                    ? new Progress(Map.of(), count)
                    : new Progress(Map.of(Status.of(status).orElseThrow(), count), 0);
            progress.computeIfAbsent(row.get(0, Long.class), id -> new EnumMap<>(Language.class))
                    .merge(language, part, (a, b) -> Progress.sum(List.of(a, b)));
        }
        return progress;
    }

    private Map<Long, Long> count(String sql) {
        Map<Long, Long> counts = new HashMap<>();
        rows(sql).forEach(row -> counts.put(row.get(0, Long.class), row.get(1, Long.class)));
        return counts;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).getResultList();
    }
}
