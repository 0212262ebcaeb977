package org.duizhao.matching;

/**
 * One to three code points in a row as a number: different grams are different numbers, none of them 0. The grams of a text
 * are those of its form for search, so that they serve phrases too; the distance of two texts in that form is never greater
 * than the one that counts.
 */
final class Gram {

    /** The longest gram, in code points. */
    static final int LONGEST = 3;

    /** How many bits a code point takes. */
    static final int BITS = 21;

    private Gram() {}

    /** The gram of the given length that starts there. */
    static long at(int[] text, int start, int length) {
        long gram = 0;
        for (int at = start; at < start + length; at++) {
            gram = gram << BITS | text[at] + 1;
        }
        return gram;
    }

    /** How many code points are in a gram. */
    static int length(long gram) {
        return gram >>> BITS == 0 ? 1 : gram >>> 2 * BITS == 0 ? 2 : 3;
    }

    static long hash(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
