package org.duizhao.matching;

/** What a query looks for in the sketches of one part. */
final class SketchSearch {

    private final int[] query;
    private final Sketches sketches;
    private final Tokens letters;
    private final Tokens tokens;
    private final long[][] few = new long[LengthClasses.COUNT][];
    private final long[][] more = new long[LengthClasses.COUNT][];

    /** @param query its code points in the form for search */
    SketchSearch(int[] query, Sketches sketches) {
        this.query = query;
        this.sketches = sketches;
        letters = new Tokens(query.length);
        letters.letters(query, query.length);
        tokens = sketches.isAlphabetic() ? new Tokens(query.length) : letters;
        if (sketches.isAlphabetic()) {
            tokens.pairs(query, query.length);
        }
    }

    /**
     * Gathers texts of one length, all that may be within a limit of edits and some others.
     *
     * @param from the first of them
     * @param to behind the last of them
     * @param into room for all of them
     * @return how many there are
     */
    int gather(int length, int from, int to, int limit, int[] into) {
        int lengths = LengthClasses.of(length);
        int lacking = limit - longer(length);
        int others = limit - shorter(length);
        return lacking < 0 || others < 0
                ? 0
                : sketches.gathering()
                        .gather(
                                bits(few, sketches.gathering(), lengths, letters),
                                from,
                                to,
                                lengths,
                                lacking,
                                others,
                                into);
    }

    /** Whether a text may be within a limit of edits: an edit spoils one letter, and two pairs at the most. */
    boolean mayBeWithin(int text, int length, int limit) {
        int lengths = LengthClasses.of(length);
        int spoiled = sketches.isAlphabetic() ? 2 * limit : limit;
        return sketches.closer()
                .isNear(
                        bits(more, sketches.closer(), lengths, tokens),
                        text,
                        lengths,
                        spoiled - longer(length),
                        spoiled - shorter(length));
    }

    /** Keeps those of some texts of one length that may be within a limit of edits, at the beginning, and says how many. */
    int keep(int[] texts, int count, int length, int limit) {
        int lengths = LengthClasses.of(length);
        int spoiled = sketches.isAlphabetic() ? 2 * limit : limit;
        return sketches.closer()
                .keep(
                        bits(more, sketches.closer(), lengths, tokens),
                        texts,
                        count,
                        lengths,
                        spoiled - longer(length),
                        spoiled - shorter(length));
    }

    private int longer(int length) {
        return Math.max(0, length - query.length);
    }

    private int shorter(int length) {
        return Math.max(0, query.length - length);
    }

    private static long[] bits(long[][] known, Sketch sketch, int lengths, Tokens tokens) {
        if (known[lengths] == null) {
            known[lengths] = sketch.bits(lengths, tokens);
        }
        return known[lengths];
    }
}
