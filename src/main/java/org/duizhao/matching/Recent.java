package org.duizhao.matching;

import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

/** A segment that came too lately to be in a part of the index. */
final class Recent {

    private final Entry entry;
    private final int[] points;
    private final String search;
    private final int key;
    private long death;

    Recent(Entry entry) {
        this.entry = entry;
        String normalized = Normalization.forComparison(entry.text());
        points = CodePoints.of(normalized);
        search = Normalization.forSearch(entry.text());
        key = Folding.key(normalized).hashCode();
    }

    Entry entry() {
        return entry;
    }

    /** The code points of its normalised text. */
    int[] points() {
        return points;
    }

    /** Its text in the form for search. */
    String search() {
        return search;
    }

    /** The hash of its {@link Folding#key}. */
    int key() {
        return key;
    }

    boolean isAlive(long version) {
        return death == 0 || death > version;
    }

    boolean holds(Entry other) {
        return entry.equals(other);
    }

    /** Forgets it from a version on, if it is this segment; whether it was. */
    boolean remove(long segment, long version) {
        if (entry.segment() != segment || death != 0) {
            return false;
        }
        death = version;
        return true;
    }
}
