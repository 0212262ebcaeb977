package org.duizhao.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * The two forms in which texts are compared. Both are functions of the text alone, the same for every language. A surrogate
 * without its partner is kept as it is.
 */
public final class Normalization {

    /** The exclamation mark of the full-width forms of ASCII, which stand in its order. */
    private static final char FULL_WIDTH = '\uFF01';

    private static final char WIDE_SPACE = '\u3000';

    private Normalization() {}

    /**
     * The form in which two texts are compared for a score: Unicode NFKC (UAX #15; full and half width agree), each run of
     * white space one space, none at the ends. Applied to its own result it changes nothing. Linear in the text's length.
     */
    public static String forComparison(String text) {
        String plain = plain(text, false);
        return plain != null
                ? plain
                : spaced(Normalizer.normalize(text, Normalizer.Form.NFKC), IntUnaryOperator.identity());
    }

    /**
     * The form in which a phrase is looked for: {@link #forComparison} with {@link #foldCase} on each code point.
     * A phrase is in a text when this form of the text holds this form of the phrase.
     */
    public static String forSearch(String text) {
        String plain = plain(text, true);
        return plain != null
                ? plain
                : spaced(Normalizer.normalize(text, Normalizer.Form.NFKC), Normalization::foldCase);
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

    /**
     * The form of a text of characters that most texts are made of, none of which does anything to its neighbours; null for
     * another one. Many times as fast as the way that is right for all.
     */
    private static String plain(String text, boolean folded) {
        char[] out = new char[text.length()];
        int length = 0;
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= FULL_WIDTH && unit < FULL_WIDTH + '~' - ' ') {
                unit = (char) (unit - FULL_WIDTH + '!');
            } else if (unit == ' ' || unit == WIDE_SPACE || unit >= '\t' && unit <= '\r') {
                gap = true;
                continue;
            } else if (!isPlain(unit)) {
                return null;
            }
            if (gap && length > 0) {
                out[length++] = ' ';
            }
            gap = false;
            out[length++] = folded ? (char) foldCase(unit) : unit;
        }
        return new String(out, 0, length);
    }

    /** Printable ASCII, Han, Russian letters and the punctuation of the three languages, each of which NFKC leaves as it is. */
    private static boolean isPlain(char unit) {
        return unit > ' ' && unit <= '~'
                || unit >= '\u4E00' && unit <= '\u9FFF'
                || unit >= 'А' && unit <= 'я'
                || unit == 'ё'
                || unit == 'Ё'
                || unit >= '\u3001' && unit <= '\u3011'
                || unit >= '\u2013' && unit <= '\u2014'
                || unit >= '\u2018' && unit <= '\u201D'
                || unit == '«'
                || unit == '»';
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
