package org.duizhao.matching;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.duizhao.matching.SegmentIndex.Hit;

/** The best matches so far, at most so many, and the score that a further one must have. */
final class TopHits {

    private static final Comparator<Found> WORST_FIRST = Comparator.comparingDouble(Found::value)
            .thenComparing(Comparator.comparingInt(Found::penalty).reversed())
            .thenComparingLong(Found::segment);

    private final PriorityQueue<Found> found = new PriorityQueue<>(WORST_FIRST);
    private final double min;
    private final int limit;

    private record Found(double value, int penalty, long segment) {}

    TopHits(double min, int limit) {
        this.min = min;
        this.limit = limit;
    }

    /** The least value, as of {@link Score#value}, that can still be among the best. */
    double bound() {
        return found.size() < limit ? min : found.peek().value();
    }

    /** Whether a match would be turned away. */
    boolean refuses(double value, int penalty, long segment) {
        if (found.size() < limit) {
            return value < min;
        }
        Found worst = found.peek();
        if (value != worst.value()) {
            return value < worst.value();
        }
        return penalty != worst.penalty() ? penalty > worst.penalty() : segment < worst.segment();
    }

    /** Takes in a match; one that would be turned away does nothing. */
    void offer(double value, int penalty, long segment) {
        if (refuses(value, penalty, segment)) {
            return;
        }
        if (found.size() == limit) {
            found.poll();
        }
        found.add(new Found(value, penalty, segment));
    }

    /** The matches, the best first. */
    List<Hit> hits() {
        return found.stream()
                .sorted(WORST_FIRST.reversed())
                .map(hit -> new Hit(hit.segment(), Score.percent(hit.value())))
                .toList();
    }
}
