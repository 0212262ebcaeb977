package org.duizhao.matching;

/** Grams, each with a number, in open addressing with linear probing; made once for a known number of grams. */
final class GramTable {

    static final int ABSENT = Integer.MIN_VALUE;

    private final long[] keys;
    private final int[] values;

    GramTable(int grams) {
        int slots = grams + grams / 3 + 1;
        keys = new long[slots];
        values = new int[slots];
    }

    void put(long gram, int value) {
        int slot = slot(gram);
        keys[slot] = gram;
        values[slot] = value;
    }

    /** The number of a gram, or {@link #ABSENT}. */
    int get(long gram) {
        int slot = slot(gram);
        return keys[slot] == 0 ? ABSENT : values[slot];
    }

    private int slot(long gram) {
        int slot = (int) ((Gram.hash(gram) & 0xFFFFFFFFL) * keys.length >>> 32);
        while (keys[slot] != 0 && keys[slot] != gram) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }
}
