package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chooses beads that together cover two texts, so that the expected number of sentences in right beads is the greatest. */
final class BestPath {

    /** A posterior below this cannot be on the best path of any weight. */
    static final double NEGLIGIBLE = 1e-4;

    private final Corridor corridor;
    private final double[] sourceAlone;
    private final double[] targetAlone;
    private final List<List<Bead>> byEnd = new ArrayList<>();
    private final float[][] weight;
    private final Bead[][] step;

    BestPath(Corridor corridor, List<Bead> beads) {
        this.corridor = corridor;
        int rows = corridor.rows();
        this.sourceAlone = new double[rows - 1];
        this.targetAlone = new double[corridor.most(rows - 1)];
        java.util.Arrays.fill(sourceAlone, 1);
        java.util.Arrays.fill(targetAlone, 1);
        for (int row = 0; row < rows; row++) {
            byEnd.add(new ArrayList<>());
        }
        for (Bead bead : beads) {
            byEnd.get(bead.sourceTo()).add(bead);
            for (int i = bead.sourceFrom(); i < bead.sourceTo(); i++) {
                sourceAlone[i] = Math.max(0, sourceAlone[i] - bead.confidence());
            }
            for (int j = bead.targetFrom(); j < bead.targetTo(); j++) {
                targetAlone[j] = Math.max(0, targetAlone[j] - bead.confidence());
            }
        }
        this.weight = new float[rows][];
        this.step = new Bead[rows][];
        for (int row = 0; row < rows; row++) {
            fill(row);
        }
    }

    private void fill(int row) {
        int least = corridor.least(row);
        weight[row] = new float[corridor.width(row)];
        step[row] = new Bead[corridor.width(row)];
        java.util.Arrays.fill(weight[row], row == 0 && least == 0 ? 0 : Float.NEGATIVE_INFINITY);
        if (row == 0) {
            weight[0][0] = 0;
        }
        List<Bead> ending = byEnd.get(row);
        ending.sort(java.util.Comparator.comparingInt(Bead::targetTo));
        int next = 0;
        for (int column = least; column <= corridor.most(row); column++) {
            if (row > 0 && corridor.holds(row - 1, column)) {
                offer(row, column, new Bead(row - 1, row, column, column, sourceAlone[row - 1]), 1);
            }
            while (next < ending.size() && ending.get(next).targetTo() == column) {
                Bead bead = ending.get(next++);
                offer(row, column, bead, bead.sourceSize() + bead.targetSize());
            }
            if (column > least) {
                offer(row, column, new Bead(row, row, column - 1, column, targetAlone[column - 1]), 1);
            }
        }
    }

    private void offer(int row, int column, Bead bead, int sentences) {
        float before = weight[bead.sourceFrom()][bead.targetFrom() - corridor.least(bead.sourceFrom())];
        float after = (float) (before + bead.confidence() * sentences);
        int at = column - corridor.least(row);
        if (after > weight[row][at]) {
            weight[row][at] = after;
            step[row][at] = bead;
        }
    }

    List<Bead> beads() {
        List<Bead> path = new ArrayList<>();
        int row = corridor.rows() - 1;
        int column = corridor.most(row);
        while (row > 0 || column > 0) {
            Bead bead = step[row][column - corridor.least(row)];
            path.add(bead);
            row = bead.sourceFrom();
            column = bead.targetFrom();
        }
        Collections.reverse(path);
        return path;
    }
}
