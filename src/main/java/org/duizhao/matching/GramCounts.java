package org.duizhao.matching;

import java.util.Arrays;

/** The grams of a set of texts while their lists are being measured and written, each with a number in the order of coming. */
final class GramCounts {

    private int[] slots = new int[1 << 12];
    private long[] grams = new long[1 << 11];
    private int[] frequencies = new int[1 << 11];
    private int[] last = new int[1 << 11];
    private int[] sizes = new int[1 << 11];
    private int count;

    int count() {
        return count;
    }

    long gram(int number) {
        return grams[number];
    }

    int frequency(int number) {
        return frequencies[number];
    }

    /** The bytes that the texts of a gram take. */
    int size(int number) {
        return sizes[number];
    }

    /** The texts of a gram that is not there are 0. */
    int frequency(long gram) {
        int number = slots[slot(gram)] - 1;
        return number < 0 ? 0 : frequencies[number];
    }

    int number(long gram) {
        return slots[slot(gram)] - 1;
    }

    /** Counts a gram of a text; texts come in ascending order. */
    void add(long gram, int text) {
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
            last[number] = -1;
        }
        if (last[number] != text) {
            sizes[number] += Postings.size(text - Math.max(0, last[number]));
            frequencies[number]++;
            last[number] = text;
        }
    }

    private void grow() {
        int size = 2 * grams.length;
        grams = Arrays.copyOf(grams, size);
        frequencies = Arrays.copyOf(frequencies, size);
        last = Arrays.copyOf(last, size);
        sizes = Arrays.copyOf(sizes, size);
        slots = new int[2 * size];
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
