package org.duizhao.lookup;

import java.util.ArrayList;
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

    /** Fewer ids in a row are read with others. */
    private static final int WORTH_A_STRETCH = 1_000;

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
        if (isRange(ids)) {
            return single(ids.get(0), ids.get(ids.size() - 1) + 1);
        }
        return new Stretch(
                "s.document_id is null and " + among("s.id", ids), "true", among("r.segment_id", ids), "s.id");
    }

    /** The condition that a column has one of some ascending ids, of which there are some. */
    static String among(String column, List<Long> ids) {
        return isRange(ids)
                ? "%1$s >= %2$d and %1$s <= %3$d".formatted(column, ids.get(0), ids.get(ids.size() - 1))
                : column + " = any (" + array(ids) + ")";
    }

    /**
     * Cuts ids so that they are quick to read: ranges without a gap, which take a fraction of what as many single ids do, and what
     * is left between them. An import leaves out a few ids behind each of its batches.
     *
     * @param ids ascending
     * @param most how many may be together
     */
    static List<List<Long>> cut(List<Long> ids, int most) {
        List<List<Long>> cut = new ArrayList<>();
        List<Long> scattered = new ArrayList<>();
        for (int from = 0, to; from < ids.size(); from = to) {
            to = from + 1;
            while (to < ids.size() && to - from < most && ids.get(to) == ids.get(to - 1) + 1) {
                to++;
            }
            if (to - from < WORTH_A_STRETCH) {
                scattered.addAll(ids.subList(from, to));
            } else {
                cut.add(ids.subList(from, to));
            }
        }
        for (int from = 0; from < scattered.size(); from += most) {
            cut.add(scattered.subList(from, Math.min(scattered.size(), from + most)));
        }
        return cut;
    }

    private static boolean isRange(List<Long> ids) {
        return ids.get(ids.size() - 1) - ids.get(0) == ids.size() - 1;
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }

    private static String ofSegmentsWhere(String which) {
        return "r.segment_id in (select id from segment where " + which + ")";
    }
}
