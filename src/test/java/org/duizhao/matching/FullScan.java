package org.duizhao.matching;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

/**
 * The reference of the benchmark: the bit-parallel distance to every text, without any filter or limit, all texts being normalised
 * before. One pass gives the answers for several least scores.
 */
final class FullScan {

    private final List<Entry> entries;
    private final int[] points;
    private final int[] starts;
    private final int[] keys;
    private int longest;

    FullScan(List<Entry> entries) {
        this.entries = entries;
        points = new int
                [entries.stream().mapToInt(entry -> 2 * entry.text().length()).sum()];
        starts = new int[entries.size() + 1];
        keys = new int[entries.size()];
        for (int at = 0; at < keys.length; at++) {
            String normalized = Normalization.forComparison(entries.get(at).text());
            int[] one = CodePoints.of(normalized);
            System.arraycopy(one, 0, points, starts[at], one.length);
            starts[at + 1] = starts[at] + one.length;
            longest = Math.max(longest, one.length);
            keys[at] = Folding.key(normalized).hashCode();
        }
    }

    List<List<Hit>> matches(String text, double[] mins, int limit) {
        Scorer scorer = new Scorer(new Query(text, null, null, 50, limit));
        int key = scorer.key().hashCode();
        Distance distance = scorer.distance();
        List<TopHits> hits = new ArrayList<>();
        for (double min : mins) {
            hits.add(new TopHits(min, limit));
        }
        int[] stored = new int[longest];
        for (int at = 0; at < keys.length; at++) {
            int length = starts[at + 1] - starts[at];
            System.arraycopy(points, starts[at], stored, 0, length);
            int longer = Math.max(distance.length(), length);
            double value = Score.similarity(distance.to(stored, length, longer), longer);
            if (keys[at] == key) {
                value = scorer.score(entries.get(at), 0).value();
            }
            if (value >= mins[0]) {
                for (TopHits top : hits) {
                    top.offer(value, 0, entries.get(at).segment());
                }
            }
        }
        return hits.stream().map(TopHits::hits).toList();
    }
}
