package org.duizhao.matching;

/** What a query looks for in the sketches of one part. */
final class SketchSearch {

    private final int[] query;
    private final Sketches sketches;
    private final Tokens letters = new Tokens();
    private final Tokens pairs = new Tokens();
    private final long[][] one = new long[LengthClasses.COUNT][];
    private final long[][] more = new long[LengthClasses.COUNT][];
    private final long[][] two = new long[LengthClasses.COUNT][];

    /** @param query its code points in the form for search */
    SketchSearch(int[] query, Sketches sketches) {
        this.query = query;
        this.sketches = sketches;
        letters.letters(query, query.length);
        pairs.pairs(query, query.length);
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
        int most = limit - Math.max(0, length - query.length);
        if (most < 0) {
            return 0;
        }
        return sketches.letters().words(lengths) > 0
                ? sketches.letters().gather(one(lengths), from, to, lengths, most, into)
                : sketches.more().gather(more(lengths), from, to, lengths, most, into);
    }

    /** Whether a text may be within a limit of edits: an edit spoils one letter, and two pairs at the most. */
    boolean mayBeWithin(int text, int length, int limit) {
        int lengths = LengthClasses.of(length);
        int longer = Math.max(0, length - query.length);
        int shorter = Math.max(0, query.length - length);
        return sketches.more().isNear(more(lengths), text, lengths, limit - longer, limit - shorter)
                && (sketches.pairs() == null
                        || sketches.pairs()
                                .isNear(two(lengths), text, lengths, 2 * limit - longer, 2 * limit - shorter));
    }

    private long[] one(int lengths) {
        return bits(one, sketches.letters(), lengths, letters);
    }

    private long[] more(int lengths) {
        return bits(more, sketches.more(), lengths, letters);
    }

    private long[] two(int lengths) {
        return bits(two, sketches.pairs(), lengths, pairs);
    }

    private static long[] bits(long[][] known, Sketch sketch, int lengths, Tokens tokens) {
        if (known[lengths] == null) {
            known[lengths] = sketch.bits(lengths, tokens);
        }
        return known[lengths];
    }
}
