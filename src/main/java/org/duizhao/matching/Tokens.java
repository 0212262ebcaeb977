package org.duizhao.matching;

import java.util.Arrays;

/**
 * What a text is made of, as numbers. Equal letters are told apart by how many of them come before, and equal pairs too: a text with three of a
 * letter has its first, second and third. Room for one text at a time.
 */
final class Tokens {

    private long[] tokens = new long[256];
    private int count;

    void letters(int[] points, int length) {
        grams(points, length, 1);
    }

    /** The pairs of letters that stand together. */
    void pairs(int[] points, int length) {
        grams(points, length, 2);
    }

    private void grams(int[] points, int length, int letters) {
        count = Math.max(0, length - letters + 1);
        if (tokens.length < count) {
            tokens = new long[2 * count];
        }
        for (int at = 0; at < count; at++) {
            tokens[at] = Gram.at(points, at, letters);
        }
        Arrays.sort(tokens, 0, count);
        long last = 0;
        long before = 0;
        for (int at = 0; at < count; at++) {
            before = tokens[at] == last ? before + 1 : 0;
            last = tokens[at];
            tokens[at] = last | before << 2 * Gram.BITS;
        }
    }

    int count() {
        return count;
    }

    long token(int index) {
        return tokens[index];
    }
}
