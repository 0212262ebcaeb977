package org.duizhao.matching;

import java.util.Arrays;

/** The pieces of one stretch of a query, for every number of pieces those with the shortest lists. */
final class PieceChoice {

    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final int start;
    private final int end;
    private final int[][] costs;
    private final byte[][] taken;

    /**
     * @param frequencies by length and place; below 0 where a gram cannot be used
     * @param most the greatest number of pieces, no more than code points
     * @param opening the cost of a piece on top of its frequency; one in no text costs nothing
     */
    PieceChoice(int[][] frequencies, int start, int end, int most, int opening) {
        this.start = start;
        this.end = end;
        int width = end - start;
        costs = new int[most + 1][width + 1];
        taken = new byte[most + 1][width + 1];
        for (int pieces = 1; pieces <= most; pieces++) {
            int[] fewer = costs[pieces - 1];
            int[] here = costs[pieces];
            Arrays.fill(here, 0, pieces, NEVER);
            for (int to = pieces; to <= width; to++) {
                int best = here[to - 1];
                byte take = 0;
                for (int length = 1; length <= Math.min(Gram.LONGEST, to); length++) {
                    int frequency = frequencies[length][start + to - length];
                    int cost = frequency < 0 ? NEVER : fewer[to - length] + (frequency == 0 ? 0 : frequency + opening);
                    if (cost < best) {
                        best = cost;
                        take = (byte) length;
                    }
                }
                here[to] = best;
                taken[pieces][to] = take;
            }
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** What that many pieces cost. */
    int cost(int pieces) {
        return costs[pieces][end - start];
    }

    /** Adds the lists of that many pieces behind those that are there, and gives their number. */
    int collect(int pieces, int[][] lists, int[] into, int count) {
        int to = end - start;
        int filled = count;
        for (int left = pieces; left > 0; ) {
            int length = taken[left][to];
            if (length == 0) {
                to--;
                continue;
            }
            to -= length;
            left--;
            into[filled++] = lists[length][start + to];
        }
        return filled;
    }
}
