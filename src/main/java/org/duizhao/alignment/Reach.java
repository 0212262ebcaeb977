package org.duizhao.alignment;

/**
 * Which runs of one side the beads of a corridor put beside each sentence of the other: for each sentence where the first and
 * the last such run begin. Neither falls from one sentence to the next.
 */
record Reach(int[] firstSource, int[] lastSource, int[] firstTarget, int[] lastTarget) {

    /** @param longest the most sentences of a bead, both sides together */
    static Reach of(Corridor corridor, int sourceSize, int targetSize, int longest) {
        int[] firstSource = new int[targetSize];
        int[] lastSource = new int[targetSize];
        int[] firstTarget = new int[sourceSize];
        int[] lastTarget = new int[sourceSize];
        for (int row = sourceSize - 1; row >= 0; row--) {
            int end = Math.min(targetSize, corridor.most(row) + longest);
            java.util.Arrays.fill(firstSource, Math.min(end, corridor.least(row)), end, row);
        }
        for (int row = 0; row < sourceSize; row++) {
            int end = Math.min(targetSize, corridor.most(row) + longest);
            java.util.Arrays.fill(lastSource, Math.min(end, corridor.least(row)), end, row);
            firstTarget[row] = corridor.least(Math.max(0, row - longest));
            lastTarget[row] = corridor.most(row);
        }
        return new Reach(firstSource, lastSource, firstTarget, lastTarget);
    }
}
