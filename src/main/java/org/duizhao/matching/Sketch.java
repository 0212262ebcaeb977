package org.duizhao.matching;

import java.io.IOException;

/**
 * Some bits for each text, more for a longer one: those of the tokens that it has, as in B. Bloom, Space/time trade-offs in hash
 * coding with allowable errors, 1970. What a text has and another lacks shows in no more bits than there are such tokens, so the
 * bits bound the edits from below.
 */
final class Sketch {

    private final BitChoice[] choices;
    private final int[] firsts;
    private final int[] starts;
    private final long[] bits;

    /**
     * @param choices for each class of lengths, of 64 bits to a word, one or more
     * @param firsts the first text of each class, and the number of texts
     */
    Sketch(BitChoice[] choices, int[] firsts) {
        this.choices = choices;
        this.firsts = firsts;
        starts = new int[choices.length];
        int end = 0;
        for (int lengths = 0; lengths < choices.length; lengths++) {
            starts[lengths] = end;
            int texts = firsts[lengths + 1] - firsts[lengths];
            end = Math.addExact(end, Math.multiplyExact(words(lengths), texts));
        }
        bits = new long[end];
    }

    Sketch(ArrayReader from) throws IOException {
        choices = new BitChoice[from.count()];
        for (int lengths = 0; lengths < choices.length; lengths++) {
            choices[lengths] = new BitChoice(from);
        }
        firsts = from.ints();
        starts = from.ints();
        bits = from.longs();
    }

    void write(ArrayWriter into) throws IOException {
        into.write(choices.length);
        for (BitChoice choice : choices) {
            choice.write(into);
        }
        into.write(firsts);
        into.write(starts);
        into.write(bits);
    }

    /** How many words each text of a class has. */
    int words(int lengths) {
        return choices[lengths].words();
    }

    void set(int text, int lengths, Tokens tokens) {
        add(tokens, choices[lengths], bits, start(text, lengths));
    }

    /** The bits that a text would have if its length were in that class. */
    long[] bits(int lengths, Tokens tokens) {
        long[] sought = new long[words(lengths)];
        add(tokens, choices[lengths], sought, 0);
        return sought;
    }

    private static void add(Tokens tokens, BitChoice choice, long[] into, int start) {
        for (int at = 0; at < tokens.count() && choice.words() > 0; at++) {
            int bit = choice.bit(tokens.token(at));
            if (bit != BitChoice.NONE) {
                into[start + (bit >> 6)] |= 1L << bit;
            }
        }
    }

    private int start(int text, int lengths) {
        return starts[lengths] + (text - firsts[lengths]) * words(lengths);
    }

    /** Whether a text lacks no more than some of these bits, and has no more than some others on top. */
    boolean isNear(long[] sought, int text, int lengths, int mostLacking, int mostOthers) {
        int start = start(text, lengths);
        int lacking = 0;
        for (int word = 0; word < sought.length; word++) {
            lacking += Long.bitCount(sought[word] & ~bits[start + word]);
        }
        return lacking <= mostLacking && others(sought, start) <= mostOthers;
    }

    private int others(long[] sought, int start) {
        int others = 0;
        for (int word = 0; word < sought.length; word++) {
            others += Long.bitCount(bits[start + word] & ~sought[word]);
        }
        return others;
    }

    /**
     * Gathers the texts of a range that lack no more than some bits, and have no more than some others.
     *
     * @param into room for all of them
     * @return how many there are
     */
    int gather(long[] sought, int from, int to, int lengths, int mostLacking, int mostOthers, int[] into) {
        int start = start(from, lengths);
        return switch (sought.length) {
            case 1 -> gatherByOne(sought[0], from, to, start, mostLacking, mostOthers, into);
            case 2 -> gatherByTwo(sought[0], sought[1], from, to, start, mostLacking, mostOthers, into);
            default -> gatherByMore(sought, from, to, start, mostLacking, mostOthers, into);
        };
    }

    /**
     * Keeps those of some texts of one class that lack no more than some bits, and have no more than some others.
     *
     * @param texts the first of them are replaced by those that are kept, in the same order
     * @param count how many there are
     * @return how many are kept
     */
    int keep(long[] sought, int[] texts, int count, int lengths, int mostLacking, int mostOthers) {
        int kept = 0;
        for (int at = 0; at < count; at++) {
            int text = texts[at];
            int start = start(text, lengths);
            int lacking = 0;
            int others = 0;
            for (int word = 0; word < sought.length; word++) {
                long there = bits[start + word];
                lacking += Long.bitCount(sought[word] & ~there);
                others += Long.bitCount(there & ~sought[word]);
            }
            texts[kept] = text;
            kept += fits(lacking, mostLacking, others, mostOthers);
        }
        return kept;
    }

    private int gatherByOne(long sought, int from, int to, int start, int mostLacking, int mostOthers, int[] into) {
        int count = 0;
        for (int at = 0; at < to - from; at++) {
            long text = bits[start + at];
            into[count] = from + at;
            count += fits(Long.bitCount(sought & ~text), mostLacking, Long.bitCount(text & ~sought), mostOthers);
        }
        return count;
    }

    private int gatherByTwo(
            long one, long other, int from, int to, int start, int mostLacking, int mostOthers, int[] into) {
        int count = 0;
        for (int at = 0; at < to - from; at++) {
            long first = bits[start + 2 * at];
            long second = bits[start + 2 * at + 1];
            int lacking = Long.bitCount(one & ~first) + Long.bitCount(other & ~second);
            int others = Long.bitCount(first & ~one) + Long.bitCount(second & ~other);
            into[count] = from + at;
            count += fits(lacking, mostLacking, others, mostOthers);
        }
        return count;
    }

    private int gatherByMore(long[] sought, int from, int to, int start, int mostLacking, int mostOthers, int[] into) {
        int count = 0;
        int at = start;
        for (int text = from; text < to; text++) {
            int lacking = 0;
            int others = 0;
            for (long word : sought) {
                long there = bits[at++];
                lacking += Long.bitCount(word & ~there);
                others += Long.bitCount(there & ~word);
            }
            into[count] = text;
            count += fits(lacking, mostLacking, others, mostOthers);
        }
        return count;
    }

    /** 1 or 0 without a branch, which would be guessed wrong too often. */
    private static int fits(int lacking, int mostLacking, int others, int mostOthers) {
        return (mostLacking - lacking | mostOthers - others) >>> 31 ^ 1;
    }
}
