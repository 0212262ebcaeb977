package org.duizhao.matching;

/**
 * What a text is made of, as numbers. Equal letters are told apart by how many of them come before, and equal pairs too: a text with three of a
 * letter has its first, second and third. Room for one text at a time.
 */
final class Tokens {

    private long[] tokens;
    private int count;

    /** The grams of this text by their hash, in room for four times as many; what another call left is none. */
    private long[] grams;

    private int[] times;
    private int[] calls;
    private int call;

    /** @param letters of the texts to come, about; there will be room for longer ones too */
    Tokens(int letters) {
        room(letters);
    }

    void letters(int[] points, int length) {
        grams(points, length, 1);
    }

    /** The pairs of letters that stand together. */
    void pairs(int[] points, int length) {
        grams(points, length, 2);
    }

    private void grams(int[] points, int length, int letters) {
        count = Math.max(0, length - letters + 1);
        if (tokens.length < count) {
            room(count);
        }
        call++;
        for (int at = 0; at < count; at++) {
            long gram = Gram.at(points, at, letters);
            int slot = slot(gram);
            times[slot] = calls[slot] == call ? times[slot] + 1 : 0;
            calls[slot] = call;
            grams[slot] = gram;
            tokens[at] = gram | (long) times[slot] << 2 * Gram.BITS;
        }
    }

    private void room(int letters) {
        int room = Integer.highestOneBit(Math.max(1, letters)) * 2;
        tokens = new long[room];
        grams = new long[4 * room];
        times = new int[4 * room];
        calls = new int[4 * room];
    }

    private int slot(long gram) {
        int slot = (int) Gram.hash(gram) & grams.length - 1;
        while (calls[slot] == call && grams[slot] != gram) {
            slot = slot + 1 & grams.length - 1;
        }
        return slot;
    }

    int count() {
        return count;
    }

    long token(int index) {
        return tokens[index];
    }
}
