package org.duizhao.matching;

/** Makes the lists of grams: the texts are gone through three times, to count letters and pairs, then threes, then to write. */
final class PostingsBuilder {

    /** Where the writing of a gram's list has come to: the fields of one stand together, since fetching them takes most of the time. */
    private static final int FIELDS = 4;

    private static final int POSITION = 0;
    private static final int LAST = 1;
    private static final int WRITTEN = 2;
    private static final int SKIP = 3;

    /** The position of a gram that is in one text, which needs no list. */
    private static final int ONLY = -1;

    private final TextTable texts;
    private final GramCounts counts = new GramCounts();

    /** The numbers of the pairs of all texts, one behind the other: to look one up again takes longer than to keep it. */
    private final int[] pairs;

    private GramTable lists;
    private byte[] bytes;
    private int[] states;
    private int[] skipTexts;
    private int[] skipStarts;

    PostingsBuilder(TextTable texts) {
        this.texts = texts;
        pairs = new int[texts.units()];
        count();
    }

    /** The grams that have lists. */
    GramCounts counts() {
        return counts;
    }

    Postings build() {
        lay();
        write();
        return new Postings(lists, bytes, skipTexts, skipStarts);
    }

    private void count() {
        FoldedText text = new FoldedText();
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            int start = texts.start(number);
            for (int at = 0; at < text.length(); at++) {
                counts.add(Gram.at(text.points(), at, 1), number);
                if (at + 1 < text.length()) {
                    pairs[start + at] = counts.add(Gram.at(text.points(), at, 2), number);
                }
            }
        }
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            int start = texts.start(number);
            boolean before = false;
            for (int at = 0; at + 1 < text.length(); at++) {
                boolean here = Postings.isFrequent(counts.frequency(pairs[start + at]));
                if (before && here) {
                    counts.add(Gram.at(text.points(), at - 1, 3), number);
                }
                before = here;
            }
        }
    }

    /** Gives each list its place. */
    private void lay() {
        lists = new GramTable(counts.count());
        states = new int[Math.multiplyExact(FIELDS, counts.count())];
        int end = 0;
        int skip = 0;
        for (int number = 0; number < counts.count(); number++) {
            int frequency = counts.frequency(number);
            int state = FIELDS * number;
            states[state + LAST] = -1;
            if (frequency == 1) {
                states[state + POSITION] = ONLY;
                continue;
            }
            lists.put(counts.gram(number), end, frequency);
            states[state + POSITION] = end;
            states[state + SKIP] = skip;
            boolean isLong = frequency > Postings.STRIDE;
            end = Math.addExact(end, Postings.size(frequency) + (isLong ? 4 : 0) + counts.size(number));
            skip += isLong ? (frequency - 1) / Postings.STRIDE : 0;
        }
        bytes = new byte[end];
        skipTexts = new int[skip];
        skipStarts = new int[skip];
    }

    private void write() {
        FoldedText text = new FoldedText();
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            int start = texts.start(number);
            boolean before = false;
            for (int at = 0; at < text.length(); at++) {
                write(counts.number(Gram.at(text.points(), at, 1)), number);
                if (at + 1 < text.length()) {
                    int pair = pairs[start + at];
                    write(pair, number);
                    boolean here = Postings.isFrequent(counts.frequency(pair));
                    if (before && here) {
                        write(counts.number(Gram.at(text.points(), at - 1, 3)), number);
                    }
                    before = here;
                }
            }
        }
    }

    private void write(int gram, int text) {
        int state = FIELDS * gram;
        int last = states[state + LAST];
        if (last == text) {
            return;
        }
        states[state + LAST] = text;
        if (states[state + POSITION] == ONLY) {
            lists.put(counts.gram(gram), ~text, 1);
            return;
        }
        if (last < 0) {
            head(gram, counts.frequency(gram));
        } else if (states[state + WRITTEN] % Postings.STRIDE == 0) {
            int skip = states[state + SKIP]++;
            skipTexts[skip] = last;
            skipStarts[skip] = states[state + POSITION];
        }
        states[state + POSITION] = number(states[state + POSITION], text - Math.max(0, last));
        states[state + WRITTEN]++;
    }

    private void head(int gram, int frequency) {
        int state = FIELDS * gram;
        int at = number(states[state + POSITION], frequency);
        if (frequency > Postings.STRIDE) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[at++] = (byte) (states[state + SKIP] >>> shift);
            }
        }
        states[state + POSITION] = at;
    }

    private int number(int start, int number) {
        int at = start;
        int rest = number;
        while (rest > 0x7F) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }
}
