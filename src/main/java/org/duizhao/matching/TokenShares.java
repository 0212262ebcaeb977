package org.duizhao.matching;

/** Which share of some texts has each token: the frequent ones by themselves, most frequent first, the others in sum. */
final class TokenShares {

    /** The most texts that are asked what they have, about. */
    private static final int SAMPLE = 2048;

    /** A token that is in more than one of so many texts is frequent. */
    private static final int FREQUENT = 256;

    /** The most tokens that are told apart; to place them takes as many steps as there are bits for each. */
    private static final int MOST = 4096;

    /** The most letters of a text that are asked, so that a very long one keeps nobody waiting. */
    private static final int LETTERS = 1024;

    private final long[] tokens;
    private final double[] shares;
    private final double rest;

    private TokenShares(GramCounts counts, int texts) {
        int[] order =
                IntSort.sorted(counts.count(), (a, b) -> Integer.compare(counts.frequency(b), counts.frequency(a)));
        int frequent = 0;
        while (frequent < Math.min(MOST, order.length) && counts.frequency(order[frequent]) > texts / FREQUENT) {
            frequent++;
        }
        tokens = new long[frequent];
        shares = new double[frequent];
        double sum = 0;
        for (int at = 0; at < order.length; at++) {
            double share = counts.frequency(order[at]) / (double) texts;
            if (at < frequent) {
                tokens[at] = counts.gram(order[at]);
                shares[at] = share;
            } else {
                sum += share;
            }
        }
        rest = sum;
    }

    /**
     * The tokens of a range of texts, as they are in some of them.
     *
     * @param read makes tokens of the first code points of an array
     */
    static TokenShares of(TextTable texts, int from, int to, Read read) {
        FoldedText text = new FoldedText();
        Tokens tokens = new Tokens(0);
        GramCounts counts = new GramCounts();
        int step = (to - from) / SAMPLE + 1;
        int asked = 0;
        for (int number = from; number < to; number += step) {
            text.read(texts, number);
            read.read(tokens, text.points(), Math.min(LETTERS, text.length()));
            for (int at = 0; at < tokens.count(); at++) {
                counts.add(tokens.token(at), number);
            }
            asked++;
        }
        return new TokenShares(counts, Math.max(1, asked));
    }

    /** How a text becomes tokens. */
    @FunctionalInterface
    interface Read {
        void read(Tokens into, int[] points, int length);
    }

    /** A choice of the bits of so many words. */
    BitChoice choice(int words) {
        return new BitChoice(words, tokens, shares, rest);
    }
}
