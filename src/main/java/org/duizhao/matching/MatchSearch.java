package org.duizhao.matching;

import org.duizhao.matching.Pieces.Plan;
import org.duizhao.matching.SegmentIndex.Screen;

/** One search for matches: what is nearly exact first, then what is similar, the nearest lengths first. */
final class MatchSearch {

    /** The steps in which the texts that are longer than the query are gone through, each with pieces of its own. */
    private static final int STEPS = 3;

    private final PreparedQuery query;
    private final Scorer scorer;
    private final Distance distance;
    private final int length;
    private final int key;
    private final Screen screen;
    private final long version;
    private final TopHits hits;
    private final Counter counter;
    private int[] room = new int[256];

    MatchSearch(PreparedQuery query, Screen screen, long version, TopHits hits, Counter counter) {
        this.query = query;
        this.screen = screen;
        this.version = version;
        this.hits = hits;
        this.counter = counter;
        scorer = query.scorer();
        distance = scorer.distance();
        length = distance.length();
        key = scorer.key().hashCode();
    }

    void recent(Recent[] recent, int count) {
        for (int at = 0; at < count; at++) {
            Recent one = recent[at];
            double base = one.isAlive(version) ? base(one) : -1;
            if (base >= hits.bound()) {
                offer(base, one.entry().codes(), one.entry().segment());
            }
        }
    }

    private double base(Recent one) {
        if (one.key() == key) {
            return scorer.score(one.entry(), 0).base();
        }
        int[] points = one.points();
        int longer = Math.max(length, points.length);
        int reach = Score.reach(hits.bound(), longer);
        int edits = reach < 0 ? 0 : distance.to(points, reach);
        return edits > reach ? -1 : Score.similarity(edits, longer);
    }

    void nearlyExact(Part part) {
        for (int at = part.firstWithKey(key); at < part.byKey().length; at++) {
            int text = part.byKey()[at];
            if (part.keys()[text] != key) {
                return;
            }
            String stored = part.texts().text(text);
            var differences = scorer.differences(stored);
            if (differences.isEmpty()) {
                continue;
            }
            if (differences.get(0) == Difference.WIDTH_OR_SPACE) {
                equal(part.rows(), text);
            } else {
                rows(part.rows(), text, Scorer.nearlyExact(differences));
            }
        }
    }

    private void equal(Rows rows, int text) {
        for (int row = rows.first(text); row < rows.first(text + 1); row++) {
            double base = query.ofEqual(rows, row);
            if (rows.isAlive(row, version) && !hits.refuses(base, 0, rows.segment(row))) {
                offer(base, rows.codes(row), rows.segment(row));
            }
        }
    }

    void similar(Part part) {
        int least = Score.reach(hits.bound(), length);
        TextTable texts = part.texts();
        if (length == 0 || least < 0 || texts.firstOf(length - least) == texts.firstOf(longest() + 1)) {
            return;
        }
        Pieces pieces = new Pieces(query.folded(), part, edits(longest()));
        int step = Math.max(1, (Score.reach(hits.bound(), longest()) - least + STEPS - 1) / STEPS);
        int from = 0;
        for (int edits = least; from <= longest(); edits += step) {
            int to = longestWithin(edits);
            step(part, pieces, from, to);
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

    private void step(Part part, Pieces pieces, int shortest, int longest) {
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
            count(part, plan, start, end, needed);
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

    private void count(Part part, Plan plan, int start, int end, int needed) {
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
                look(part, counter.text(at), plan.pieces() - counter.count(at), plan.letters());
            }
        }
        for (int at = 0; at < counter.found(); at++) {
            if (counter.count(at) < many) {
                look(part, counter.text(at), plan.pieces() - counter.count(at), plan.letters());
            }
        }
    }

    private void look(Part part, int text, int missing, boolean letters) {
        int units = part.texts().units(text);
        if (query.letters().edits(0, part.letters(), text) > Score.reach(hits.bound(), Math.max(length, units))) {
            return;
        }
        if (room.length < units) {
            room = new int[2 * units];
        }
        int count = part.texts().read(text, room);
        int longer = Math.max(length, count);
        int reach = Score.reach(hits.bound(), longer);
        if (missing + (letters ? longer - length : 0) > reach || isNearlyExact(part, text)) {
            return;
        }
        int edits = distance.to(room, count, reach);
        if (edits <= reach) {
            rows(part.rows(), text, Score.similarity(edits, longer));
        }
    }

    private boolean isNearlyExact(Part part, int text) {
        return part.keys()[text] == key && Folding.key(part.texts().text(text)).equals(scorer.key());
    }

    private void rows(Rows rows, int text, double base) {
        for (int row = rows.first(text); row < rows.first(text + 1); row++) {
            if (hits.refuses(base, 0, rows.segment(row))) {
                return;
            }
            if (rows.isAlive(row, version)) {
                offer(base, rows.codes(row), rows.segment(row));
            }
        }
    }

    private void offer(double base, int codes, long segment) {
        int penalty = screen.penalty(segment);
        if (penalty == Screen.EXCLUDED) {
            return;
        }
        int lost = scorer.codes(codes);
        double value = lost == 0 ? base : Math.min(base, 100) - lost;
        hits.offer(value < 100 ? value - penalty : value, penalty, segment);
    }
}
