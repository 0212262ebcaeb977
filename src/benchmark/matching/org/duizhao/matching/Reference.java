package org.duizhao.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;

/** What the full scan finds: some queries one after the other, timed, all others on all processors, each for all least scores in one pass. */
final class Reference {

    private static final int TIMED = 100;
    private static final int WARM = 20;

    private final double[] mins;
    private final List<List<List<Hit>>> expected = new ArrayList<>();
    private final double rate;

    /** @param mins ascending */
    Reference(List<Entry> entries, List<String> queries, double[] mins, int limit) {
        this.mins = mins;
        FullScan scan = new FullScan(entries);
        queries.stream().limit(WARM).forEach(query -> scan.matches(query, mins, limit));
        long[] times = new long[Math.min(TIMED, queries.size())];
        for (int query = 0; query < times.length; query++) {
            long begin = MatchingBenchmark.processor();
            expected.add(scan.matches(queries.get(query), mins, limit));
            times[query] = MatchingBenchmark.processor() - begin;
        }
        rate = new Times(times).rate();
        expected.addAll(IntStream.range(times.length, queries.size())
                .parallel()
                .mapToObj(query -> scan.matches(queries.get(query), mins, limit))
                .toList());
    }

    /** Look-ups a second of one thread. */
    double rate() {
        return rate;
    }

    /**
     * What was found, beside this.
     *
     * @param at which of the least scores
     * @param answers at least those to the queries of this
     */
    String compared(int at, List<List<Hit>> answers) {
        int right = 0;
        int returned = 0;
        int same = 0;
        for (int query = 0; query < expected.size(); query++) {
            List<Hit> wanted = expected.get(query).get(at);
            Set<Hit> kept = new HashSet<>(wanted);
            kept.retainAll(answers.get(query));
            right += wanted.size();
            returned += kept.size();
            same += answers.get(query).equals(wanted) ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "min %.0f: recall %.4f (%,d of %,d best), same answer in the same order %,d of %,d",
                mins[at],
                right == 0 ? 1 : (double) returned / right,
                returned,
                right,
                same,
                expected.size());
    }
}
