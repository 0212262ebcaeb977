package org.duizhao.matching;

import java.util.Arrays;

/** For each code point of a text, the places where it stands in it, as bits, 64 to a block. */
final class CodePointMasks {

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
            int slot = slot(text[at]);
            keys[slot] = text[at] + 1;
            bits[slot * blocks + at / 64] |= 1L << at;
        }
    }

    long of(int codePoint) {
        return bits[slot(codePoint) * blocks];
    }

    long of(int codePoint, int block) {
        return bits[slot(codePoint) * blocks + block];
    }

    private int slot(int codePoint) {
        int slot = codePoint * 0x9E3779B1 >>> shift;
        while (keys[slot] != 0 && keys[slot] != codePoint + 1) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
