package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.List;

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

    /** Beads that the prior is worth when {@code join} is learned. */
    private static final double PRIOR = 20;

    /** The same with the rate of joined sentences that these beads show, each counted by its confidence. */
    Shapes learn(List<Bead> beads) {
        double count = PRIOR;
        double joined = PRIOR * 2 * join / (1 - join);
        for (Bead bead : beads) {
            count += bead.confidence();
            joined += bead.confidence() * (bead.sourceSize() + bead.targetSize() - 2);
        }
        return new Shapes(longest, joined / (joined + 2 * count), open, extend);
    }

    /** The same for a first, quick look, with at most two sentences to one. */
    Shapes first() {
        return new Shapes(Math.min(longest, 3), join, open, extend);
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

    /** The logarithm of the probability of a bead with both sides full; so are the steps below. */
    double bead(int sourceSize, int targetSize) {
        return (sourceSize + targetSize - 2) * Math.log(join);
    }

    double opening() {
        return Math.log(open);
    }

    double staying() {
        return Math.log1p(-2 * open);
    }

    double extending() {
        return Math.log(extend);
    }

    double closing() {
        return Math.log1p(-extend);
    }
}
