package org.duizhao.alignment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores a bead by the vectors of its pieces. What a bead covers is the mean over its pieces of the cosine with the best counterpart in the
 * other side, rare pieces counting more; of the two directions the smaller one counts, so that a sentence too many on either side tells.
 * How much strangers cover, and how much beads that are translations, depends on the texts and is learned from them: the score is the
 * linear discriminant of the two (Fisher, 1936), the logarithm of the ratio of two normal distributions of one spread. It grows with the
 * root of the pieces: with all of them it would if they were independent.
 */
final class EncoderScores implements BeadScores {

    /** What translations cover more than strangers before anything is known, and how many beads that is worth. */
    private static final double USUAL = 0.2;

    private static final double PRIOR = 10;

    /** Of a few sentences all may cover the same by chance. */
    private static final double LEAST_VARIANCE = 0.001;

    private interface Cosines {
        float best(int told, int piece, int given);
    }

    private final PieceVectors source;
    private final PieceVectors target;
    private final Reach reach;
    private final int longest;

    /** For each sentence and run of the other side the weighted sum of its pieces' best cosines. */
    private final float[][] ofSource;

    private final float[][] ofTarget;
    /** What two sentences of the corridor cover in the mean, and its variance; the best counterpart of each aside, nearly all are strangers. */
    private final double strangers;

    private final double variance;
    private final double zero;

    /** The weight of the pieces of a sentence of either text together, in the mean. */
    private final double usualPieces;

    private final double slope;

    /** @param corridor with all the beads that will be asked for */
    EncoderScores(Corridor corridor, PieceVectors source, PieceVectors target, int longestBead) {
        this.source = source;
        this.target = target;
        this.longest = longestBead - 1;
        this.reach = Reach.of(corridor, source.sentences(), target.sentences(), longestBead);
        BestCosines cosines = new BestCosines(source, target, reach, longest);
        this.ofSource = values(source, target.sentences(), cosines::ofSource, reach.firstTarget(), reach.lastTarget());
        this.ofTarget = values(target, source.sentences(), cosines::ofTarget, reach.firstSource(), reach.lastSource());
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < source.sentences(); i++) {
            double most = 0;
            for (int j = corridor.least(i); j <= Math.min(corridor.most(i), target.sentences() - 1); j++) {
                if (isTold(i, 1, j, 1)) {
                    double covered = covered(i, 1, j, 1);
                    most = Math.max(most, covered);
                    count++;
                    sum += covered;
                    squares += covered * covered;
                }
            }
            if (most > 0) {
                count--;
                sum -= most;
                squares -= most * most;
            }
        }
        this.strangers = count == 0 ? 0 : sum / count;
        this.variance = Math.max(LEAST_VARIANCE, count == 0 ? 0 : squares / count - strangers * strangers);
        this.zero = strangers + USUAL / 2;
        this.usualPieces = Math.max(1e-6, pieces(source) + pieces(target));
        this.slope = USUAL / variance;
    }

    private EncoderScores(EncoderScores before, double gain, double spread) {
        this.source = before.source;
        this.target = before.target;
        this.longest = before.longest;
        this.reach = before.reach;
        this.ofSource = before.ofSource;
        this.ofTarget = before.ofTarget;
        this.strangers = before.strangers;
        this.variance = before.variance;
        this.zero = strangers + gain / 2;
        this.usualPieces = before.usualPieces;
        this.slope = gain / Math.max(variance, spread);
    }

    private static double pieces(PieceVectors text) {
        return text.sentences() == 0 ? 0 : text.weight(0, text.sentences()) / text.sentences();
    }

    private float[][] values(PieceVectors told, int given, Cosines cosines, int[] first, int[] last) {
        float[][] values = new float[told.sentences()][];
        IntStream.range(0, values.length).parallel().forEach(i -> {
            int starts = Math.max(0, Math.min(last[i], given - 1) - first[i] + 1);
            values[i] = new float[starts * longest];
            for (int piece = told.start(i); piece < told.start(i + 1); piece++) {
                float[] best = best(cosines, i, piece - told.start(i), first[i], starts, given);
                for (int at = 0; at < best.length; at++) {
                    values[i][at] += told.weight(piece) * best[at];
                }
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

    /** The same with what an alignment shows that translations cover, each bead counted by its confidence. */
    EncoderScores learn(List<Bead> beads) {
        double count = PRIOR;
        double sum = PRIOR * USUAL;
        double squares = PRIOR * (USUAL * USUAL + variance);
        for (Bead bead : beads) {
            int n = bead.sourceSize();
            int m = bead.targetSize();
            if (isTold(bead.sourceFrom(), n, bead.targetFrom(), m)) {
                double gain = covered(bead.sourceFrom(), n, bead.targetFrom(), m) - strangers;
                count += bead.confidence();
                sum += bead.confidence() * gain;
                squares += bead.confidence() * gain * gain;
            }
        }
        double gain = sum / count;
        return new EncoderScores(this, gain, squares / count - gain * gain);
    }

    /** Whether both sides have a piece that is not in every sentence. */
    private boolean isTold(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        return source.weight(sourceFrom, sourceFrom + sourceSize) > 0
                && target.weight(targetFrom, targetFrom + targetSize) > 0;
    }

    private double covered(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        return Math.min(
                sourceValue(sourceFrom, sourceSize, targetFrom, targetSize)
                        / source.weight(sourceFrom, sourceFrom + sourceSize),
                targetValue(sourceFrom, sourceSize, targetFrom, targetSize)
                        / target.weight(targetFrom, targetFrom + targetSize));
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
        if (!isTold(sourceFrom, sourceSize, targetFrom, targetSize)) {
            return 0;
        }
        double pieces =
                source.weight(sourceFrom, sourceFrom + sourceSize) + target.weight(targetFrom, targetFrom + targetSize);
        return slope
                * Math.sqrt(pieces / usualPieces)
                * (covered(sourceFrom, sourceSize, targetFrom, targetSize) - zero);
    }
}
