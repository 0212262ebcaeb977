package org.duizhao.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * The two forms in which texts are compared. Both are functions of the text alone, the same for every language. A surrogate
 * without its partner is kept as it is.
 */
public final class Normalization {

    private Normalization() {}

    /**
     * The form in which two texts are compared for a score: Unicode NFKC (UAX #15; full and half width agree), each run of
     * white space one space, none at the ends. Applied to its own result it changes nothing. Linear in the text's length.
     */
    public static String forComparison(String text) {
        return spaced(Normalizer.normalize(text, Normalizer.Form.NFKC), IntUnaryOperator.identity());
    }

    /**
     * The form in which a phrase is looked for: {@link #forComparison} with {@link #foldCase} on each code point.
     * A phrase is in a text when this form of the text holds this form of the phrase.
     */
    public static String forSearch(String text) {
        return spaced(Normalizer.normalize(text, Normalizer.Form.NFKC), Normalization::foldCase);
    }

    /** Case folded one code point to one: the lower case of the upper case, without regard to any language. */
    public static int foldCase(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
        }
        return isWithoutCase(codePoint) ? codePoint : Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** The blocks from the radicals to Lisu, Han among them. */
    private static boolean isWithoutCase(int codePoint) {
        return codePoint >= 0x2E80 && codePoint < 0xA500;
    }

    /** Whether a code point has the Unicode property White_Space (PropList.txt). */
    public static boolean isSpace(int codePoint) {
        return codePoint >= 0x09 && codePoint <= 0x0D || codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    private static String spaced(String text, IntUnaryOperator each) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (isSpace(codePoint)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.appendCodePoint(each.applyAsInt(codePoint));
        }
        return out.toString();
    }
}
