package org.duizhao.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A stretch of a picture.
 *
 * @param kind what it stands for, which gives it its pattern
 * @param count how many of them
 * @param from where it begins, percent of the whole
 * @param size how long it is, percent of the whole
 */
public record Bar(String kind, long count, double from, double size) {

    /** As SVG writes it. */
    public String start() {
        return percent(from);
    }

    public String length() {
        return percent(size);
    }

    /** Where it begins, measured from the other end. */
    public String top() {
        return percent(100 - from - size);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /**
     * One after the other, in the order of the map, without those of which there is none.
     *
     * @param whole what 100 percent is; 0 gives no bar
     */
    static List<Bar> stacked(Map<String, Long> counts, long whole) {
        List<Bar> bars = new ArrayList<>();
        double from = 0;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (whole > 0 && count.getValue() > 0) {
                double size = 100.0 * count.getValue() / whole;
                bars.add(new Bar(count.getKey(), count.getValue(), from, size));
                from += size;
            }
        }
        return bars;
    }
}
