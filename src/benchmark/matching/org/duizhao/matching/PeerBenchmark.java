package org.duizhao.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.text.Language;

/**
 * Makes a table: the index and its peers on the same texts and queries, one after the other, each in one thread. Times are those of the
 * thread's processor, of PostgreSQL those of the wall. Recall is the share of the full scan's answers that was returned, over the queries
 * that both were asked. Arguments: the language, and how many texts (0 for all real ones), or {@code all}, which makes one table of all
 * languages and sizes, each in a process of its own. A peer that fails has a row that says so.
 */
final class PeerBenchmark {

    private static final double[] MINS = {70, 50};
    private static final int QUERIES = 2500;
    private static final int COMPARED = 100;
    private static final long WARM_NANOS =
            TimeUnit.SECONDS.toNanos(Integer.getInteger("warm-up", 10));

    private PeerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("all")) {
            AllPeers.main(arguments);
            return;
        }
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
        say("%s", AllPeers.HEAD);
        String set = String.format(Locale.ROOT, "| %s | %,d |", language.tag(), count);
        List<List<List<Hit>>> expected = null;
        for (Peer peer : Peers.of(language)) {
            try (peer) {
                Measured measured = measured(peer, entries, queries);
                expected = expected == null ? measured.answers() : expected;
                for (int at = 0; at < MINS.length; at++) {
                    say(
                            "%s %s %s |",
                            set,
                            measured.rows().get(at),
                            recall(expected.get(at), measured.answers().get(at)));
                }
            } catch (Exception e) {
                say("%s %s | failed: %s | | | | | | | | |", set, peer.name(), e);
            }
        }
        System.exit(0);
    }

    /**
     * What a peer did, for each least score.
     *
     * @param rows of the table, without recall
     */
    private record Measured(List<String> rows, List<List<List<Hit>>> answers) {}

    private static Measured measured(Peer peer, List<Entry> entries, List<String> queries) throws Exception {
        long before = used();
        long start = System.nanoTime();
        peer.load(entries);
        double seconds = (System.nanoTime() - start) / 1e9;
        Peer.Loaded loaded = peer.loaded() == null ? new Peer.Loaded(seconds, used() - before) : peer.loaded();
        List<String> asked = queries.subList(0, Math.min(queries.size(), peer.queries()));
        warmUp(peer, asked);
        List<String> rows = new ArrayList<>();
        List<List<List<Hit>>> answers = new ArrayList<>();
        for (double min : MINS) {
            List<List<Hit>> found = new ArrayList<>();
            long[] nanos = new long[asked.size()];
            for (int query = 0; query < nanos.length; query++) {
                long begin = peer.time();
                found.add(peer.matches(asked.get(query), min));
                nanos[query] = peer.time() - begin;
            }
            answers.add(found);
            Times times = Times.of(nanos);
            rows.add(String.format(
                    Locale.ROOT,
                    "%s | %.1f | %s | %.0f | %,d | %.3f | %.3f | %.3f | %,.1f |",
                    peer.name(),
                    loaded.seconds(),
                    loaded.bytes() < 0 ? "-" : String.format(Locale.ROOT, "%,d", loaded.bytes() >> 20),
                    min,
                    nanos.length,
                    times.millis(.5),
                    times.millis(.95),
                    times.millis(.99),
                    times.rate()));
        }
        return new Measured(rows, answers);
    }

    /** Lets the compiler finish before anything is timed. */
    private static void warmUp(Peer peer, List<String> queries) throws Exception {
        for (double min : MINS) {
            long start = System.nanoTime();
            for (int at = 0; System.nanoTime() - start < WARM_NANOS; at++) {
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
