package org.duizhao.alignment;

/** The score of every bead that begins in a corridor, the prior of its shape included; computed once. */
final class ShapeScores {

    /** A bead that scores less than this is not looked at: it is e¹⁵ times likelier that its sentences are strangers. */
    static final float HOPELESS = -15;

    /** Far above any doubt, and low enough for seven sentences' product to stay in the range of a double. */
    private static final double CERTAIN = 80;

    private final int[][] sizes;
    private final float[][] scores;

    ShapeScores(Corridor corridor, Shapes shapes, BeadScores beads) {
        this.sizes = shapes.sizes();
        this.scores = new float[corridor.rows()][];
        for (int row = 0; row < corridor.rows(); row++) {
            scores[row] = new float[corridor.width(row) * sizes.length];
            int at = 0;
            for (int column = corridor.least(row); column <= corridor.most(row); column++) {
                for (int[] size : sizes) {
                    boolean inside = corridor.holds(row + size[0], column + size[1]);
                    double score = inside
                            ? beads.score(row, size[0], column, size[1]) + shapes.bead(size[0], size[1])
                            : Double.NEGATIVE_INFINITY;
                    scores[row][at++] = (float) Math.min(score, CERTAIN * Math.min(size[0], size[1]));
                }
            }
        }
    }

    int sizes() {
        return sizes.length;
    }

    int sourceSize(int size) {
        return sizes[size][0];
    }

    int targetSize(int size) {
        return sizes[size][1];
    }

    /** @param at the column, counted from the row's least */
    float of(int row, int at, int size) {
        return scores[row][at * sizes.length + size];
    }
}
