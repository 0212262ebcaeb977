package org.duizhao.lookup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Counts the segments and the statuses of documents. */
@Singleton
class DocumentCounts {

    private final EntityManager entities;

    DocumentCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** @param statuses pairs of each status, by the language beside Chinese; a status that no pair has is not there */
    record Of(long segments, Map<String, Map<String, Long>> statuses) {

        static final Of NOTHING = new Of(0, Map.of());
    }

    private record Segments(Long document, Long count) {}

    private record Pairs(Long document, Language language, Status status, Long count) {}

    /** Of the segments of one document. */
    static Of of(List<SegmentView> segments) {
        Map<String, Map<String, Long>> statuses = new TreeMap<>();
        segments.forEach(segment -> segment.pairs()
                .forEach((language, pair) -> statuses.computeIfAbsent(language, tag -> new TreeMap<>())
                        .merge(pair.status().slug(), 1L, Long::sum)));
        return new Of(segments.size(), statuses);
    }

    /** By the document's id; one that has no segments is not there. */
    Map<Long, Of> all() {
        Map<Long, Of> counts = new HashMap<>();
        entities.createQuery(
                        "select s.document.id, count(s) from Segment s where s.document is not null group by s.document.id",
                        Segments.class)
                .getResultList()
                .forEach(found -> counts.put(found.document(), new Of(found.count(), new TreeMap<>())));
        entities.createQuery("""
                        select s.document.id, p.lang, p.status, count(p) from Pair p join p.segment s
                        where s.document is not null group by s.document.id, p.lang, p.status
                        """, Pairs.class)
                .getResultList()
                .forEach(found -> counts.get(found.document())
                        .statuses()
                        .computeIfAbsent(found.language().tag(), tag -> new TreeMap<>())
                        .put(found.status().slug(), found.count()));
        return counts;
    }
}
