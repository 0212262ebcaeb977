package org.duizhao.matching;

import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

/** The score of one query with any number of texts. For one thread at a time. */
final class Scorer {

    private final Query query;
    private final String normalized;
    private final int[] points;
    private final NearlyExact nearlyExact;
    private final String before;
    private final String after;
    private final Distance distance;

    Scorer(Query query) {
        this.query = query;
        normalized = Normalization.forComparison(query.text());
        nearlyExact = new NearlyExact(normalized);
        before = neighbour(query.before());
        after = neighbour(query.after());
        points = CodePoints.of(normalized);
        distance = new Distance(points);
    }

    String normalized() {
        return normalized;
    }

    /** The code points of the normalised text. */
    int[] points() {
        return points;
    }

    NearlyExact nearlyExact() {
        return nearlyExact;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    Distance distance() {
        return distance;
    }

    Score score(Entry entry, int penalty) {
        int codes = codes(entry.codes());
        if (entry.text().equals(query.text()) && codes > 0) {
            return new Score(Score.Kind.FUZZY, 100, List.of(), codes, penalty);
        }
        if (entry.text().equals(query.text())) {
            int neighbours = (agrees(before, entry.before()) ? 1 : 0) + (agrees(after, entry.after()) ? 1 : 0);
            return new Score(neighbours > 0 ? Score.Kind.CONTEXT : Score.Kind.EXACT, 100 + neighbours, List.of(), 0, 0);
        }
        String stored = Normalization.forComparison(entry.text());
        List<Difference> differences = nearlyExact.differences(stored);
        if (!differences.isEmpty()) {
            return new Score(Score.Kind.FUZZY, NearlyExact.base(differences), differences, codes, penalty);
        }
        return new Score(Score.Kind.FUZZY, similarity(CodePoints.of(stored)), List.of(), codes, penalty);
    }

    /** The points that a stored text with so many inline codes loses. */
    int codes(int stored) {
        return stored == query.codes() ? 0 : Score.CODES;
    }

    private double similarity(int[] stored) {
        int longer = Math.max(distance.length(), stored.length);
        return Score.similarity(distance.to(stored, longer), longer);
    }

    static String neighbour(String text) {
        return text == null ? "" : Normalization.forComparison(text);
    }

    private static boolean agrees(String normalized, String stored) {
        return !normalized.isEmpty() && normalized.equals(neighbour(stored));
    }
}
