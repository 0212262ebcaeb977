package org.duizhao.matching;

import java.util.Arrays;

/** For each code point of a text, the places where it stands in it, as bits, 64 to a block. */
final class CodePointMasks {

    /** Code points below, Latin and Cyrillic, are looked up by themselves as far as the text has such. */
    private static final int NEAR = 0x500;

    /** Slots for each of the others, at least; so many that two seldom meet. */
    private static final int SPARSE = 8;

    private final int blocks;
    private final int shift;
    private final int[] near;
    private final int[] keys;
    private final int[] numbers;
    private long[] bits;
    private int count;

    CodePointMasks(int[] text) {
        blocks = Math.max(1, (text.length + 63) / 64);
        near = new int
                [1 + Arrays.stream(text).filter(point -> point < NEAR).max().orElse(0)];
        int slots = SPARSE * Integer.highestOneBit(Math.max(1, different(text)));
        shift = Integer.numberOfLeadingZeros(slots) + 1;
        keys = new int[slots];
        numbers = new int[slots];
        bits = new long[blocks * 16];
        for (int at = 0; at < text.length; at++) {
            int number = number(text[at]);
            bits[number * blocks + at / 64] |= 1L << at;
        }
    }

    /** Where a code point has its bits, block by block, in {@link #bits}; all are 0 for one that is not in the text. */
    int place(int codePoint) {
        if (codePoint < near.length) {
            return near[codePoint];
        }
        return numbers[slot(codePoint)];
    }

    long[] bits() {
        return bits;
    }

    private int number(int codePoint) {
        int number = place(codePoint) / blocks;
        if (number > 0) {
            return number;
        }
        count++;
        if ((count + 1) * blocks > bits.length) {
            bits = Arrays.copyOf(bits, 2 * bits.length);
        }
        if (codePoint < near.length) {
            near[codePoint] = count * blocks;
        } else {
            int slot = slot(codePoint);
            keys[slot] = codePoint;
            numbers[slot] = count * blocks;
        }
        return count;
    }

    private int slot(int codePoint) {
        int slot = codePoint * 0x9E3779B1 >>> shift;
        while (keys[slot] != codePoint && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** How many different ones there are; of a short text, how many at all. */
    private static int different(int[] text) {
        return text.length <= 64
                ? text.length
                : (int) Arrays.stream(text).distinct().count();
    }
}
