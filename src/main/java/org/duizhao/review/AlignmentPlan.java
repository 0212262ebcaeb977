package org.duizhao.review;

import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.memory.Line;
import org.duizhao.memory.Segment;

/**
 * An edit of an alignment, not carried out yet.
 *
 * @param run the segments that it touches, in order
 * @param lines what becomes of them
 */
record AlignmentPlan(List<Segment> run, List<Line> lines) {

    /** The versions that it was made of, to be sent back with it. */
    String seen() {
        return run.stream().map(segment -> segment.id + ":" + segment.version).collect(Collectors.joining(" "));
    }

    /** It would change nothing. */
    boolean isEmpty() {
        return org.duizhao.memory.Rearrangement.lines(run).equals(lines);
    }
}
