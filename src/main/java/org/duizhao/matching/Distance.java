package org.duizhao.matching;

import java.util.Arrays;

/**
 * The Levenshtein distance from one text to any number of others, 64 rows of the matrix in one machine word: G. Myers, A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming, JACM 46 (1999), in the form for edit
 * distance of H. Hyyrö (2003); with a limit, only the blocks that a path within it can touch (E. Ukkonen, Algorithms for
 * approximate string matching, 1985). Needs time of the order of {@code text length × min(limit, pattern length) / 64}.
 * For one thread at a time.
 */
final class Distance {

    private static final int BITS = 64;

    private final int length;
    private final int blocks;
    private final CodePointMasks masks;
    private final long[] up;
    private final long[] down;
    private final int[] score;

    Distance(int[] pattern) {
        length = pattern.length;
        blocks = (length + BITS - 1) / BITS;
        masks = new CodePointMasks(pattern);
        up = new long[blocks];
        down = new long[blocks];
        score = new int[blocks];
    }

    /** The length of the text to compare with, in code points. */
    int length() {
        return length;
    }

    /** The distance to a text, or any number greater than the limit when it is greater. */
    int to(int[] text, int limit) {
        return to(text, text.length, limit);
    }

    /** The distance to the first code points of an array, or any number greater than the limit when it is greater. */
    int to(int[] text, int count, int limit) {
        if (Math.abs(length - count) > limit) {
            return limit + 1;
        }
        if (length == 0 || count == 0) {
            return Math.max(length, count);
        }
        return blocks == 1 ? inOneWord(text, count, limit) : inBlocks(text, count, limit);
    }

    private int inOneWord(int[] text, int count, int limit) {
        int last = length - 1;
        long vp = -1L;
        long vn = 0;
        int distance = length;
        int most = limit + count;
        long[] bits = masks.bits();
        int[] keys = masks.keys();
        int shift = masks.shift();
        for (int at = 0; at < count; at++) {
            long eq = bits[CodePointMasks.slot(text[at], keys, shift)];
            long d0 = (((eq & vp) + vp) ^ vp) | eq | vn;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            distance += (int) (hp >>> last & 1) - (int) (hn >>> last & 1);
            if (at + distance >= most) {
                return limit + 1;
            }
            hp = hp << 1 | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = d0 & hp;
        }
        return distance;
    }

    /**
     * A path that costs no more than the limit stays between the diagonals -above and +below. Blocks outside are left out:
     * what enters from them is set too high by as much as it could be, which changes no path inside.
     */
    private int inBlocks(int[] text, int count, int limit) {
        int lengths = length - count;
        int within = Math.min(limit, Math.max(length, count));
        int above = (within - lengths) / 2;
        int below = (within + lengths) / 2;
        Arrays.fill(up, -1L);
        Arrays.fill(down, 0L);
        int bottom = -1;
        for (int column = 1; column <= count; column++) {
            int first = Math.max(0, column - above - 1) / BITS;
            int lowest = (Math.min(length, column + below) - 1) / BITS;
            while (bottom < lowest) {
                bottom++;
                score[bottom] = (bottom == 0 ? column - 1 : score[bottom - 1]) + rows(bottom);
            }
            int place = masks.place(text[column - 1]);
            int carry = 1;
            for (int block = first; block <= bottom; block++) {
                carry = advance(block, masks.bits()[place + block], carry);
                score[block] += carry;
            }
            if (bottom == blocks - 1 && score[bottom] - (count - column) > limit) {
                return limit + 1;
            }
        }
        return score[blocks - 1];
    }

    private int rows(int block) {
        return Math.min(BITS, length - block * BITS);
    }

    /** One column of one block; takes and gives the horizontal difference, -1, 0 or 1, at its upper and lower edge. */
    private int advance(int block, long mask, int carry) {
        long vp = up[block];
        long vn = down[block];
        long eq = carry < 0 ? mask | 1 : mask;
        long d0 = (((eq & vp) + vp) ^ vp) | eq | vn;
        long hp = vn | ~(d0 | vp);
        long hn = d0 & vp;
        int last = rows(block) - 1;
        int out = (int) (hp >>> last & 1) - (int) (hn >>> last & 1);
        hp = hp << 1 | (carry > 0 ? 1 : 0);
        hn = hn << 1 | (carry < 0 ? 1 : 0);
        up[block] = hn | ~(d0 | hp);
        down[block] = d0 & hp;
        return out;
    }
}
