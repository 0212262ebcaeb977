package org.duizhao.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A Chinese text as terms are looked up in it: NFKC, dashes and quotation marks of any kind made one, spaces gone. Places are
 * {@code char}s of this form; each knows the code point of the text as written that it came from.
 */
record FoldedChinese(String text, List<Integer> origin) {

    private static final String DASHES = "-‐‑‒–—―－─━";
    private static final String OPENING = "「『‘\"";
    private static final String CLOSING = "」』’";

    static FoldedChinese of(String written) {
        StringBuilder folded = new StringBuilder(written.length());
        int[] points = written.codePoints().toArray();
        List<Integer> origin = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            for (char c : fold(points[i]).toCharArray()) {
                if (!Character.isWhitespace(c)) {
                    origin.add(i);
                    folded.append(c);
                }
            }
        }
        return new FoldedChinese(folded.toString(), origin);
    }

    int length() {
        return text.length();
    }

    /** The first code point, as written, of a place of this form. */
    int from(int at) {
        return origin.get(at);
    }

    /** The code point, as written, after that of a place of this form. */
    int to(int at) {
        return origin.get(at) + 1;
    }

    private static String fold(int point) {
        if (DASHES.indexOf(point) >= 0) {
            return "—";
        }
        if (OPENING.indexOf(point) >= 0) {
            return "“";
        }
        if (CLOSING.indexOf(point) >= 0) {
            return "”";
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    }
}
