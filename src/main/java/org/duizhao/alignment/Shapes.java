package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How likely each step of an alignment is before the sentences are looked at. Beads grow rarer by {@code join} with each
 * sentence beyond 1-1. A gap is unlikely to open and then goes on almost freely, so that a passage missing on one side is
 * left out whole.
 *
 * @param longest the most sentences in a bead, both sides together
 * @param join probability of each further sentence in a bead
 * @param open probability that a gap of one side opens where none was
 * @param extend probability that an open gap goes on
 */
record Shapes(int longest, double join, double open, double extend) {

    private static final int QUICK = 4;

    private static final double[] JOINS = {0.05, 0.15, 0.35};
    private static final double[] OPENS = {0.002, 0.02};

    /** Beads that the prior is worth when the rates are learned. */
    private static final double PRIOR = 20;

    private static final double MOST_GAPS = 0.2;

    /**
     * The same with the rates that an alignment shows.
     *
     * @param beads each counted by its confidence
     * @param gaps how many are expected, of either side
     */
    Shapes learn(List<Bead> beads, double gaps) {
        double count = PRIOR;
        double joined = PRIOR * 2 * join / (1 - join);
        for (Bead bead : beads) {
            count += bead.confidence();
            joined += bead.confidence() * (bead.sourceSize() + bead.targetSize() - 2);
        }
        double opened = (PRIOR * open + gaps / 2) / (count + gaps);
        return new Shapes(longest, joined / (joined + 2 * count), Math.min(MOST_GAPS, opened), extend);
    }

    /** The same for a first, quick look. */
    Shapes quick() {
        return new Shapes(Math.min(longest, QUICK), join, open, extend);
    }

    /**
     * The same with the rate of joined sentences and of gaps, of a few, that makes the texts most likely.
     *
     * @param likelihood of the texts, a natural logarithm
     */
    Shapes likeliest(ToDoubleFunction<Shapes> likelihood) {
        Shapes likeliest = this;
        double most = Double.NEGATIVE_INFINITY;
        for (double tryJoin : JOINS) {
            for (double tryOpen : OPENS) {
                Shapes tried = new Shapes(longest, tryJoin, tryOpen, extend);
                double likely = likelihood.applyAsDouble(tried);
                if (likely > most) {
                    most = likely;
                    likeliest = tried;
                }
            }
        }
        return likeliest;
    }

    /** Every pair of sizes that a bead with both sides full may have. */
    int[][] sizes() {
        List<int[]> sizes = new ArrayList<>();
        for (int n = 1; n < longest; n++) {
            for (int m = 1; n + m <= longest; m++) {
                sizes.add(new int[] {n, m});
            }
        }
        return sizes.toArray(new int[0][]);
    }

    /** The natural logarithm of the probability that a bead has these sizes, when it has both sides full. */
    double bead(int sourceSize, int targetSize) {
        return (sourceSize + targetSize - 2) * Math.log(join) + 2 * Math.log1p(-join);
    }

    /** Probability that no gap opens after a bead. */
    double stay() {
        return 1 - 2 * open;
    }

    /** Probability that a gap ends. */
    double close() {
        return 1 - extend;
    }
}
