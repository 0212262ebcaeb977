package org.duizhao.matching;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long searches took.
 *
 * @param sorted nanoseconds, the shortest first; one or more
 */
public record Times(long[] sorted) {

    /** In any order. */
    public static Times of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** So many a second. */
    public double rate() {
        return sorted.length / (Arrays.stream(sorted).sum() / 1e9);
    }

    /** Milliseconds that a share of them did not exceed. */
    public double millis(double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.3f ms, p95 %.3f, p99 %.3f, longest %.3f",
                millis(.5),
                millis(.95),
                millis(.99),
                millis(1));
    }
}
