package org.duizhao.memory;

import java.util.List;

/**
 * Segments were added, changed or deleted: fired inside the transaction that does it, so observe it after success.
 *
 * @param segments their ids, those of deleted ones too
 * @param others whether there are more, too many to name
 */
public record SegmentsChanged(List<Long> segments, boolean others) {

    public SegmentsChanged(List<Long> segments) {
        this(segments, false);
    }
}
