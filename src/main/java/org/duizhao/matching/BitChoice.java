package org.duizhao.matching;

import java.io.IOException;
import java.util.Arrays;

/**
 * Which bit stands for a token. Any choice is right; this one keeps frequent tokens apart, each on the bit that is used least so far
 * (R. L. Graham, Bounds on multiprocessing timing anomalies, 1969), so that few bits are set by one token where another is meant.
 */
final class BitChoice {

    /** Stands for a token that nearly every text has: it would tell nothing. */
    static final int NONE = -1;

    private static final double NEARLY_ALL = 0.95;

    private final long[] keys;
    private final short[] values;
    private final int firstOfRest;
    private final int words;

    /**
     * @param words how many there are, of 64 bits each
     * @param tokens the frequent ones, most frequent first
     * @param shares of all texts, 0 to 1, that have each
     * @param rest the sum of the shares of all tokens that are not among them; these go by their hash to bits of their own
     */
    BitChoice(int words, long[] tokens, double[] shares, double rest) {
        this.words = words;
        int bits = 64 * words;
        double sum = Arrays.stream(shares).filter(share -> share <= NEARLY_ALL).sum();
        int own = (int) Math.round(bits * sum / Math.max(sum + rest, Double.MIN_NORMAL));
        firstOfRest = Math.max(0, Math.min(bits - 1, own));
        keys = new long[Integer.highestOneBit(2 * tokens.length + 1) * 2];
        values = new short[keys.length];
        double[] loads = new double[firstOfRest];
        int used = 0;
        for (int at = 0; at < tokens.length; at++) {
            int bit = NONE;
            if (shares[at] <= NEARLY_ALL && firstOfRest > 0) {
                bit = used < firstOfRest ? used++ : least(loads);
                loads[bit] += shares[at];
            }
            int slot = slot(tokens[at]);
            keys[slot] = tokens[at];
            values[slot] = (short) bit;
        }
    }

    BitChoice(ArrayReader from) throws IOException {
        keys = from.longs();
        values = from.shorts();
        firstOfRest = from.count();
        words = from.count();
    }

    void write(ArrayWriter into) throws IOException {
        into.write(keys);
        into.write(values);
        into.write(firstOfRest);
        into.write(words);
    }

    int words() {
        return words;
    }

    /** The bit of a token, or {@link #NONE}. */
    int bit(long token) {
        int slot = slot(token);
        return keys[slot] == token
                ? values[slot]
                : firstOfRest + (int) ((Gram.hash(token) & 0xFFFFFFFFL) * (64 * words - firstOfRest) >>> 32);
    }

    private int slot(long token) {
        int slot = (int) (Gram.hash(token) >>> 7) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != token) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static int least(double[] loads) {
        int least = 0;
        for (int bit = 1; bit < loads.length; bit++) {
            least = loads[bit] < loads[least] ? bit : least;
        }
        return least;
    }
}
