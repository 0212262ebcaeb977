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

    /** The corridor of these bounds, widened where they would leave the lattice or turn back. */
    static Corridor within(int[] least, int[] most, int targetSize) {
        int rows = least.length;
        for (int row = 0; row < rows; row++) {
            most[row] = Math.max(row == 0 ? 0 : most[row - 1], Math.min(targetSize, most[row]));
        }
        for (int row = rows - 1; row >= 0; row--) {
            least[row] = Math.min(row == rows - 1 ? targetSize : least[row + 1], Math.max(0, least[row]));
        }
        least[0] = 0;
        most[rows - 1] = targetSize;
        for (int row = 1; row < rows; row++) {
            least[row] = Math.min(least[row], most[row - 1]);
            most[row] = Math.max(most[row], least[row]);
        }
        return new Corridor(least, most);
    }

    /** This made wider on all sides. */
    Corridor widened(int margin) {
        int[] widerLeast = new int[rows()];
        int[] widerMost = new int[rows()];
        for (int row = 0; row < rows(); row++) {
            widerLeast[row] = least[Math.max(0, row - margin)] - margin;
            widerMost[row] = most[Math.min(rows() - 1, row + margin)] + margin;
        }
        return within(widerLeast, widerMost, most[rows() - 1]);
    }

    /** What is in both. An alignment that both hold must exist. */
    Corridor and(Corridor other) {
        int[] both = least.clone();
        int[] bothMost = most.clone();
        for (int row = 0; row < rows(); row++) {
            both[row] = Math.max(both[row], other.least[row]);
            bothMost[row] = Math.min(bothMost[row], other.most[row]);
        }
        return new Corridor(both, bothMost);
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
