package org.duizhao.alignment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.alignment.GoldText.Link;

/**
 * Adds up how beads compare with gold over several texts. Precision is over all beads, those with an empty side too; recall over
 * the gold's links with both sides full. Strict takes a bead that the gold has exactly; lax one with both sides full that
 * shares a pair of sentences with the gold. Null is over single sentences: left alone, and rightly so.
 */
final class AlignmentScore {

    private static final int BINS = 10;

    private final Share strictPrecision = new Share();
    private final Share strictRecall = new Share();
    private final Share laxPrecision = new Share();
    private final Share laxRecall = new Share();
    private final Share nullPrecision = new Share();
    private final Share nullRecall = new Share();
    private final Share[] reliability = new Share[BINS];
    private final double[] claimed = new double[BINS];

    AlignmentScore() {
        for (int bin = 0; bin < BINS; bin++) {
            reliability[bin] = new Share();
        }
    }

    void add(GoldText gold, List<Bead> beads) {
        Set<Link> predicted = beads.stream().map(Link::of).collect(Collectors.toSet());
        for (Bead bead : beads) {
            Link link = Link.of(bead);
            boolean right = gold.links().contains(link);
            strictPrecision.add(right);
            laxPrecision.add(right || gold.links().stream().anyMatch(link::touches));
            int bin = Math.min(BINS - 1, (int) (bead.confidence() * BINS));
            reliability[bin].add(right);
            claimed[bin] += bead.confidence();
        }
        for (Link link : gold.links()) {
            if (link.isFull()) {
                strictRecall.add(predicted.contains(link));
                laxRecall.add(predicted.stream().anyMatch(link::touches));
            }
        }
        addNulls(predicted, gold.links(), nullPrecision);
        addNulls(gold.links(), predicted, nullRecall);
    }

    private static void addNulls(Set<Link> links, Set<Link> others, Share share) {
        Predicate<Link> alone = link -> !link.isFull();
        Set<Integer> sources = others.stream()
                .filter(alone)
                .flatMap(link -> link.source().stream())
                .collect(Collectors.toSet());
        Set<Integer> targets = others.stream()
                .filter(alone)
                .flatMap(link -> link.target().stream())
                .collect(Collectors.toSet());
        links.stream().filter(alone).forEach(link -> {
            link.source().forEach(sentence -> share.add(sources.contains(sentence)));
            link.target().forEach(sentence -> share.add(targets.contains(sentence)));
        });
    }

    double strict() {
        return harmonic(strictPrecision, strictRecall);
    }

    double lax() {
        return harmonic(laxPrecision, laxRecall);
    }

    double nulls() {
        return harmonic(nullPrecision, nullRecall);
    }

    private static double harmonic(Share precision, Share recall) {
        double sum = precision.value() + recall.value();
        return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
    }

    /** One row of the table: strict precision, recall, F1, lax the same, null F1. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f",
                strictPrecision.value(),
                strictRecall.value(),
                strict(),
                laxPrecision.value(),
                laxRecall.value(),
                lax(),
                nulls());
    }

    /**
     * The beads of a tenth of confidence.
     *
     * @param from where the tenth begins
     * @param claimed their confidence in the mean
     * @param right the share that is right
     */
    record Bin(double from, int beads, double claimed, double right) {}

    /** For each tenth of confidence that has any bead. */
    List<Bin> bins() {
        return IntStream.range(0, BINS)
                .filter(bin -> reliability[bin].all > 0)
                .mapToObj(bin -> new Bin(
                        (double) bin / BINS,
                        reliability[bin].all,
                        claimed[bin] / reliability[bin].all,
                        reliability[bin].value()))
                .toList();
    }

    /** How far, in the mean over all beads, a tenth's claim is from its share of right ones. */
    double calibrationError() {
        int beads = bins().stream().mapToInt(Bin::beads).sum();
        return bins().stream()
                .mapToDouble(bin -> bin.beads() * Math.abs(bin.claimed() - bin.right()) / beads)
                .sum();
    }

    String reliabilityRows() {
        StringBuilder rows = new StringBuilder();
        for (Bin bin : bins()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %.1f–%.1f | %d | %.2f | %.2f |%n",
                    bin.from,
                    bin.from + 1.0 / BINS,
                    bin.beads,
                    bin.claimed,
                    bin.right));
        }
        return rows.toString();
    }

    private static final class Share {
        private int right;
        private int all;

        private void add(boolean isRight) {
            all++;
            if (isRight) {
                right++;
            }
        }

        private double value() {
            return all == 0 ? 0 : (double) right / all;
        }
    }
}
