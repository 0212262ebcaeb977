package org.duizhao.matching;

import java.util.Arrays;

/** Classes of lengths in code points, each beginning a quarter above the one before; the last one has no end. */
final class LengthClasses {

    private static final int[] SHORTEST = shortest();

    /** The classes of the lengths that most texts have. */
    private static final byte[] OF_SHORT = ofShort();

    /** How many there are. */
    static final int COUNT = SHORTEST.length;

    private LengthClasses() {}

    private static int[] shortest() {
        int[] shortest = new int[24];
        int length = 9;
        for (int each = 1; each < shortest.length; each++) {
            shortest[each] = length;
            length += length / 4;
        }
        return shortest;
    }

    private static byte[] ofShort() {
        byte[] classes = new byte[512];
        for (int length = 0; length < classes.length; length++) {
            classes[length] = (byte) sought(length);
        }
        return classes;
    }

    /** The class of a length. */
    static int of(int length) {
        return length < OF_SHORT.length ? OF_SHORT[length] : sought(length);
    }

    private static int sought(int length) {
        int found = Arrays.binarySearch(SHORTEST, length);
        return found < 0 ? ~found - 1 : found;
    }

    /** The greatest length of a class; of the last one, what it would be. */
    static int longest(int lengths) {
        return lengths + 1 < COUNT ? SHORTEST[lengths + 1] - 1 : SHORTEST[lengths] * 5 / 4;
    }

    /** The first text of each class, and the number of texts. */
    static int[] firsts(TextTable texts) {
        int[] firsts = new int[COUNT + 1];
        for (int each = 0; each < COUNT; each++) {
            firsts[each] = texts.firstOf(SHORTEST[each]);
        }
        firsts[COUNT] = texts.size();
        return firsts;
    }
}
