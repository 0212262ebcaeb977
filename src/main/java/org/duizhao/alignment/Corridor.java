package org.duizhao.alignment;

import java.util.Arrays;

/**
 * The part of the lattice that a search visits: for each number of source sentences read, 0 to n, the least and the most
 * target sentences that may have been read. Neither falls from one row to the next; the first begins at 0, the last ends at
 * the number of target sentences.
 */
record Corridor(int[] least, int[] most) {

    /** The whole lattice. */
    static Corridor whole(int sourceSize, int targetSize) {
        int[] most = new int[sourceSize + 1];
        Arrays.fill(most, targetSize);
        return new Corridor(new int[sourceSize + 1], most);
    }

    int rows() {
        return least.length;
    }

    int least(int row) {
        return least[row];
    }

    int most(int row) {
        return most[row];
    }

    int width(int row) {
        return most[row] - least[row] + 1;
    }

    boolean holds(int row, int column) {
        return row >= 0 && row < least.length && column >= least[row] && column <= most[row];
    }
}
