package org.duizhao.text;

import java.util.Arrays;

/** Texts as arrays of code points. */
public final class CodePoints {

    private CodePoints() {}

    /** The code points of a text, in order; a surrogate without its partner counts as one. */
    public static int[] of(String text) {
        int[] points = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            points[count] = text.codePointAt(at);
            at += Character.charCount(points[count]);
        }
        return count == points.length ? points : Arrays.copyOf(points, count);
    }
}
