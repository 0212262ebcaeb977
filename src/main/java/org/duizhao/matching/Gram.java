package org.duizhao.matching;

/**
 * One to three code points in a row as a number: different grams are different numbers, none of them 0. The grams of a text
 * are those of its form for search, so that they serve phrases too; the distance of two texts in that form is never greater
 * than the one that counts.
 */
final class Gram {

    /** The longest gram, in code points. */
    static final int LONGEST = 3;

    private static final int BITS = 21;

    private Gram() {}

    /** The gram of the given length that starts there. */
    static long at(int[] text, int start, int length) {
        long gram = 0;
        for (int at = start; at < start + length; at++) {
            gram = gram << BITS | text[at] + 1;
        }
        return gram;
    }

    static long hash(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
