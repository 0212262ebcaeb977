package org.duizhao.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duizhao.text.Normalization;

/**
 * The index without an index: every search reads every text. It says what the answers of the others must be; a search costs
 * milliseconds for each thousand texts.
 */
public final class ScanIndex implements SegmentIndex {

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(
                    (Found found) -> -found.score().value())
            .thenComparingInt(Found::penalty)
            .thenComparing(Comparator.comparingLong(Found::segment).reversed());

    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

    private record Found(long segment, Score score, int penalty) {
        Hit hit() {
            return new Hit(segment, score.percent());
        }
    }

    @Override
    public void put(Entry entry) {
        entries.put(entry.segment(), entry);
    }

    @Override
    public void remove(long segment) {
        entries.remove(segment);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public List<Hit> matches(Query query, Screen screen) {
        Scorer scorer = new Scorer(query);
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries.values()) {
            int penalty = screen.penalty(entry.segment());
            if (penalty != Screen.EXCLUDED) {
                Score score = scorer.score(entry, penalty);
                if (score.value() >= query.min()) {
                    found.add(new Found(entry.segment(), score, penalty));
                }
            }
        }
        return found.stream()
                .sorted(BEST_FIRST)
                .limit(query.limit())
                .map(Found::hit)
                .toList();
    }

    @Override
    public List<Long> containing(String phrase, int offset, int limit, Screen screen) {
        String sought = Normalization.forSearch(phrase);
        if (sought.isEmpty()) {
            return List.of();
        }
        return entries.values().stream()
                .filter(entry -> Normalization.forSearch(entry.text()).contains(sought))
                .map(Entry::segment)
                .filter(segment -> screen.penalty(segment) != Screen.EXCLUDED)
                .sorted(Comparator.reverseOrder())
                .skip(offset)
                .limit(limit)
                .toList();
    }
}
