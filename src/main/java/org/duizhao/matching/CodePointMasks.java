package org.duizhao.matching;

import java.util.Arrays;

/** For each code point of a text, the places where it stands in it, as bits, 64 to a block. */
final class CodePointMasks {

    /** Slots for each code point, at least; so many that two seldom meet. */
    private static final int SPARSE = 8;

    private final int shift;
    private final int blocks;
    private final int[] keys;
    private final long[] bits;

    CodePointMasks(int[] text) {
        int slots = Integer.highestOneBit(
                        (int) Math.max(1, Arrays.stream(text).distinct().count()))
                * 4;
        shift = Integer.numberOfLeadingZeros(slots) + 1;
        blocks = Math.max(1, (text.length + 63) / 64);
        keys = new int[slots];
        bits = new long[slots * blocks];
        for (int at = 0; at < text.length; at++) {
            int slot = slot(text[at], keys, shift);
            keys[slot] = text[at] + 1;
            bits[slot * blocks + at / 64] |= 1L << at;
        }
    }

    /** Where a code point has its bits, block by block, in {@link #bits}; all are 0 for one that is not in the text. */
    int place(int codePoint) {
        return slot(codePoint, keys, shift) * blocks;
    }

    int[] keys() {
        return keys;
    }

    int shift() {
        return shift;
    }

    long[] bits() {
        return bits;
    }

    /** How many different ones there are, or any greater number where that costs no room. */
    private static int different(int[] text) {
        return text.length <= 64
                ? text.length
                : (int) Arrays.stream(text).distinct().count();
    }

    /** The slot of a code point among these keys, free or its own. */
    static int slot(int codePoint, int[] keys, int shift) {
        int slot = codePoint * 0x9E3779B1 >>> shift;
        while (keys[slot] != codePoint + 1 && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
