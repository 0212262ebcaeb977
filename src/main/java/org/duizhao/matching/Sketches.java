package org.duizhao.matching;

/**
 * The sketches of a part: of the letters in one word, for reading all short texts of a length one after the other; of the letters with
 * more bits; of the pairs of letters where the same few pairs make most of the texts, as in alphabetic writing.
 *
 * @param pairs or null where they would tell too little
 */
record Sketches(Sketch letters, Sketch more, Sketch pairs) {

    /** The length from which on one word for the letters tells too little. */
    private static final int LONG = 33;

    /** A pair that is in more than one of so many texts is frequent. */
    private static final int FREQUENT = 1024;

    /** @param grams the pairs of all texts, with others */
    static Sketches of(TextTable texts, GramCounts grams) {
        int[] firsts = LengthClasses.firsts(texts);
        BitChoice[] one = new BitChoice[LengthClasses.COUNT];
        BitChoice[] more = new BitChoice[LengthClasses.COUNT];
        BitChoice[] two = new BitChoice[LengthClasses.COUNT];
        boolean isAlphabetic = isAlphabetic(texts.size(), grams);
        for (int lengths = 0; lengths < one.length; lengths++) {
            int from = firsts[lengths];
            int to = firsts[lengths + 1];
            int longest = LengthClasses.longest(lengths);
            TokenShares shares = TokenShares.of(texts, from, to, Tokens::letters);
            one[lengths] = shares.choice(longest < LONG ? 1 : 0);
            more[lengths] = shares.choice(Math.min(8, (longest + 15) / 16));
            if (isAlphabetic) {
                two[lengths] =
                        TokenShares.of(texts, from, to, Tokens::pairs).choice(Math.max(2, Math.min(64, longest / 4)));
            }
        }
        Sketches sketches = new Sketches(
                new Sketch(one, firsts), new Sketch(more, firsts), isAlphabetic ? new Sketch(two, firsts) : null);
        sketches.fill(texts);
        return sketches;
    }

    /** Whether most of the pairs in the texts are frequent ones. */
    private static boolean isAlphabetic(int texts, GramCounts grams) {
        long all = 0;
        long frequent = 0;
        for (int gram = 0; gram < grams.count(); gram++) {
            if (Gram.length(grams.gram(gram)) == 2) {
                int frequency = grams.frequency(gram);
                all += frequency;
                frequent += (long) frequency * FREQUENT > texts ? frequency : 0;
            }
        }
        return 2 * frequent > all;
    }

    private void fill(TextTable texts) {
        FoldedText text = new FoldedText();
        Tokens tokens = new Tokens();
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            int lengths = LengthClasses.of(text.length());
            tokens.letters(text.points(), text.length());
            letters.set(number, lengths, tokens);
            more.set(number, lengths, tokens);
            if (pairs != null) {
                tokens.pairs(text.points(), text.length());
                pairs.set(number, lengths, tokens);
            }
        }
    }
}
