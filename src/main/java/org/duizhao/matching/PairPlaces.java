package org.duizhao.matching;

/**
 * Where the pairs of letters of a long text stand in it, 64 places in all. A pair that no edit touches stands in the other text
 * shifted by no more than what is put in or taken out before it (E. Sutinen, J. Tarhio, On using q-gram locations in approximate string
 * matching, ESA 1995).
 */
final class PairPlaces {

    private static final int SLOTS = 1 << 11;

    /** The fewest letters of the other text that are held against the same places. */
    private static final int STRETCH = 8;

    private final long[] places = new long[SLOTS];
    private final int length;
    private final int shift;

    /** @param points the text, of one code point or more */
    PairPlaces(int[] points) {
        length = points.length;
        shift = Math.max(0, 26 - Integer.numberOfLeadingZeros(length - 1));
        for (int at = 0; at + 1 < length; at++) {
            places[slot(points[at], points[at + 1])] |= 1L << (at >> shift);
        }
    }

    /**
     * Whether another text may be within a limit of edits.
     *
     * @param units the other text from a place on, without letters beyond the basic plane
     * @param count its length, no further from this one's than the limit
     */
    boolean mayBeWithin(char[] units, int start, int count, int limit) {
        int lengths = length - count;
        int back = (limit - lengths) / 2;
        int ahead = (limit + lengths) / 2;
        int spoiled = 2 * limit - Math.max(0, lengths);
        if (spoiled >= count - 1) {
            return true;
        }
        int stretch = Math.max(STRETCH, 1 << shift);
        int kept = 0;
        for (int at = 0; at + 1 < count && at - kept <= spoiled; ) {
            int end = Math.min(count - 1, at + stretch);
            int first = Math.max(0, at - back) >> shift;
            int last = Math.min(length - 1, end - 1 + ahead) >> shift;
            long near = -1L << first & -1L >>> 63 - last;
            for (; at < end; at++) {
                long there = places[slot(units[start + at], units[start + at + 1])] & near;
                kept += (int) ((there | -there) >>> 63);
            }
        }
        return count - 1 - kept <= spoiled;
    }

    private static int slot(int one, int other) {
        return one * 67 + other + (one >> 5) * 31 & SLOTS - 1;
    }
}
