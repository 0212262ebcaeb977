package org.duizhao.matching;

import java.util.Arrays;

/**
 * The choice of the passages of a query whose lists are read. Passages that do not overlap are each spoiled by one edit at
 * the least, so a text within k edits holds all but k of them (the pigeonhole principle; for passages of varying length: C. Li,
 * B. Wang, X. Yang, VGRAM, VLDB 2007). Any choice is right; this one, found by dynamic programming, has the shortest lists.
 */
final class Pieces {

    /** A long query is cut into stretches of so many code points, each with its share of the pieces. */
    private static final int STRETCH = 48;

    /** What it costs to begin a list, in texts read. */
    private static final int OPENING = 8;

    private final int more;
    private final double looking;
    private final int[] text;
    private final int size;
    private final int[][] lists;
    private final int[][] frequencies;
    private PieceChoice[] choices;

    /**
     * The lists to read.
     *
     * @param lists none empty, none twice
     * @param weights how often each is a piece
     * @param pieces all pieces, with those that no text holds
     * @param letters whether all of them are single letters, which nothing put in between can spoil
     * @param cost the texts to read and to look at, as estimated
     */
    record Plan(int[] lists, int[] weights, int pieces, boolean letters, double cost) {}

    /**
     * @param part where to find them
     * @param edits the most edits that will be asked for
     */
    Pieces(int[] text, Part part, int edits) {
        this.text = text;
        size = part.texts().size();
        more = Math.max(5, text.length / 4);
        looking = 10 + (double) text.length * ((text.length + 63) / 64);
        lists = new int[Gram.LONGEST + 1][text.length];
        frequencies = new int[Gram.LONGEST + 1][text.length];
        find(part.postings());
        likely((double) size * text.length / part.texts().units());
        choose(Math.min(text.length, edits + more));
    }

    private void find(Postings postings) {
        for (int length = 1; length <= Gram.LONGEST; length++) {
            for (int at = 0; at + length <= text.length; at++) {
                boolean isThere = length < 3
                        || Postings.isFrequent(frequencies[2][at]) && Postings.isFrequent(frequencies[2][at + 1]);
                long found = isThere ? postings.find(Gram.at(text, at, length)) : GramTable.ABSENT;
                lists[length][at] = GramTable.list(found);
                frequencies[length][at] = isThere ? GramTable.frequency(found) : -1;
            }
        }
    }

    /** Makes the frequencies those that texts would have which are so many times as long as the average. */
    private void likely(double times) {
        for (int[] each : frequencies) {
            for (int at = 0; at < each.length; at++) {
                if (each[at] > 0) {
                    each[at] = (int) Math.ceil(size * -Math.expm1(-times * each[at] / size));
                }
            }
        }
    }

    private void choose(int most) {
        int stretches = (text.length + STRETCH - 1) / STRETCH;
        choices = new PieceChoice[stretches];
        for (int stretch = 0; stretch < stretches; stretch++) {
            int start = (int) ((long) text.length * stretch / stretches);
            int end = (int) ((long) text.length * (stretch + 1) / stretches);
            choices[stretch] = new PieceChoice(frequencies, start, end, share(most, start, end), OPENING);
        }
    }

    /**
     * The cheapest choice.
     *
     * @param edits the most edits that a text may be away
     * @param letters the most letters of the query that it may lack, no more than the edits
     * @param share the part of all texts that is in question, 0 to 1
     */
    Plan plan(int edits, int letters, double share) {
        Plan single = singles(letters, share);
        Plan mixed = mixed(edits, share);
        return mixed == null || single.cost() < mixed.cost() ? single : mixed;
    }

    private Plan singles(int spoiled, double share) {
        int[] order = IntSort.sorted(text.length, (a, b) -> Integer.compare(frequencies[1][a], frequencies[1][b]));
        int pieces = spoiled;
        double best = Double.MAX_VALUE;
        long read = 0;
        for (int count = 1; count <= Math.min(text.length, spoiled + more); count++) {
            read += frequencies[1][order[count - 1]];
            if (count > spoiled && cost(read, count, spoiled, share) < best) {
                best = cost(read, count, spoiled, share);
                pieces = count;
            }
        }
        int[] chosen = new int[pieces];
        for (int piece = 0; piece < pieces; piece++) {
            chosen[piece] = lists[1][order[piece]];
        }
        return plan(chosen, true, best);
    }

    private Plan mixed(int spoiled, double share) {
        if (spoiled >= text.length) {
            return null;
        }
        int most = Math.min(text.length, spoiled + more);
        int pieces = 0;
        double best = Double.MAX_VALUE;
        for (int count = spoiled + 1; count <= most; count++) {
            long read = 0;
            int total = 0;
            for (PieceChoice choice : choices) {
                int part = share(count, choice.start(), choice.end());
                read += choice.cost(part);
                total += part;
            }
            double cost = cost(read, total, spoiled, share);
            if (cost < best) {
                best = cost;
                pieces = count;
            }
        }
        int[] chosen = new int[text.length];
        int total = 0;
        for (PieceChoice choice : choices) {
            total = choice.collect(share(pieces, choice.start(), choice.end()), lists, chosen, total);
        }
        return plan(Arrays.copyOf(chosen, total), false, best);
    }

    /** The pieces that a stretch has of all of them, rounded up. */
    private int share(int pieces, int start, int end) {
        return (int) (((long) pieces * (end - start) + text.length - 1) / text.length);
    }

    private Plan plan(int[] chosen, boolean letters, double cost) {
        int[] sorted = chosen.clone();
        Arrays.sort(sorted);
        int[] each = new int[sorted.length];
        int[] weights = new int[sorted.length];
        int count = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (sorted[at] == GramTable.ABSENT) {
                continue;
            }
            if (count > 0 && each[count - 1] == sorted[at]) {
                weights[count - 1]++;
            } else {
                each[count] = sorted[at];
                weights[count++] = 1;
            }
        }
        return new Plan(Arrays.copyOf(each, count), Arrays.copyOf(weights, count), chosen.length, letters, cost);
    }

    /** Texts read and looked at, as though each piece were in a text or not by chance. */
    private double cost(long read, int pieces, int spoiled, double share) {
        double expected = (double) read / size;
        double probability = Math.exp(-expected);
        double fewer = 0;
        for (int held = 0; held < pieces - spoiled; held++) {
            fewer += probability;
            probability *= expected / (held + 1);
        }
        return share * (read + size * Math.max(0, 1 - fewer) * looking) + pieces * OPENING;
    }
}
