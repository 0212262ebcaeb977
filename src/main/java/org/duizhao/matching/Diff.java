package org.duizhao.matching;

import java.util.List;
import org.duizhao.text.CodePoints;

/**
 * What to change in a stored text to get the query, for display: runs in the order of the texts. The EQUAL and DELETE runs
 * make up the stored text, the EQUAL and INSERT runs the query. Neighbouring runs differ in kind; where a passage is replaced,
 * its DELETE comes before its INSERT. Two empty texts have no runs.
 */
public record Diff(List<Run> runs) {

    /** The most cells, length by length, that are compared in full; a larger changed passage is shown as replaced whole. */
    static final long MOST_CELLS = 16_000_000;

    /** What becomes of a run of the stored text, or that the query has it anew. */
    public enum Change {
        EQUAL,
        DELETE,
        INSERT
    }

    /** A run of characters; never empty. */
    public record Run(Change change, String text) {}

    /**
     * The difference of two texts as they were written, over code points: with the fewest insertions, deletions and
     * replacements, each counted once, where the passage between the first and the last change has at most 16,000,000 cells
     * (length by length). Costs time of that order.
     */
    public static Diff between(String stored, String query) {
        int[] from = CodePoints.of(stored);
        int[] to = CodePoints.of(query);
        int start = 0;
        while (start < Math.min(from.length, to.length) && from[start] == to[start]) {
            start++;
        }
        int end = 0;
        while (end < Math.min(from.length, to.length) - start
                && from[from.length - 1 - end] == to[to.length - 1 - end]) {
            end++;
        }
        DiffRuns runs = new DiffRuns();
        runs.add(Change.EQUAL, from, 0, start);
        middle(from, start, from.length - end, to, start, to.length - end, runs);
        runs.add(Change.EQUAL, from, from.length - end, from.length);
        return new Diff(runs.done());
    }

    private static void middle(
            int[] from, int fromStart, int fromEnd, int[] to, int toStart, int toEnd, DiffRuns runs) {
        int rows = fromEnd - fromStart;
        int columns = toEnd - toStart;
        if ((rows + 1L) * (columns + 1L) > MOST_CELLS) {
            runs.add(Change.DELETE, from, fromStart, fromEnd);
            runs.add(Change.INSERT, to, toStart, toEnd);
            return;
        }
        int[][] left = new int[rows + 1][columns + 1];
        for (int row = rows; row >= 0; row--) {
            for (int column = columns; column >= 0; column--) {
                left[row][column] = row == rows
                        ? columns - column
                        : column == columns
                                ? rows - row
                                : from[fromStart + row] == to[toStart + column]
                                        ? left[row + 1][column + 1]
                                        : 1
                                                + least(
                                                        left[row + 1][column + 1],
                                                        left[row + 1][column],
                                                        left[row][column + 1]);
            }
        }
        for (int row = 0, column = 0; row < rows || column < columns; ) {
            int at = fromStart + row;
            int over = toStart + column;
            if (row < rows && column < columns && from[at] == to[over]) {
                runs.add(Change.EQUAL, from, at, at + 1);
                row++;
                column++;
            } else if (row < rows && column < columns && left[row][column] == 1 + left[row + 1][column + 1]) {
                runs.add(Change.DELETE, from, at, at + 1);
                runs.add(Change.INSERT, to, over, over + 1);
                row++;
                column++;
            } else if (row < rows && left[row][column] == 1 + left[row + 1][column]) {
                runs.add(Change.DELETE, from, at, at + 1);
                row++;
            } else {
                runs.add(Change.INSERT, to, over, over + 1);
                column++;
            }
        }
    }

    private static int least(int a, int b, int c) {
        return Math.min(a, Math.min(b, c));
    }
}
