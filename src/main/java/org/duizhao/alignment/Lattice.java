package org.duizhao.alignment;

/**
 * Probabilities of the three states at each place of a corridor. Each row has a scale of its own, a natural logarithm, so
 * that its greatest value is 1 and long texts do not run out of the range of a double.
 */
final class Lattice {

    private final double[][] bead;
    private final double[][] sourceGap;
    private final double[][] targetGap;
    private final double[] scale;

    Lattice(Corridor corridor) {
        int rows = corridor.rows();
        bead = new double[rows][];
        sourceGap = new double[rows][];
        targetGap = new double[rows][];
        scale = new double[rows];
        for (int row = 0; row < rows; row++) {
            bead[row] = new double[corridor.width(row)];
            sourceGap[row] = new double[corridor.width(row)];
            targetGap[row] = new double[corridor.width(row)];
        }
    }

    double[] bead(int row) {
        return bead[row];
    }

    double[] sourceGap(int row) {
        return sourceGap[row];
    }

    double[] targetGap(int row) {
        return targetGap[row];
    }

    double scale(int row) {
        return scale[row];
    }

    /** Makes the row's greatest value 1; what it holds so far is in the scale of the row before, or in none (-1). */
    void rescale(int row, int before) {
        double most = 0;
        for (int at = 0; at < bead[row].length; at++) {
            most = Math.max(most, Math.max(bead[row][at], Math.max(sourceGap[row][at], targetGap[row][at])));
        }
        scale[row] = before < 0 ? 0 : scale[before];
        if (most > 0) {
            scale[row] += Math.log(most);
            for (int at = 0; at < bead[row].length; at++) {
                bead[row][at] /= most;
                sourceGap[row][at] /= most;
                targetGap[row][at] /= most;
            }
        }
    }
}
