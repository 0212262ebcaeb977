package org.duizhao.text;

import java.util.ArrayList;
import java.util.List;

/** Where a phrase stands in a text, for marking it. */
public final class Highlights {

    /**
     * A place in a text.
     *
     * @param start the first code point, counted from 0
     * @param end the code point after the last
     */
    public record Range(int start, int end) {}

    private Highlights() {}

    /**
     * The places of a phrase in a text as it was written, compared after {@link Normalization#forSearch}: from left to right,
     * not overlapping, counted in code points. Where only a part of a written character matches (the {@code 1} of {@code ½}),
     * the whole character is the place. Empty when the phrase is blank or not there.
     */
    public static List<Range> of(String text, String phrase) {
        int[] sought = CodePoints.of(Normalization.forSearch(phrase));
        List<Range> found = new ArrayList<>();
        if (sought.length == 0) {
            return found;
        }
        Traced traced = Traced.of(text);
        int last = 0;
        for (int at = 0; at + sought.length <= traced.length(); ) {
            if (!traced.holds(sought, at)) {
                at++;
                continue;
            }
            int start = Math.max(last, traced.start(at));
            last = traced.end(at + sought.length - 1);
            if (start < last) {
                found.add(new Range(start, last));
            }
            at += sought.length;
        }
        return found;
    }
}
