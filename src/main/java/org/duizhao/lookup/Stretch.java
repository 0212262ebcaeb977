package org.duizhao.lookup;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some of all segments, as SQL says it. Numbers stand in it as they are, since {@code COPY} takes no parameters.
 *
 * @param segments a condition on the segment s
 * @param pairs a condition on the pair p, true for those of the segments
 * @param revisions a condition on the revision r, true for those of the segments
 * @param order of the rows: document by document in order
 */
record Stretch(String segments, String pairs, String revisions, String order) {

    private static final String BY_DOCUMENT = "s.document_id, s.position, s.id";

    /** Of no document. */
    static Stretch single(long fromId, long toId) {
        return new Stretch(
                "s.document_id is null and v.segment_id >= %1$d and v.segment_id < %2$d and s.id >= %1$d and s.id < %2$d"
                        .formatted(fromId, toId),
                "p.segment_id >= %d and p.segment_id < %d".formatted(fromId, toId),
                "r.segment_id >= %d and r.segment_id < %d".formatted(fromId, toId),
                "s.id");
    }

    static Stretch ofDocuments(long fromId, long toId) {
        String which = "document_id >= %d and document_id < %d".formatted(fromId, toId);
        return new Stretch("s." + which, "true", ofSegmentsWhere(which), BY_DOCUMENT);
    }

    static Stretch ofDocuments(Collection<Long> documents) {
        String which = "document_id = any (" + array(documents) + ")";
        return new Stretch("s." + which, "true", ofSegmentsWhere(which), BY_DOCUMENT);
    }

    /**
     * Those of the ids that belong to no document.
     *
     * @param ids ascending; one or more
     */
    static Stretch single(List<Long> ids) {
        long first = ids.get(0);
        long end = ids.get(ids.size() - 1) + 1;
        if (end - first == ids.size()) {
            return single(first, end);
        }
        String array = array(ids);
        return new Stretch(
                "s.document_id is null and s.id = any (" + array + ")",
                "true",
                "r.segment_id = any (" + array + ")",
                "s.id");
    }

    static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }

    private static String ofSegmentsWhere(String which) {
        return "r.segment_id in (select id from segment where " + which + ")";
    }
}
