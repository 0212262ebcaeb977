package org.duizhao.matching;

import java.io.IOException;

/**
 * For each gram the texts that hold it, ascending. A text's number is written as its distance from the one before, seven bits
 * to a byte; in a long list there is a place to skip to every {@link #STRIDE} texts. Letters and pairs are all there; a gram of
 * three only where both pairs in it are in more than {@link #FREQUENT} texts: the others are rare enough by their pairs.
 */
final class Postings {

    /** The texts between two places to skip to. */
    static final int STRIDE = 128;

    /** The most texts of a pair that need not be told apart by a third letter. */
    static final int FREQUENT = 512;

    private final GramTable grams;
    private final byte[] bytes;
    private final int[] skipTexts;
    private final int[] skipStarts;

    /**
     * @param grams where a gram's list starts, or the complement of its only text
     * @param bytes a list is the number of its texts; for more than a stride the number of its first skip in four bytes; the texts
     * @param skipTexts the text before a place to skip to
     * @param skipStarts where that place is in the bytes
     */
    Postings(GramTable grams, byte[] bytes, int[] skipTexts, int[] skipStarts) {
        this.grams = grams;
        this.bytes = bytes;
        this.skipTexts = skipTexts;
        this.skipStarts = skipStarts;
    }

    Postings(ArrayReader from) throws IOException {
        this(new GramTable(from), from.bytes(), from.ints(), from.ints());
    }

    void write(ArrayWriter into) throws IOException {
        grams.write(into);
        into.write(bytes);
        into.write(skipTexts);
        into.write(skipStarts);
    }

    /** The list of a gram, for {@link #count}, with its {@link GramTable#frequency}. */
    long find(long gram) {
        return grams.get(gram);
    }

    /** The number that a list begins with: how many texts are in it. */
    private int texts(int list) {
        int value = 0;
        int at = list;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    /** Whether the grams of three that begin or end with this pair may be there. */
    static boolean isFrequent(int frequency) {
        return frequency > FREQUENT;
    }

    /** Adds a weight to the count of each text of a list that is in the counter's range. */
    void count(int list, int weight, Counter counter) {
        int from = counter.from();
        int to = counter.to();
        if (list < 0) {
            int only = ~list;
            if (list != GramTable.ABSENT && only >= from && only < to) {
                counter.add(only, weight);
            }
            return;
        }
        int left = texts(list);
        int at = list + size(left);
        int text = 0;
        if (left > STRIDE) {
            int first = intAt(at);
            at += 4;
            int passed = skips(first, (left - 1) / STRIDE, from);
            if (passed > 0) {
                text = skipTexts[first + passed - 1];
                at = skipStarts[first + passed - 1];
                left -= passed * STRIDE;
            }
        }
        byte[] data = bytes;
        for (; left > 0; left--) {
            byte part = data[at++];
            int gap = part & 0x7F;
            for (int shift = 7; part < 0; shift += 7) {
                part = data[at++];
                gap |= (part & 0x7F) << shift;
            }
            text += gap;
            if (text >= to) {
                return;
            }
            if (text >= from) {
                counter.add(text, weight);
            }
        }
    }

    /** How many of the places to skip to lie behind texts that are all before the given one. */
    private int skips(int first, int count, int text) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (skipTexts[first + middle] < text) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int intAt(int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    /** The bytes that a number takes. */
    static int size(int number) {
        return number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;
    }
}
