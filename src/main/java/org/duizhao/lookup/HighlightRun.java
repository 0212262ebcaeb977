package org.duizhao.lookup;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param found it is the phrase that was looked for
 */
public record HighlightRun(String text, boolean found) {

    /** A text cut at the places of the phrase, in order; together they are the text. */
    static List<HighlightRun> of(Concordance.Text text) {
        List<HighlightRun> runs = new ArrayList<>();
        int[] points = text.text().codePoints().toArray();
        int last = 0;
        for (Concordance.Place place : text.highlights()) {
            add(runs, points, last, place.from(), false);
            add(runs, points, place.from(), place.to(), true);
            last = place.to();
        }
        add(runs, points, last, points.length, false);
        return runs;
    }

    private static void add(List<HighlightRun> runs, int[] points, int from, int to, boolean found) {
        if (to > from) {
            runs.add(new HighlightRun(new String(points, from, to - from), found));
        }
    }
}
