package org.duizhao.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The form of a text for search, each code point of which knows the written characters that it came from. The text is
 * normalised piece by piece, cut only where normalisation does not reach across (UAX #15, section 9: before a code point that
 * neither combines with what stands before it nor has such a decomposition).
 */
final class Traced {

    private int[] points = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int length;

    static Traced of(String text) {
        Traced traced = new Traced();
        int point = 0;
        for (int from = 0; from < text.length(); ) {
            int to = from + Character.charCount(text.codePointAt(from));
            while (to < text.length() && joins(text.codePointAt(to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            int after = point + text.codePointCount(from, to);
            traced.append(Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC), point, after);
            point = after;
            from = to;
        }
        return traced;
    }

    int length() {
        return length > 0 && points[length - 1] == ' ' ? length - 1 : length;
    }

    boolean holds(int[] sought, int at) {
        return Arrays.equals(points, at, at + sought.length, sought, 0, sought.length);
    }

    /** The first written code point that the given one came from. */
    int start(int at) {
        return starts[at];
    }

    /** The written code point after the last that the given one came from. */
    int end(int at) {
        return ends[at];
    }

    private void append(String normalized, int start, int end) {
        for (int codePoint : CodePoints.of(normalized)) {
            boolean space = Normalization.isSpace(codePoint);
            if (space && (length == 0 || points[length - 1] == ' ')) {
                continue;
            }
            if (length == points.length) {
                points = Arrays.copyOf(points, 2 * length);
                starts = Arrays.copyOf(starts, 2 * length);
                ends = Arrays.copyOf(ends, 2 * length);
            }
            points[length] = space ? ' ' : Normalization.foldCase(codePoint);
            starts[length] = start;
            ends[length++] = end;
        }
    }

    private static boolean joins(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> isJamo(codePoint) || codePoint == 0xFF9E || codePoint == 0xFF9F;
        };
    }

    /** Letters of Korean syllables, in all their blocks: they are put together by composition. */
    private static boolean isJamo(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x11FF
                || codePoint >= 0x3131 && codePoint <= 0x318E
                || codePoint >= 0xA960 && codePoint <= 0xA97F
                || codePoint >= 0xD7B0 && codePoint <= 0xD7FF
                || codePoint >= 0xFFA0 && codePoint <= 0xFFDC;
    }
}
