package org.duizhao.alignment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores a bead by the vectors of its pieces: for each piece how much nearer its best counterpart in the bead is than what it
 * finds among strangers, rare pieces counting more; both directions, their mean. Half-way, more or less, between what true
 * counterparts and strangers reach lies zero; that depends on the texts, and is learned from confident beads.
 */
final class EncoderScores implements BeadScores {

    /** Natural logarithms that one piece of full weight is worth for each unit of cosine. */
    private static final double SLOPE = 5;

    /** Zero lies at this share of what the pieces of confident beads exceed strangers by. */
    private static final double SHARE = 0.4;

    /** What is exceeded in the mean before anything is known, and how many pieces of full weight that is worth. */
    private static final double USUAL = 0.25;

    private static final double PRIOR = 50;

    private interface Cosines {
        float best(int told, int piece, int given);
    }

    private final PieceVectors source;
    private final PieceVectors target;
    private final Reach reach;
    private final int longest;

    /** For each sentence and run of the other side the weighted sum of what its pieces exceed strangers by. */
    private final float[][] ofSource;

    private final float[][] ofTarget;
    private final double sourceZero;
    private final double targetZero;

    /** @param corridor with all the beads that will be asked for */
    EncoderScores(Corridor corridor, PieceVectors source, PieceVectors target, int longestBead) {
        this.source = source;
        this.target = target;
        this.longest = longestBead - 1;
        this.reach = Reach.of(corridor, source.sentences(), target.sentences(), longestBead);
        BestCosines cosines = new BestCosines(source, target, reach, longest);
        this.ofSource = values(source, target.sentences(), cosines::ofSource, reach.firstTarget(), reach.lastTarget());
        this.ofTarget = values(target, source.sentences(), cosines::ofTarget, reach.firstSource(), reach.lastSource());
        this.sourceZero = SHARE * USUAL;
        this.targetZero = SHARE * USUAL;
    }

    private EncoderScores(EncoderScores before, double sourceZero, double targetZero) {
        this.source = before.source;
        this.target = before.target;
        this.longest = before.longest;
        this.reach = before.reach;
        this.ofSource = before.ofSource;
        this.ofTarget = before.ofTarget;
        this.sourceZero = sourceZero;
        this.targetZero = targetZero;
    }

    private float[][] values(PieceVectors told, int given, Cosines cosines, int[] first, int[] last) {
        float[][] values = new float[told.sentences()][];
        IntStream.range(0, values.length).parallel().forEach(i -> {
            int starts = Math.max(0, Math.min(last[i], given - 1) - first[i] + 1);
            values[i] = new float[starts * longest];
            for (int piece = told.start(i); piece < told.start(i + 1); piece++) {
                float[] best = best(cosines, i, piece - told.start(i), first[i], starts, given);
                add(best, told.weight(piece), first[i], given, values[i]);
            }
        });
        return values;
    }

    /** The best counterpart of a piece in each run; a longer run holds the shorter one that begins with it. */
    private float[] best(Cosines cosines, int sentence, int piece, int first, int starts, int given) {
        float[] best = new float[starts * longest];
        for (int start = 0; start < starts; start++) {
            float most = -1;
            for (int n = 0; n < longest && first + start + n < given; n++) {
                most = Math.max(most, cosines.best(sentence, piece, first + start + n));
                best[start * longest + n] = most;
            }
        }
        return best;
    }

    /** Nearly all runs in reach are strangers, so their mean says what a run of that size has for the piece by chance. */
    private void add(float[] best, float weight, int first, int given, float[] values) {
        int starts = best.length / longest;
        for (int n = 0; n < longest; n++) {
            int runs = Math.min(starts, given - first - n);
            float sum = 0;
            for (int start = 0; start < runs; start++) {
                sum += best[start * longest + n];
            }
            for (int start = 0; start < runs; start++) {
                values[start * longest + n] += weight * (best[start * longest + n] - sum / runs);
            }
        }
    }

    /** The same with the zero that an alignment shows, each bead counted by its confidence. */
    EncoderScores learn(List<Bead> beads) {
        double sourceSum = PRIOR * USUAL;
        double sourceWeight = PRIOR;
        double targetSum = PRIOR * USUAL;
        double targetWeight = PRIOR;
        for (Bead bead : beads) {
            int n = bead.sourceSize();
            int m = bead.targetSize();
            sourceSum += bead.confidence() * sourceValue(bead.sourceFrom(), n, bead.targetFrom(), m);
            targetSum += bead.confidence() * targetValue(bead.sourceFrom(), n, bead.targetFrom(), m);
            sourceWeight += bead.confidence() * source.weight(bead.sourceFrom(), bead.sourceTo());
            targetWeight += bead.confidence() * target.weight(bead.targetFrom(), bead.targetTo());
        }
        return new EncoderScores(this, SHARE * sourceSum / sourceWeight, SHARE * targetSum / targetWeight);
    }

    private double sourceValue(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        double sum = 0;
        for (int i = sourceFrom; i < sourceFrom + sourceSize; i++) {
            sum += ofSource[i][(targetFrom - reach.firstTarget()[i]) * longest + targetSize - 1];
        }
        return sum;
    }

    private double targetValue(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        double sum = 0;
        for (int j = targetFrom; j < targetFrom + targetSize; j++) {
            sum += ofTarget[j][(sourceFrom - reach.firstSource()[j]) * longest + sourceSize - 1];
        }
        return sum;
    }

    @Override
    public double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        double told = sourceValue(sourceFrom, sourceSize, targetFrom, targetSize)
                - sourceZero * source.weight(sourceFrom, sourceFrom + sourceSize);
        double back = targetValue(sourceFrom, sourceSize, targetFrom, targetSize)
                - targetZero * target.weight(targetFrom, targetFrom + targetSize);
        return SLOPE * (told + back) / 2;
    }
}
