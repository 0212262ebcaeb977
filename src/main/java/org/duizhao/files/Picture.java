package org.duizhao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the page shows of a file, or of all.
 *
 * @param heading the file's name; empty for all files together
 * @param bars the bands that have words, in their order, by their share of the words; none where there are no words
 */
record Picture(String heading, Analysis.Part part, List<Bar> bars) {

    private static final int WIDTH = 1000;

    /** A stretch of a line of 1000. */
    record Bar(String band, long from, long width, String percent) {}

    static Picture of(String heading, Analysis.Part part) {
        List<Bar> bars = new ArrayList<>();
        long words = part.total().words();
        long before = 0;
        for (Analysis.Row row : part.bands()) {
            long after = before + row.all().words();
            if (after > before) {
                long from = before * WIDTH / words;
                bars.add(new Bar(
                        row.band(),
                        from,
                        after * WIDTH / words - from,
                        percent(row.all().words(), words)));
            }
            before = after;
        }
        return new Picture(heading, part, bars);
    }

    /** The share of the words, with one decimal. */
    public String percent(Volume volume) {
        return percent(volume.words(), part.total().words());
    }

    private static String percent(long words, long all) {
        return String.format(Locale.ROOT, "%.1f", all == 0 ? 0 : 100.0 * words / all);
    }
}
