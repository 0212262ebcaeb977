package org.duizhao.matching;

import java.util.Arrays;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;

/**
 * What a search sees of the index.
 *
 * @param version the changes until now; what was forgotten by a later one is still there
 * @param recent the latest segments, of which the first {@code count} belong to it
 * @param size how many segments there are
 */
record Snapshot(long version, List<Part> parts, Recent[] recent, int count, int size) {

    boolean holds(Entry entry) {
        return Arrays.stream(recent, 0, count).anyMatch(one -> one.isAlive(version) && one.holds(entry))
                || parts.stream().anyMatch(part -> part.rows().holds(entry, version));
    }
}
