package org.duizhao.matching;

import java.io.IOException;

/**
 * Grams, each with its list and how many texts are in that, in open addressing with linear probing; made once for a known number
 * of grams.
 */
final class GramTable {

    /** The list of a gram that is not there. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final long NOTHING = ABSENT & 0xFFFFFFFFL;

    /** A gram and its value in turn: to fetch them takes nearly all of the time. */
    private final long[] slots;

    GramTable(int grams) {
        slots = new long[Math.multiplyExact(2, Math.addExact(grams, grams / 3 + 1))];
    }

    GramTable(ArrayReader from) throws IOException {
        slots = from.longs();
    }

    void write(ArrayWriter into) throws IOException {
        into.write(slots);
    }

    void put(long gram, int list, int frequency) {
        int slot = slot(gram);
        slots[slot] = gram;
        slots[slot + 1] = (long) frequency << 32 | list & 0xFFFFFFFFL;
    }

    /** The list and the frequency of a gram, for {@link #list} and {@link #frequency}; {@link #ABSENT} and 0 for one that is not there. */
    long get(long gram) {
        int slot = slot(gram);
        return slots[slot] == 0 ? NOTHING : slots[slot + 1];
    }

    static int list(long value) {
        return (int) value;
    }

    static int frequency(long value) {
        return (int) (value >>> 32);
    }

    private int slot(long gram) {
        int slot = (int) ((Gram.hash(gram) & 0xFFFFFFFFL) * (slots.length / 2) >>> 32) * 2;
        while (slots[slot] != 0 && slots[slot] != gram) {
            slot = slot + 2 == slots.length ? 0 : slot + 2;
        }
        return slot;
    }
}
