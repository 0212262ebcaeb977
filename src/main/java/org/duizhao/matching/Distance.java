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
    private int[] edge = new int[0];
    private byte[] steps = new byte[0];

    Distance(int[] pattern) {
        length = pattern.length;
        blocks = (length + BITS - 1) / BITS;
        masks = new CodePointMasks(pattern);
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
        for (int at = 0; at < count; at++) {
            long eq = bits[masks.place(text[at])];
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
     * Block by block, each over the columns that a path within the limit can touch: such a path stays between the diagonals
     * -above and +below. What enters from outside is set too high by as much as it could be, which changes no path inside. After
     * each block it is known when no path can be within the limit any more.
     */
    private int inBlocks(int[] text, int count, int limit) {
        int lengths = length - count;
        int within = Math.min(limit, Math.max(length, count));
        int above = (within - lengths) / 2;
        int below = (within + lengths) / 2;
        room(count);
        int known = count;
        for (int block = 0; block < blocks; block++) {
            int top = block * BITS;
            int rows = Math.min(BITS, length - top);
            int first = Math.max(0, top + 1 - below - 1);
            int last = Math.min(count, top + rows + above);
            int least = block(text, block, first, last, known, rows, length - top - rows, count);
            if (least > limit) {
                return limit + 1;
            }
            known = last;
        }
        return edge[count];
    }

    /** Takes the lower edge of the block above, its distances by column and their steps, for the upper edge of the first. */
    private void room(int count) {
        if (edge.length <= count) {
            edge = new int[2 * count + 1];
            steps = new byte[2 * count + 1];
        }
        for (int column = 0; column <= count; column++) {
            edge[column] = column;
        }
        Arrays.fill(steps, 0, count + 1, (byte) 1);
    }

    /**
     * One block from the column behind the first to the last; leaves its lower edge in place of its upper one.
     *
     * @param known the last column of which the upper edge is known
     * @param under how many rows are below the block
     * @return the least distance that a path over the lower edge can end with
     */
    private int block(int[] text, int block, int first, int last, int known, int rows, int under, int count) {
        long[] bits = masks.bits();
        int bottom = rows - 1;
        long vp = -1L;
        long vn = 0;
        int score = edge[first] + rows;
        edge[first] = score;
        int least = score + Math.abs(under - (count - first));
        for (int column = first + 1; column <= last; column++) {
            int carry = column <= known ? steps[column] : 1;
            long enter = carry >>> 31;
            long eq = bits[masks.place(text[column - 1]) + block] | enter;
            long d0 = (((eq & vp) + vp) ^ vp) | eq | vn;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            int step = (int) (hp >>> bottom & 1) - (int) (hn >>> bottom & 1);
            hp = hp << 1 | carry + 1 >>> 1;
            hn = hn << 1 | enter;
            vp = hn | ~(d0 | hp);
            vn = d0 & hp;
            score += step;
            steps[column] = (byte) step;
            edge[column] = score;
            least = Math.min(least, score + Math.abs(under - (count - column)));
        }
        return least;
    }
}
