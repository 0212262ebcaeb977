package org.duizhao.matching;

import java.util.Arrays;

/** Makes the lists of grams: the texts are gone through three times, to count letters and pairs, then threes, then to write. */
final class PostingsBuilder {

    private final TextTable texts;
    private final GramCounts counts;
    private GramTable lists;
    private byte[] bytes;
    private int[] positions;
    private int[] last;
    private int[] written;
    private int[] skips;
    private int[] skipTexts;
    private int[] skipStarts;

    private PostingsBuilder(TextTable texts, GramCounts counts) {
        this.texts = texts;
        this.counts = counts;
    }

    /** The lists of some texts, whose grams were counted. */
    static Postings build(TextTable texts, GramCounts counts) {
        PostingsBuilder builder = new PostingsBuilder(texts, counts);
        builder.lay();
        builder.write();
        return new Postings(builder.lists, builder.bytes, builder.skipTexts, builder.skipStarts);
    }

    /** Counts the grams that are to have lists. */
    static GramCounts count(TextTable texts) {
        GramCounts counts = new GramCounts();
        FoldedText text = new FoldedText();
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            for (int at = 0; at < text.length(); at++) {
                counts.add(Gram.at(text.points(), at, 1), number);
                if (at + 1 < text.length()) {
                    counts.add(Gram.at(text.points(), at, 2), number);
                }
            }
        }
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            boolean before = false;
            for (int at = 0; at + 1 < text.length(); at++) {
                boolean here = Postings.isFrequent(counts.frequency(Gram.at(text.points(), at, 2)));
                if (before && here) {
                    counts.add(Gram.at(text.points(), at - 1, 3), number);
                }
                before = here;
            }
        }
        return counts;
    }

    /** Gives each list its place. */
    private void lay() {
        lists = new GramTable(counts.count());
        positions = new int[counts.count()];
        skips = new int[counts.count()];
        int end = 0;
        int skip = 0;
        for (int number = 0; number < counts.count(); number++) {
            int frequency = counts.frequency(number);
            if (frequency == 1) {
                continue;
            }
            lists.put(counts.gram(number), end);
            positions[number] = end;
            skips[number] = skip;
            boolean isLong = frequency > Postings.STRIDE;
            end = Math.addExact(end, Postings.size(frequency) + (isLong ? 4 : 0) + counts.size(number));
            skip += isLong ? (frequency - 1) / Postings.STRIDE : 0;
        }
        bytes = new byte[end];
        skipTexts = new int[skip];
        skipStarts = new int[skip];
    }

    private void write() {
        last = new int[counts.count()];
        Arrays.fill(last, -1);
        written = new int[counts.count()];
        FoldedText text = new FoldedText();
        for (int number = 0; number < texts.size(); number++) {
            text.read(texts, number);
            for (int at = 0; at < text.length(); at++) {
                for (int length = 1; length <= Math.min(Gram.LONGEST, text.length() - at); length++) {
                    int gram = counts.number(Gram.at(text.points(), at, length));
                    if (gram >= 0 && last[gram] != number) {
                        write(gram, number);
                    }
                }
            }
        }
    }

    private void write(int gram, int text) {
        int frequency = counts.frequency(gram);
        if (frequency == 1) {
            lists.put(counts.gram(gram), ~text);
        } else {
            if (last[gram] < 0) {
                head(gram, frequency);
            } else if (written[gram] % Postings.STRIDE == 0) {
                skipTexts[skips[gram]] = last[gram];
                skipStarts[skips[gram]++] = positions[gram];
            }
            positions[gram] = number(positions[gram], text - Math.max(0, last[gram]));
            written[gram]++;
        }
        last[gram] = text;
    }

    private void head(int gram, int frequency) {
        int at = number(positions[gram], frequency);
        if (frequency > Postings.STRIDE) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[at++] = (byte) (skips[gram] >>> shift);
            }
        }
        positions[gram] = at;
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
