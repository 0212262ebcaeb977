package org.duizhao.alignment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.duizhao.text.Language;

/**
 * Scores a bead by the lengths of its sides in code points: the logarithm of their ratio is normally distributed about
 * that of the two languages (Gale and Church, 1993, have the difference instead), more narrowly for longer sentences, against
 * the spread that any two sentences of these texts have.
 */
final class LengthModel implements BeadScores {

    /** Variance of the log ratio of long sentences, and what a length of one Han character adds; seen in both prose and news. */
    private static final double VARIANCE = 0.04;

    private static final double VARIANCE_OF_SHORT = 1.0;

    /** Ratios to try for a text, next to the usual one: classical prose and verse grow more than news. */
    private static final double[] FACTORS = {0.65, 0.8, 1, 1.25, 1.5};

    /** How far, in variance of the log ratio, texts of two languages differ from each other. */
    private static final double VARIANCE_OF_TEXTS = 0.06;

    /** Beads that the usual ratio is worth when the text's own is learned. */
    private static final double PRIOR = 5;

    private final double[] sourceLengths;
    private final double[] targetLengths;
    private final double unit;
    private final double ratio;
    private final double spread;
    private final double anyMean;
    private final double anyVariance;

    LengthModel(List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {
        this(
                sums(source),
                sums(target),
                charactersPerHan(sourceLanguage),
                charactersPerHan(targetLanguage) / charactersPerHan(sourceLanguage),
                1);
    }

    private LengthModel(double[] sourceLengths, double[] targetLengths, double unit, double ratio, double spread) {
        this.spread = spread;
        this.sourceLengths = sourceLengths;
        this.targetLengths = targetLengths;
        this.unit = unit;
        this.ratio = ratio;
        double sum = 0;
        double squares = 0;
        int count = targetLengths.length - 1;
        for (int i = 0; i < count; i++) {
            double log = Math.log(targetLengths[i + 1] - targetLengths[i] + 1);
            sum += log;
            squares += log * log;
        }
        this.anyMean = count == 0 ? 0 : sum / count;
        this.anyVariance = Math.max(0.1, count == 0 ? 0 : squares / count - anyMean * anyMean);
    }

    /** How many characters a language takes for what one Han character says, in translated news and speeches. */
    private static double charactersPerHan(Language language) {
        return switch (language) {
            case ZH -> 1;
            case EN -> 3.1;
            case RU -> 3.4;
        };
    }

    private static double[] sums(List<Sentence> sentences) {
        double[] sums = new double[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            String text = sentences.get(i).text();
            sums[i + 1] = sums[i] + text.codePointCount(0, text.length());
        }
        return sums;
    }

    /**
     * The same with the ratio, of a few about the usual one of the languages, that makes the texts most likely.
     *
     * @param likelihood of the texts, a natural logarithm
     */
    LengthModel likeliest(ToDoubleFunction<LengthModel> likelihood) {
        LengthModel likeliest = this;
        double most = Double.NEGATIVE_INFINITY;
        for (double factor : FACTORS) {
            LengthModel tried = new LengthModel(sourceLengths, targetLengths, unit, ratio * factor, spread);
            double likely = likelihood.applyAsDouble(tried) + normal(Math.log(factor), VARIANCE_OF_TEXTS);
            if (likely > most) {
                most = likely;
                likeliest = tried;
            }
        }
        return likeliest;
    }

    /** The same with the ratio that these beads show, and the spread about it: of the 1-1 beads, by confidence. */
    LengthModel learn(List<Bead> beads) {
        double known = PRIOR;
        double logs = PRIOR * Math.log(ratio);
        double squares = PRIOR;
        for (Bead bead : beads) {
            if (bead.sourceSize() == 1 && bead.targetSize() == 1) {
                double source = length(sourceLengths, bead.sourceFrom(), 1);
                double target = length(targetLengths, bead.targetFrom(), 1);
                double log = Math.log(target / source);
                double deviation = log - Math.log(ratio);
                known += bead.confidence();
                logs += bead.confidence() * log;
                squares += bead.confidence() * deviation * deviation / variance(source, target);
            }
        }
        return new LengthModel(sourceLengths, targetLengths, unit, Math.exp(logs / known), squares / known);
    }

    private double variance(double source, double target) {
        return VARIANCE + VARIANCE_OF_SHORT / Math.min(source / unit, target / unit / ratio);
    }

    @Override
    public double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize) {
        double source = length(sourceLengths, sourceFrom, sourceSize);
        double target = length(targetLengths, targetFrom, targetSize);
        double match = normal(Math.log(target / source / ratio), spread * variance(source, target));
        double any = normal(Math.log(target / targetSize) - anyMean, anyVariance / targetSize);
        return match - any;
    }

    private static double length(double[] sums, int from, int size) {
        return sums[from + size] - sums[from] + 1;
    }

    private static double normal(double deviation, double variance) {
        return -0.5 * (Math.log(variance) + deviation * deviation / variance);
    }
}
