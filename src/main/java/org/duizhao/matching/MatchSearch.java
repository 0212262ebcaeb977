package org.duizhao.matching;

import org.duizhao.matching.SegmentIndex.Screen;

/** One search for matches: takes in what is found, and finds itself what is nearly exact and what is recent. */
final class MatchSearch {

    private final PreparedQuery query;
    private final Scorer scorer;
    private final Distance distance;
    private final int length;
    private final int key;
    private final Screen screen;
    private final long version;
    private final TopHits hits;

    MatchSearch(PreparedQuery query, Screen screen, long version, TopHits hits) {
        this.query = query;
        this.screen = screen;
        this.version = version;
        this.hits = hits;
        scorer = query.scorer();
        distance = scorer.distance();
        length = distance.length();
        key = scorer.nearlyExact().key().hashCode();
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
            if (part.texts().isEqual(text, scorer.points())) {
                equal(part.rows(), text);
            } else if (mayCount(part.rows(), text)) {
                var differences = scorer.nearlyExact().differences(part.texts().text(text));
                if (!differences.isEmpty()) {
                    rows(part.rows(), text, NearlyExact.base(differences));
                }
            }
        }
    }

    /** Whether a text that differs may be among the best: of headings that differ in their numbers only there may be very many. */
    private boolean mayCount(Rows rows, int text) {
        for (int row = rows.first(text); row < rows.first(text + 1); row++) {
            long segment = rows.segment(row);
            if (hits.refuses(NearlyExact.MOST, 0, segment)) {
                return false;
            }
            int penalty = rows.isAlive(row, version) ? screen.penalty(segment) : Screen.EXCLUDED;
            if (penalty != Screen.EXCLUDED && !hits.refuses(NearlyExact.MOST - penalty, penalty, segment)) {
                return true;
            }
        }
        return false;
    }

    private void equal(Rows rows, int text) {
        for (int row = rows.first(text); row < rows.first(text + 1); row++) {
            if (hits.refuses(query.mostOfEqual(), 0, rows.segment(row))) {
                return;
            }
            double base = query.ofEqual(rows, row);
            if (rows.isAlive(row, version) && !hits.refuses(base, 0, rows.segment(row))) {
                offer(base, rows.codes(row), rows.segment(row));
            }
        }
    }

    /** Takes in the segments of a text. */
    void rows(Rows rows, int text, double base) {
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
