package org.duizhao.review;

import java.util.List;
import org.duizhao.memory.Revision;
import org.duizhao.memory.Status;

/**
 * A segment as a reviewer of one language sees it.
 *
 * @param version the pair's; the segment's where there is no pair
 * @param number in the document, from 1
 * @param zh may be null, and so may the translation, but not both
 * @param status null where there is no pair
 * @param confidence the aligner's, 0 to 1, or null
 * @param shape the bead's, as {@code 2-1}, or null
 * @param changedBy who changed the segment last
 * @param before may be null
 * @param after may be null
 * @param place null where it was not aligned here
 * @param history newest first
 */
public record PairRow(
        long segment,
        int version,
        int number,
        String zh,
        String text,
        Status status,
        Float confidence,
        String shape,
        String changedBy,
        Neighbour before,
        Neighbour after,
        Place place,
        List<Revision> history) {

    /** How sure the aligner was, in percent. */
    public long percent() {
        return confidence == null ? 0 : Math.round(confidence * 100.0);
    }
}
