package org.duizhao.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

/**
 * The reference of the benchmarks: the bit-parallel distance to texts one after the other, all texts being normalised before and lying one
 * behind the other by length.
 */
final class FullScan {

    private final Entry[] entries;
    private final int[] points;
    private final int[] starts;
    private final int[] keys;
    private int longest;

    FullScan(List<Entry> unordered) {
        List<int[]> texts = new ArrayList<>();
        List<Entry> ordered = new ArrayList<>(unordered);
        ordered.sort(Comparator.comparingInt(
                entry -> Normalization.forComparison(entry.text()).codePointCount(0, normalizedLength(entry))));
        entries = ordered.toArray(Entry[]::new);
        starts = new int[entries.length + 1];
        keys = new int[entries.length];
        for (int at = 0; at < entries.length; at++) {
            String normalized = Normalization.forComparison(entries[at].text());
            texts.add(CodePoints.of(normalized));
            starts[at + 1] = starts[at] + texts.get(at).length;
            longest = Math.max(longest, texts.get(at).length);
            keys[at] = Folding.key(normalized).hashCode();
        }
        points = new int[starts[entries.length]];
        for (int at = 0; at < entries.length; at++) {
            System.arraycopy(texts.get(at), 0, points, starts[at], texts.get(at).length);
        }
    }

    private static int normalizedLength(Entry entry) {
        return Normalization.forComparison(entry.text()).length();
    }

    /** The distance to every text; the answers for several least scores at once, the first being the lowest. */
    List<List<Hit>> matches(String text, double[] mins, int limit) {
        List<TopHits> hits = new ArrayList<>();
        for (double min : mins) {
            hits.add(new TopHits(min, limit));
        }
        read(text, hits, mins[0], false);
        return hits.stream().map(TopHits::hits).toList();
    }

    /** The distance to every text that is not too long or too short, with the limit that follows from the least score. */
    List<Hit> matchesOfLikeLength(String text, double min, int limit) {
        TopHits hits = new TopHits(min, limit);
        read(text, List.of(hits), min, true);
        return hits.hits();
    }

    private void read(String text, List<TopHits> hits, double min, boolean limited) {
        Scorer scorer = new Scorer(new Query(text, null, null, min, 1));
        int key = scorer.nearlyExact().key().hashCode();
        Distance distance = scorer.distance();
        int[] stored = new int[longest];
        for (int at = 0; at < keys.length; at++) {
            int length = starts[at + 1] - starts[at];
            int longer = Math.max(distance.length(), length);
            int most = limited ? Score.reach(Math.min(min, Score.MOST_SIMILAR), longer) : longer;
            double value = -1;
            if (keys[at] == key) {
                value = scorer.score(entries[at], 0).value();
            } else if (Math.abs(distance.length() - length) <= most) {
                System.arraycopy(points, starts[at], stored, 0, length);
                int edits = distance.to(stored, length, most);
                value = edits > most ? -1 : Score.similarity(edits, longer);
            }
            if (value >= min) {
                for (TopHits top : hits) {
                    top.offer(value, 0, entries[at].segment());
                }
            }
        }
    }
}
