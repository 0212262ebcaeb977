package org.duizhao.matching;

import java.util.Arrays;

/**
 * Counts for a range of texts how much of a query they hold, and gathers those that reach the count that is needed. The counts
 * of the ranges before are told from those of this one by their size, so nothing is cleared in between.
 */
final class Counter {

    /** The most texts in a range; their counts fit in a processor's fast memory. */
    static final int RANGE = 1 << 17;

    private final int[] counts = new int[RANGE];
    private final int[] reached = new int[RANGE];
    private int from;
    private int to;
    private int zero;
    private int most;
    private int needed;
    private int found;

    /**
     * Begins a range of texts.
     *
     * @param needed the count to reach, 1 or more
     * @param most the greatest count that can come about
     */
    void begin(int from, int to, int needed, int most) {
        this.from = from;
        this.to = to;
        zero += this.most;
        if (zero > Integer.MAX_VALUE - most) {
            Arrays.fill(counts, 0);
            zero = 0;
        }
        this.most = most;
        this.needed = zero + needed;
        found = 0;
    }

    /** Room for as many numbers as there are texts in a range, for any use while nothing is counted. */
    int[] room() {
        return reached;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    void add(int text, int weight) {
        int at = text - from;
        int before = Math.max(zero, counts[at]);
        int after = before + weight;
        counts[at] = after;
        if (after >= needed && before < needed) {
            reached[found++] = at;
        }
    }

    /** How many texts reached the count. */
    int found() {
        return found;
    }

    /** One of the texts that reached the count. */
    int text(int index) {
        return from + reached[index];
    }

    /** Its count. */
    int count(int index) {
        return counts[reached[index]] - zero;
    }
}
