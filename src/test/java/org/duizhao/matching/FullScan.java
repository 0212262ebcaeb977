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
    private final int[][] points;
    private final int[] keys;

    FullScan(List<Entry> entries) {
        this.entries = entries;
        points = new int[entries.size()][];
        keys = new int[entries.size()];
        for (int at = 0; at < points.length; at++) {
            String normalized = Normalization.forComparison(entries.get(at).text());
            points[at] = CodePoints.of(normalized);
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
        for (int at = 0; at < points.length; at++) {
            int longer = Math.max(distance.length(), points[at].length);
            double value = Score.similarity(distance.to(points[at], longer), longer);
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
