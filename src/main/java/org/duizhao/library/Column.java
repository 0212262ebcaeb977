package org.duizhao.library;

import java.util.List;

/**
 * One of several columns side by side.
 *
 * @param label what it stands for
 * @param from where it begins from the left, percent of the whole
 * @param width percent of the whole, a little less than its share
 * @param bars from the bottom up
 */
public record Column(String label, long count, double from, double width, List<Bar> bars) {

    public String left() {
        return new Bar("", 0, from, width).start();
    }

    public String across() {
        return new Bar("", 0, from, width).length();
    }

    /** The place of one of so many. */
    static Column of(String label, int place, int places, List<Bar> bars) {
        double share = 100.0 / places;
        return new Column(
                label, bars.stream().mapToLong(Bar::count).sum(), place * share + share * 0.08, share * 0.84, bars);
    }
}
