package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.List;

/**
 * All alignments inside a corridor of the lattice at once: the posterior of a bead is the share of all alignments, weighted
 * by their probability, that have it (forward–backward), over three states: after a bead, in a gap of the source, in a gap
 * of the target (affine gaps as in Gotoh, 1982). Takes time and memory in proportion to the corridor's area times the
 * number of bead shapes.
 */
final class BeadSearch {

    /** A bead that scores less is not looked at: that its sentences are strangers is e¹⁵ times likelier. */
    private static final double HOPELESS = -15;

    private final Corridor corridor;
    private final Shapes shapes;
    private final ShapeScores scores;
    private final Lattice forward;
    private Lattice backward;
    private final double[][] leaving;
    private final double[] priors;

    BeadSearch(Shapes shapes, ShapeScores scores) {
        this.corridor = scores.corridor();
        this.shapes = shapes;
        this.scores = scores;
        this.priors = new double[scores.sizes()];
        for (int size = 0; size < priors.length; size++) {
            priors[size] = shapes.bead(scores.sourceSize(size), scores.targetSize(size));
        }
        this.forward = new Lattice(corridor);
        this.leaving = new double[corridor.rows()][];
        for (int row = 0; row < corridor.rows(); row++) {
            sumForward(row);
        }
    }

    /** Only where posteriors are asked for; the likelihood alone needs the way forward. */
    private Lattice backward() {
        if (backward == null) {
            backward = new Lattice(corridor);
            for (int row = corridor.rows() - 1; row >= 0; row--) {
                sumBackward(row);
            }
        }
        return backward;
    }

    private void sumForward(int row) {
        double[] bead = forward.bead(row);
        if (row == 0) {
            bead[0] = 1;
        }
        for (int size = 0; size < scores.sizes(); size++) {
            int from = row - scores.sourceSize(size);
            if (from >= 0) {
                addBeads(from, row, size, Math.exp(forward.scale(from) - forward.scale(Math.max(0, row - 1))));
            }
        }
        double[] sourceGap = forward.sourceGap(row);
        double[] targetGap = forward.targetGap(row);
        leaving[row] = new double[bead.length];
        for (int at = 0; at < bead.length; at++) {
            int column = corridor.least(row) + at;
            if (corridor.holds(row - 1, column)) {
                int above = column - corridor.least(row - 1);
                sourceGap[at] = forward.bead(row - 1)[above] * shapes.open()
                        + forward.sourceGap(row - 1)[above] * shapes.extend();
            }
            if (at > 0) {
                targetGap[at] = bead[at - 1] * shapes.open()
                        + sourceGap[at - 1] * shapes.close() * shapes.open()
                        + targetGap[at - 1] * shapes.extend();
            }
        }
        forward.rescale(row, row - 1);
        for (int at = 0; at < bead.length; at++) {
            leaving[row][at] = bead[at] * shapes.stay() + (sourceGap[at] + targetGap[at]) * shapes.close();
        }
    }

    private void addBeads(int from, int row, int size, double scale) {
        double[] bead = forward.bead(row);
        int shift = corridor.least(from) + scores.targetSize(size) - corridor.least(row);
        for (int at = Math.max(0, -shift); at < leaving[from].length && at + shift < bead.length; at++) {
            double score = scores.of(from, at, size) + priors[size];
            if (score > HOPELESS) {
                bead[at + shift] += leaving[from][at] * scale * Math.exp(score);
            }
        }
    }

    private void sumBackward(int row) {
        int below = Math.min(row + 1, corridor.rows() - 1);
        double[] taking = new double[corridor.width(row)];
        for (int size = 0; size < scores.sizes(); size++) {
            int to = row + scores.sourceSize(size);
            if (to < corridor.rows()) {
                takeBeads(row, to, size, Math.exp(backward.scale(to) - backward.scale(below)), taking);
            }
        }
        boolean last = row == corridor.rows() - 1;
        for (int at = taking.length - 1; at >= 0; at--) {
            int column = corridor.least(row) + at;
            double source =
                    corridor.holds(row + 1, column) ? backward.sourceGap(row + 1)[column - corridor.least(row + 1)] : 0;
            double target = at + 1 < taking.length ? backward.targetGap(row)[at + 1] : 0;
            double end = last && at == taking.length - 1 ? 1 : 0;
            backward.bead(row)[at] = end + taking[at] * shapes.stay() + (source + target) * shapes.open();
            backward.sourceGap(row)[at] = end
                    + taking[at] * shapes.close()
                    + source * shapes.extend()
                    + target * shapes.close() * shapes.open();
            backward.targetGap(row)[at] = end + taking[at] * shapes.close() + target * shapes.extend();
        }
        backward.rescale(row, last ? -1 : row + 1);
    }

    private void takeBeads(int row, int to, int size, double scale, double[] taking) {
        double[] after = backward.bead(to);
        int shift = corridor.least(row) + scores.targetSize(size) - corridor.least(to);
        for (int at = Math.max(0, -shift); at < taking.length && at + shift < after.length; at++) {
            double score = scores.of(row, at, size) + priors[size];
            if (score > HOPELESS) {
                taking[at] += after[at + shift] * scale * Math.exp(score);
            }
        }
    }

    /** The logarithm of the likelihood of the texts, all alignments together. */
    double total() {
        int row = corridor.rows() - 1;
        int at = corridor.width(row) - 1;
        double ends = forward.bead(row)[at] + forward.sourceGap(row)[at] + forward.targetGap(row)[at];
        return Math.log(ends) + forward.scale(row);
    }

    /** How many gaps, of either side, may be expected. */
    double gaps() {
        double gaps = 0;
        double total = total();
        for (int row = 0; row < corridor.rows(); row++) {
            double same = Math.exp(forward.scale(row) + backward().scale(row) - total);
            double next = row + 1 < corridor.rows()
                    ? Math.exp(forward.scale(row) + backward().scale(row + 1) - total)
                    : 0;
            for (int at = 0; at < leaving[row].length; at++) {
                int column = corridor.least(row) + at;
                double bead = forward.bead(row)[at] * shapes.open();
                if (at + 1 < leaving[row].length) {
                    gaps += bead * same * backward().targetGap(row)[at + 1];
                }
                if (corridor.holds(row + 1, column)) {
                    gaps += bead * next * backward().sourceGap(row + 1)[column - corridor.least(row + 1)];
                }
            }
        }
        return gaps;
    }

    /** Beads with both sides full whose posterior reaches the limit; they may overlap. */
    List<Bead> probable(double limit) {
        List<Bead> probable = new ArrayList<>();
        double total = total();
        for (int row = 0; row < corridor.rows(); row++) {
            for (int size = 0; size < scores.sizes(); size++) {
                int to = row + scores.sourceSize(size);
                if (to < corridor.rows()) {
                    addProbable(
                            row,
                            to,
                            size,
                            Math.exp(forward.scale(row) + backward().scale(to) - total),
                            limit,
                            probable);
                }
            }
        }
        return probable;
    }

    private void addProbable(int row, int to, int size, double scale, double limit, List<Bead> probable) {
        double[] after = backward().bead(to);
        int shift = corridor.least(row) + scores.targetSize(size) - corridor.least(to);
        for (int at = Math.max(0, -shift); at < leaving[row].length && at + shift < after.length; at++) {
            double score = scores.of(row, at, size) + priors[size];
            if (score > HOPELESS) {
                double posterior = leaving[row][at] * after[at + shift] * scale * Math.exp(score);
                if (posterior >= limit) {
                    int column = corridor.least(row) + at;
                    probable.add(new Bead(row, to, column, column + scores.targetSize(size), Math.min(1, posterior)));
                }
            }
        }
    }

    /** The narrowest corridor that leaves out only places through which alignments less probable than this go. */
    Corridor likely(double negligible) {
        double total = total();
        int[] least = new int[corridor.rows()];
        int[] most = new int[corridor.rows()];
        for (int row = 0; row < corridor.rows(); row++) {
            least[row] = corridor.most(corridor.rows() - 1);
            double scale = Math.exp(forward.scale(row) + backward().scale(row) - total);
            for (int at = 0; at < leaving[row].length; at++) {
                double through = forward.bead(row)[at] * backward.bead(row)[at]
                        + forward.sourceGap(row)[at] * backward.sourceGap(row)[at]
                        + forward.targetGap(row)[at] * backward.targetGap(row)[at];
                if (through * scale >= negligible) {
                    least[row] = Math.min(least[row], corridor.least(row) + at);
                    most[row] = corridor.least(row) + at;
                }
            }
        }
        return Corridor.within(least, most, corridor.most(corridor.rows() - 1));
    }
}
