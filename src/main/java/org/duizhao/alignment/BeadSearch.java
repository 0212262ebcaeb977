package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All alignments inside a corridor of the lattice at once: the posterior of a bead is the share of all alignments, weighted
 * by their probability, that have it (forward–backward), over three states: after a bead, in a gap of the source, in a gap
 * of the target (affine gaps as in Gotoh, 1982). Takes time and memory in proportion to the corridor's area times the
 * number of bead shapes.
 */
final class BeadSearch {

    private static final int BEAD = 0;
    private static final int SOURCE_GAP = 1;
    private static final int TARGET_GAP = 2;
    private static final int STATES = 3;

    private final Corridor corridor;
    private final Shapes shapes;
    private final int[][] sizes;
    private final float[][] scores;
    private final double[][] forward;
    private final double[][] backward;
    private final double all;

    BeadSearch(Corridor corridor, Shapes shapes, BeadScores scores) {
        this.corridor = corridor;
        this.shapes = shapes;
        this.sizes = shapes.sizes();
        this.scores = new float[corridor.rows()][];
        for (int row = 0; row < corridor.rows(); row++) {
            this.scores[row] = scoresOfRow(row, scores);
        }
        this.forward = lattice();
        this.backward = lattice();
        sumForward();
        sumBackward();
        this.all = end();
    }

    private float[] scoresOfRow(int row, BeadScores scores) {
        float[] found = new float[corridor.width(row) * sizes.length];
        int at = 0;
        for (int column = corridor.least(row); column <= corridor.most(row); column++) {
            for (int[] size : sizes) {
                boolean inside = corridor.holds(row + size[0], column + size[1]);
                found[at++] = inside
                        ? (float) (scores.score(row, size[0], column, size[1]) + shapes.bead(size[0], size[1]))
                        : Float.NEGATIVE_INFINITY;
            }
        }
        return found;
    }

    private double[][] lattice() {
        double[][] cells = new double[corridor.rows()][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = new double[corridor.width(row) * STATES];
            Arrays.fill(cells[row], Double.NEGATIVE_INFINITY);
        }
        return cells;
    }

    private double get(double[][] cells, int row, int column, int state) {
        return corridor.holds(row, column)
                ? cells[row][(column - corridor.least(row)) * STATES + state]
                : Double.NEGATIVE_INFINITY;
    }

    private void set(double[][] cells, int row, int column, int state, double value) {
        cells[row][(column - corridor.least(row)) * STATES + state] = value;
    }

    private double score(int row, int column, int size) {
        return scores[row][(column - corridor.least(row)) * sizes.length + size];
    }

    private void sumForward() {
        double[] ways = new double[sizes.length];
        for (int row = 0; row < corridor.rows(); row++) {
            for (int column = corridor.least(row); column <= corridor.most(row); column++) {
                for (int size = 0; size < sizes.length; size++) {
                    int fromRow = row - sizes[size][0];
                    int fromColumn = column - sizes[size][1];
                    ways[size] = corridor.holds(fromRow, fromColumn)
                            ? leaving(fromRow, fromColumn) + score(fromRow, fromColumn, size)
                            : Double.NEGATIVE_INFINITY;
                }
                set(forward, row, column, BEAD, row == 0 && column == 0 ? 0 : Logs.sum(ways));
                set(
                        forward,
                        row,
                        column,
                        SOURCE_GAP,
                        Logs.sum(
                                get(forward, row - 1, column, BEAD) + shapes.opening(),
                                get(forward, row - 1, column, SOURCE_GAP) + shapes.extending()));
                set(
                        forward,
                        row,
                        column,
                        TARGET_GAP,
                        Logs.sum(
                                get(forward, row, column - 1, BEAD) + shapes.opening(),
                                get(forward, row, column - 1, SOURCE_GAP) + shapes.closing() + shapes.opening(),
                                get(forward, row, column - 1, TARGET_GAP) + shapes.extending()));
            }
        }
    }

    /** The probability of being at a place, about to take a bead. */
    private double leaving(int row, int column) {
        return Logs.sum(
                get(forward, row, column, BEAD) + shapes.staying(),
                get(forward, row, column, SOURCE_GAP) + shapes.closing(),
                get(forward, row, column, TARGET_GAP) + shapes.closing());
    }

    private double end() {
        int row = corridor.rows() - 1;
        int column = corridor.most(row);
        return Logs.sum(
                get(forward, row, column, BEAD),
                get(forward, row, column, SOURCE_GAP),
                get(forward, row, column, TARGET_GAP));
    }

    private void sumBackward() {
        int last = corridor.rows() - 1;
        double[] ways = new double[sizes.length];
        for (int row = last; row >= 0; row--) {
            for (int column = corridor.most(row); column >= corridor.least(row); column--) {
                if (row == last && column == corridor.most(last)) {
                    for (int state = 0; state < STATES; state++) {
                        set(backward, row, column, state, 0);
                    }
                    continue;
                }
                for (int size = 0; size < sizes.length; size++) {
                    ways[size] = get(backward, row + sizes[size][0], column + sizes[size][1], BEAD)
                            + score(row, column, size);
                }
                double bead = Logs.sum(ways);
                double source = get(backward, row + 1, column, SOURCE_GAP);
                double target = get(backward, row, column + 1, TARGET_GAP);
                set(
                        backward,
                        row,
                        column,
                        BEAD,
                        Logs.sum(bead + shapes.staying(), source + shapes.opening(), target + shapes.opening()));
                set(
                        backward,
                        row,
                        column,
                        SOURCE_GAP,
                        Logs.sum(
                                bead + shapes.closing(),
                                source + shapes.extending(),
                                target + shapes.closing() + shapes.opening()));
                set(backward, row, column, TARGET_GAP, Logs.sum(bead + shapes.closing(), target + shapes.extending()));
            }
        }
    }

    private double posterior(int row, int column, int size) {
        double way = leaving(row, column)
                + score(row, column, size)
                + get(backward, row + sizes[size][0], column + sizes[size][1], BEAD);
        return Math.min(1, Math.exp(way - all));
    }

    /** Beads with both sides full whose posterior reaches the limit; they may overlap. */
    List<Bead> probable(double limit) {
        List<Bead> probable = new ArrayList<>();
        for (int row = 0; row < corridor.rows(); row++) {
            for (int column = corridor.least(row); column <= corridor.most(row); column++) {
                for (int size = 0; size < sizes.length; size++) {
                    double posterior = posterior(row, column, size);
                    if (posterior >= limit) {
                        probable.add(new Bead(row, row + sizes[size][0], column, column + sizes[size][1], posterior));
                    }
                }
            }
        }
        return probable;
    }

    /**
     * The alignment in which the most sentences may be expected to be right: the sum over its beads of posterior times
     * sentences is the greatest. Each bead's confidence is its posterior.
     */
    /** The logarithm of the likelihood of the texts, all alignments together. */
    double total() {
        return all;
    }

    List<Bead> best() {
        return new BestPath(corridor, probable(BestPath.NEGLIGIBLE)).beads();
    }
}
