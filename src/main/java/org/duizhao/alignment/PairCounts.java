package org.duizhao.alignment;

import java.util.Arrays;

/** How often two tokens stand for each other: a sum for each pair, and the greatest part of it that one bead gave. */
final class PairCounts {

    private static final long FREE = -1;

    private long[] keys = new long[1 << 12];
    private float[] sums = new float[keys.length];
    private float[] greatest = new float[keys.length];
    private int size;

    PairCounts() {
        Arrays.fill(keys, FREE);
    }

    void add(int first, int second, double count) {
        int place = place(keys, key(first, second));
        if (keys[place] == FREE) {
            keys[place] = key(first, second);
            size++;
        }
        sums[place] += (float) count;
        greatest[place] = Math.max(greatest[place], (float) count);
        if (size > keys.length * 0.6) {
            grow();
        }
    }

    double get(int first, int second) {
        int place = place(keys, key(first, second));
        return keys[place] == FREE ? 0 : sums[place];
    }

    interface Visitor {
        void visit(int first, int second, double sum, double greatest);
    }

    void forEach(Visitor visitor) {
        for (int place = 0; place < keys.length; place++) {
            if (keys[place] != FREE) {
                visitor.visit((int) (keys[place] >>> 32), (int) keys[place], sums[place], greatest[place]);
            }
        }
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static int place(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[place] != FREE && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldSums = sums;
        float[] oldGreatest = greatest;
        keys = new long[oldKeys.length * 2];
        sums = new float[keys.length];
        greatest = new float[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int place = place(keys, oldKeys[i]);
                keys[place] = oldKeys[i];
                sums[place] = oldSums[i];
                greatest[place] = oldGreatest[i];
            }
        }
    }
}
