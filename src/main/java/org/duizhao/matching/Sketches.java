package org.duizhao.matching;

import java.io.IOException;

/**
 * The sketches of a part: few bits of the letters, for reading all texts of a length one after the other; and more bits, for looking
 * closer at those that are left, of the pairs of letters where the same few pairs make most of the texts, as in alphabetic writing, else of
 * the letters again.
 *
 * @param gathering of the letters
 * @param closer of the pairs of letters, or of the letters
 * @param isAlphabetic whether it is of the pairs
 */
record Sketches(Sketch gathering, Sketch closer, boolean isAlphabetic) {

    /** A pair that is in more than one of so many texts is frequent. */
    private static final int FREQUENT = 1024;

    Sketches(ArrayReader from) throws IOException {
        this(new Sketch(from), new Sketch(from), from.number() == 1);
    }

    void write(ArrayWriter into) throws IOException {
        gathering.write(into);
        closer.write(into);
        into.write(isAlphabetic ? 1 : 0);
    }

    /** @param grams the pairs of all texts, with others */
    static Sketches of(TextTable texts, GramCounts grams) {
        int[] firsts = LengthClasses.firsts(texts);
        BitChoice[] few = new BitChoice[LengthClasses.COUNT];
        BitChoice[] more = new BitChoice[LengthClasses.COUNT];
        boolean isAlphabetic = isAlphabetic(texts.size(), grams);
        for (int lengths = 0; lengths < few.length; lengths++) {
            int from = firsts[lengths];
            int to = firsts[lengths + 1];
            int longest = LengthClasses.longest(lengths);
            TokenShares letters = TokenShares.of(texts, from, to, Tokens::letters);
            few[lengths] = letters.choice(1 + Math.min(7, longest / 48));
            more[lengths] = isAlphabetic
                    ? TokenShares.of(texts, from, to, Tokens::pairs).choice(2 + Math.min(38, longest / 10))
                    : letters.choice(1 + Math.min(7, longest / 16));
        }
        Sketches sketches = new Sketches(new Sketch(few, firsts), new Sketch(more, firsts), isAlphabetic);
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
        Tokens tokens = new Tokens(0);
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            int lengths = LengthClasses.of(text.length());
            tokens.letters(text.points(), text.length());
            gathering.set(number, lengths, tokens);
            if (isAlphabetic) {
                tokens.pairs(text.points(), text.length());
            }
            closer.set(number, lengths, tokens);
        }
    }
}
