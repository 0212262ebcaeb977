package org.duizhao.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.text.Language;

/**
 * Makes a table: the index and its peers on the same texts and queries, one after the other, each in one thread. Times are those of the
 * thread's processor, of PostgreSQL those of the wall. Recall is the share of the full scan's answers that was returned, over the queries
 * that both were asked. Arguments: the language, and how many texts (0 for all real ones).
 */
final class PeerBenchmark {

    private static final double[] MINS = {70, 50};
    private static final int QUERIES = 2500;
    private static final int COMPARED = 100;
    private static final int WARM_SECONDS = 10;

    private PeerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Language language = Language.of(arguments[0]).orElseThrow();
        RealSegments segments = RealSegments.of(language, 20261121);
        int count = Integer.parseInt(arguments[1]) == 0 ? segments.real() : Integer.parseInt(arguments[1]);
        List<String> texts = segments.texts(count);
        List<String> queries = segments.queries(texts, QUERIES);
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            entries.add(new Entry(at, texts.get(at), null, null));
        }
        say(
                "%s, %,d segments (%,d as found, the others made from them), Java %s%n",
                language, count, Math.min(count, segments.real()), Runtime.version());
        say("| | load s | MB | min | queries | p50 ms | p95 ms | p99 ms | look-ups/s | recall |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        List<List<List<Hit>>> expected = null;
        for (Peer peer : Peers.of(language)) {
            try (peer) {
                List<List<List<Hit>>> answers = measured(peer, entries, queries);
                expected = expected == null ? answers.stream().map(List::copyOf).toList() : expected;
                for (int at = 0; at < MINS.length; at++) {
                    say("%s %s |", rows[at], recall(expected.get(at), answers.get(at)));
                }
            }
        }
        System.exit(0);
    }

    private static final String[] rows = new String[MINS.length];

    private static List<List<List<Hit>>> measured(Peer peer, List<Entry> entries, List<String> queries)
            throws Exception {
        long before = used();
        long start = System.nanoTime();
        peer.load(entries);
        double seconds = (System.nanoTime() - start) / 1e9;
        Peer.Loaded loaded = peer.loaded() == null ? new Peer.Loaded(seconds, used() - before) : peer.loaded();
        List<String> asked = queries.subList(0, Math.min(queries.size(), peer.queries()));
        warmUp(peer, asked);
        List<List<List<Hit>>> answers = new ArrayList<>();
        for (int at = 0; at < MINS.length; at++) {
            List<List<Hit>> found = new ArrayList<>();
            long[] times = new long[asked.size()];
            for (int query = 0; query < times.length; query++) {
                long begin = peer.time();
                found.add(peer.matches(asked.get(query), MINS[at]));
                times[query] = peer.time() - begin;
            }
            Arrays.sort(times);
            answers.add(found);
            rows[at] = String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %s | %.0f | %,d | %.3f | %.3f | %.3f | %,.1f |",
                    peer.name(),
                    loaded.seconds(),
                    loaded.bytes() < 0 ? "-" : String.format(Locale.ROOT, "%,d", loaded.bytes() >> 20),
                    MINS[at],
                    times.length,
                    at(times, .5),
                    at(times, .95),
                    at(times, .99),
                    times.length / (Arrays.stream(times).sum() / 1e9));
        }
        return answers;
    }

    /** Lets the compiler finish before anything is timed. */
    private static void warmUp(Peer peer, List<String> queries) throws Exception {
        for (double min : MINS) {
            long start = System.nanoTime();
            for (int at = 0; System.nanoTime() - start < WARM_SECONDS * 1e9; at++) {
                peer.matches(queries.get(at % queries.size()), min);
            }
        }
    }

    private static String recall(List<List<Hit>> expected, List<List<Hit>> found) {
        int right = 0;
        int all = 0;
        for (int query = 0; query < Math.min(Math.min(expected.size(), found.size()), COMPARED); query++) {
            all += expected.get(query).size();
            right += (int) expected.get(query).stream()
                    .filter(found.get(query)::contains)
                    .count();
        }
        return String.format(Locale.ROOT, "%.3f of %,d", all == 0 ? 1 : (double) right / all, all);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
