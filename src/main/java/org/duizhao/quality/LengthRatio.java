package org.duizhao.quality;

import java.util.Arrays;
import java.util.List;
import org.duizhao.text.Language;

/**
 * How many code points of translation there are to one of the source.
 *
 * @param usual the ratio in the middle
 * @param slack how far that may be off for a text of another kind, as a natural logarithm; 0 where it was measured on the
 *     document itself
 */
public record LengthRatio(double usual, double slack) {

    /** Fewer pairs than this say too little of a document. */
    private static final int ENOUGH = 10;

    /** Shorter texts (names, dates, greetings) say too little. Code points. */
    static final int SHORTEST = 20;

    /** The logarithm of the ratio between this project's kinds of text (4.6 to 1) and news (2.9 to 1) is 0.46; half of it each way. */
    private static final double BETWEEN_KINDS = 0.25;

    /** The ratio where nothing is known but the languages: between news and declarations; see {@code checks.md}. */
    public static LengthRatio usual(Language from, Language to) {
        return new LengthRatio(size(to) / size(from), BETWEEN_KINDS);
    }

    /** The median of a document, if it has ten pairs that are long enough, otherwise {@link #usual}. */
    public static LengthRatio of(List<TextPair> pairs, Language from, Language to) {
        double[] ratios = pairs.stream()
                .filter(pair -> length(pair.source(), from) >= SHORTEST
                        && !pair.target().isBlank())
                .mapToDouble(pair -> length(pair.target(), to) / length(pair.source(), from))
                .sorted()
                .toArray();
        return ratios.length < ENOUGH ? usual(from, to) : new LengthRatio(median(ratios), 0);
    }

    /**
     * Code points; but of Chinese, letters and digits of Latin script count as much less as an English text is longer, since the
     * translation writes them as they are: a sentence full of names in Latin letters is no long one.
     */
    static double length(String text, Language language) {
        double all = text.codePointCount(0, text.length());
        if (language != Language.ZH) {
            return all;
        }
        long alike = text.codePoints().filter(LengthRatio::isWrittenAlike).count();
        return all - alike + alike / size(Language.EN);
    }

    private static boolean isWrittenAlike(int c) {
        return c >= '0' && c <= '9' || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** What takes one Chinese character, by language: the geometric mean of what was measured on news and on this corpus. */
    private static double size(Language language) {
        return switch (language) {
            case ZH -> 1;
            case EN -> 3.7;
            case RU -> 3.8;
        };
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        double[] central = Arrays.copyOfRange(sorted, sorted.length % 2 == 0 ? middle - 1 : middle, middle + 1);
        return Arrays.stream(central).average().orElseThrow();
    }
}
