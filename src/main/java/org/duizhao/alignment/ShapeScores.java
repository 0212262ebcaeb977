package org.duizhao.alignment;

/** The evidence for every bead that begins in a corridor, computed once. */
final class ShapeScores {

    /** Far above any doubt, and low enough for a product to stay in the range of a double. */
    private static final double CERTAIN = 80;

    private final Corridor corridor;
    private final int[][] sizes;
    private final float[][] scores;

    ShapeScores(Corridor corridor, int[][] sizes, BeadScores beads) {
        this.corridor = corridor;
        this.sizes = sizes;
        this.scores = new float[corridor.rows()][];
        for (int row = 0; row < corridor.rows(); row++) {
            scores[row] = new float[corridor.width(row) * sizes.length];
            addTo(row, beads);
        }
    }

    private ShapeScores(ShapeScores before, BeadScores more) {
        this.corridor = before.corridor;
        this.sizes = before.sizes;
        this.scores = new float[corridor.rows()][];
        for (int row = 0; row < corridor.rows(); row++) {
            scores[row] = before.scores[row].clone();
            addTo(row, more);
        }
    }

    private void addTo(int row, BeadScores beads) {
        int at = 0;
        for (int column = corridor.least(row); column <= corridor.most(row); column++) {
            for (int[] size : sizes) {
                scores[row][at] += corridor.holds(row + size[0], column + size[1])
                        ? (float) beads.score(row, size[0], column, size[1])
                        : Float.NEGATIVE_INFINITY;
                at++;
            }
        }
    }

    /** These and more evidence together. */
    ShapeScores plus(BeadScores more) {
        return new ShapeScores(this, more);
    }

    Corridor corridor() {
        return corridor;
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
    double of(int row, int at, int size) {
        return Math.min(CERTAIN, scores[row][at * sizes.length + size]);
    }
}
