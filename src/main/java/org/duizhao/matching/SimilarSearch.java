package org.duizhao.matching;

import java.util.Arrays;
import org.duizhao.matching.Pieces.Plan;

/** The search for similar texts, the nearest lengths first: by the sketches of all texts, or by the lists of some pieces. */
final class SimilarSearch {

    private static final int UNKNOWN = -2;

    /** The steps in which the texts that are longer than the query are gone through, each with pieces of its own. */
    private static final int STEPS = 3;

    /** The most texts that are read at once in the sketches; their numbers fit in a processor's fast memory. */
    private static final int AT_ONCE = Math.min(1 << 12, Counter.RANGE);

    /** The distance to a query longer than this takes longer than looking for its pairs first. */
    private static final int LONG = 32;

    /** How to search, by what is the quicker; the answer is the same. */
    @FunctionalInterface
    interface Way {

        /** Among so few texts, reading the sketches of all is quicker than choosing pieces. */
        int FEW = 1 << 12;

        /** With pieces of fewer letters than this, the lists of alphabetic writing are longer than the sketches of all texts. */
        int SHORT_PIECE = 4;

        Way QUICKEST = (texts, isAlphabetic, length, edits) ->
                texts <= FEW || isAlphabetic && SHORT_PIECE * (edits + 1) > length;

        /**
         * Whether to read the sketches of all texts.
         *
         * @param texts how many have a length that comes into question
         * @param length of the query, which may be up to so many edits away
         */
        boolean readsAll(int texts, boolean isAlphabetic, int length, int edits);
    }

    private final PreparedQuery query;
    private final Scorer scorer;
    private final Distance distance;
    private final int length;
    private final int key;
    private final TopHits hits;
    private final Counter counter;
    private final Way way;
    private final MatchSearch found;
    private final int[] gathered;
    private int[] room = new int[256];
    private PairPlaces places;
    private final int[] reaches;
    private double reached;

    /**
     * @param hits what was found so far
     * @param found takes in what is found
     */
    SimilarSearch(PreparedQuery query, TopHits hits, Counter counter, Way way, MatchSearch found) {
        this.query = query;
        this.hits = hits;
        this.counter = counter;
        gathered = counter.room();
        this.way = way;
        this.found = found;
        scorer = query.scorer();
        distance = scorer.distance();
        length = distance.length();
        key = scorer.nearlyExact().key().hashCode();
        reaches = new int[longest() - length + 1];
    }

    void part(Part part) {
        int least = Score.reach(hits.bound(), length);
        TextTable texts = part.texts();
        if (length == 0 || least < 0 || texts.firstOf(length - least) == texts.firstOf(longest() + 1)) {
            return;
        }
        SketchSearch sketch = new SketchSearch(query.folded(), part.sketches());
        int asked = texts.firstOf(longest() + 1) - texts.firstOf(length - least);
        if (way.readsAll(asked, part.sketches().isAlphabetic(), length, edits(longest()))) {
            readAll(part, sketch, least);
        } else {
            readLists(part, sketch, least);
        }
    }

    /** Goes through the sketches of all texts of the lengths in question, the nearest first. */
    private void readAll(Part part, SketchSearch sketch, int least) {
        for (int away = 0; away <= Math.max(least, longest() - length); away++) {
            if (away <= Score.reach(hits.bound(), length)) {
                ofLength(part, sketch, length - away);
            }
            if (away > 0 && length + away <= longest()) {
                ofLength(part, sketch, length + away);
            }
        }
    }

    private void ofLength(Part part, SketchSearch sketch, int each) {
        int end = part.texts().firstOf(each + 1);
        for (int start = part.texts().firstOf(each); start < end; start += AT_ONCE) {
            int limit = reach(each);
            int some = sketch.gather(each, start, Math.min(end, start + AT_ONCE), limit, gathered);
            int count = sketch.keep(gathered, some, each, limit);
            for (int at = 0; at < count; at++) {
                read(part, gathered[at], each, reach(each));
            }
        }
    }

    private void readLists(Part part, SketchSearch sketch, int least) {
        Pieces pieces = new Pieces(query.folded(), part, edits(longest()));
        int step = Math.max(1, (Score.reach(hits.bound(), longest()) - least + STEPS - 1) / STEPS);
        int from = 0;
        for (int edits = least; from <= longest(); edits += step) {
            int to = longestWithin(edits);
            step(part, sketch, pieces, from, to);
            from = to + 1;
        }
    }

    /** The greatest length that can be similar enough to the query. */
    private int longest() {
        double bound = hits.bound();
        int longest = (int) (length * 100 / bound) + 1;
        while (longest - length > Score.reach(bound, longest)) {
            longest--;
        }
        return longest;
    }

    /** The greatest length of which that many edits are the most that still count, but no more than the longest. */
    private int longestWithin(int edits) {
        double bound = hits.bound();
        int longest = longest();
        int to = Math.min(longest, (int) ((edits + 1) * 100 / (100 - Math.min(bound, Score.MOST_SIMILAR))) + 1);
        while (to > length && Score.reach(bound, to) > edits) {
            to--;
        }
        return to;
    }

    private void step(Part part, SketchSearch sketch, Pieces pieces, int shortest, int longest) {
        TextTable texts = part.texts();
        int from = texts.firstOf(Math.max(shortest, length - Score.reach(hits.bound(), length)));
        int to = texts.firstOf(longest + 1);
        if (from >= to) {
            return;
        }
        double share = (double) (to - from) / texts.size();
        Plan plan = pieces.plan(edits(longest), letters(shortest), share);
        for (int end = to; end > from; end -= Counter.RANGE) {
            int start = Math.max(from, end - Counter.RANGE);
            int needed = plan.pieces() - (plan.letters() ? letters(shortest) : edits(longest));
            count(part, sketch, plan, start, end, needed);
        }
    }

    /** The most edits by which a text of that length may differ; also of any shorter one. */
    private int edits(int longest) {
        return Score.reach(hits.bound(), Math.max(length, longest));
    }

    /** The most letters of the query that a text of that length may lack; also any longer one: it has more put in. */
    private int letters(int shortest) {
        int longer = Math.max(length, shortest);
        return Score.reach(hits.bound(), longer) - (longer - length);
    }

    private void count(Part part, SketchSearch sketch, Plan plan, int start, int end, int needed) {
        if (needed > plan.pieces()) {
            return;
        }
        counter.begin(start, end, needed, plan.pieces());
        for (int list = 0; list < plan.lists().length; list++) {
            part.postings().count(plan.lists()[list], plan.weights()[list], counter);
        }
        int many = (needed + plan.pieces() + 1) / 2;
        for (int at = 0; at < counter.found(); at++) {
            if (counter.count(at) >= many) {
                look(part, sketch, plan, counter.text(at), plan.pieces() - counter.count(at));
            }
        }
        for (int at = 0; at < counter.found(); at++) {
            if (counter.count(at) < many) {
                look(part, sketch, plan, counter.text(at), plan.pieces() - counter.count(at));
            }
        }
    }

    private void look(Part part, SketchSearch sketch, Plan plan, int text, int missing) {
        int count = part.texts().length(text);
        int put = plan.letters() ? Math.max(0, count - length) : 0;
        int reach = reach(count);
        if (missing + put <= reach && sketch.mayBeWithin(text, count, reach)) {
            read(part, text, count, reach);
        }
    }

    /** The most edits by which a text of that length may differ now, or -1 where none may; no longer one than the longest is asked for. */
    private int reach(int count) {
        double bound = hits.bound();
        if (bound != reached) {
            Arrays.fill(reaches, UNKNOWN);
            reached = bound;
        }
        int at = Math.max(0, count - length);
        if (reaches[at] == UNKNOWN) {
            reaches[at] = Score.reach(bound, length + at);
        }
        return reaches[at];
    }

    /** @param reach the most edits that still count, or -1 where nothing does */
    private void read(Part part, int text, int count, int reach) {
        if (reach < 0) {
            return;
        }
        if (length > LONG && !part.texts().mayBeWithin(text, count, reach, places())) {
            return;
        }
        if (room.length < count) {
            room = new int[2 * count];
        }
        part.texts().read(text, room);
        int edits = distance.to(room, count, reach);
        if (edits <= reach && !isNearlyExact(part, text)) {
            found.rows(part.rows(), text, Score.similarity(edits, Math.max(length, count)));
        }
    }

    private PairPlaces places() {
        if (places == null) {
            places = new PairPlaces(scorer.points());
        }
        return places;
    }

    private boolean isNearlyExact(Part part, int text) {
        return part.keys()[text] == key
                && Folding.key(part.texts().text(text))
                        .equals(scorer.nearlyExact().key());
    }
}
