package org.duizhao.matching;

import java.util.Arrays;

/** The grams of a set of texts while their lists are being measured and written, each with a number in the order of coming. */
final class GramCounts {

    /** What is known of a gram stands together: most of the time goes into fetching it. */
    private static final int FIELDS = 4;

    private static final int FREQUENCY = 0;
    private static final int LAST = 1;
    private static final int SIZE = 2;

    private int[] slots = new int[1 << 12];
    private long[] grams = new long[1 << 11];
    private int[] known = new int[FIELDS << 11];
    private int count;

    int count() {
        return count;
    }

    long gram(int number) {
        return grams[number];
    }

    int frequency(int number) {
        return known[FIELDS * number + FREQUENCY];
    }

    /** The bytes that the texts of a gram take. */
    int size(int number) {
        return known[FIELDS * number + SIZE];
    }

    /** The number of a gram; -1 for one that is not there. */
    int number(long gram) {
        return slots[slot(gram)] - 1;
    }

    /** Counts a gram of a text, and gives its number; texts come in ascending order. */
    int add(long gram, int text) {
        int slot = slot(gram);
        int number = slots[slot] - 1;
        if (number < 0) {
            number = count++;
            if (number == grams.length) {
                grow();
                slot = slot(gram);
            }
            slots[slot] = number + 1;
            grams[number] = gram;
            known[FIELDS * number + LAST] = -1;
        }
        int at = FIELDS * number;
        int last = known[at + LAST];
        if (last != text) {
            known[at + SIZE] += Postings.size(text - Math.max(0, last));
            known[at + FREQUENCY]++;
            known[at + LAST] = text;
        }
        return number;
    }

    private void grow() {
        int size = Math.multiplyExact(2, grams.length);
        grams = Arrays.copyOf(grams, size);
        known = Arrays.copyOf(known, Math.multiplyExact(FIELDS, size));
        slots = new int[Math.multiplyExact(2, size)];
        for (int number = 0; number < count - 1; number++) {
            slots[slot(grams[number])] = number + 1;
        }
    }

    private int slot(long gram) {
        int slot = (int) Gram.hash(gram) & slots.length - 1;
        while (slots[slot] != 0 && grams[slots[slot] - 1] != gram) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
