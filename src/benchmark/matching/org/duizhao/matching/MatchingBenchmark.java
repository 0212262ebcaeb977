package org.duizhao.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.Language;

/**
 * Measures the index against the full scan on the same texts and queries, on one thread, in its processor time. Arguments: the language, how many
 * texts (0 for all real ones), how many queries, and how many of these the scan answers too.
 */
final class MatchingBenchmark {

    private static final double[] MINS = {50, 60, 70, 85, 95};
    private static final int LIMIT = 5;
    private static final int WARM = 300;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private MatchingBenchmark() {}

    public static void main(String[] arguments) {
        Language language = Language.of(arguments[0]).orElseThrow();
        int asked = Integer.parseInt(arguments[2]);
        int scanned = Integer.parseInt(arguments[3]);
        RealSegments segments = RealSegments.of(language, 20261121);
        int count = Integer.parseInt(arguments[1]) == 0 ? segments.real() : Integer.parseInt(arguments[1]);
        List<Entry> entries = entries(segments.texts(count));
        List<String> queries =
                segments.queries(entries.stream().map(Entry::text).toList(), asked);
        say(
                "%s: %,d segments, %,d of them as found, mean %.1f UTF-16 units; %,d queries, top %d",
                language,
                count,
                Math.min(count, segments.real()),
                entries.stream()
                        .mapToInt(entry -> entry.text().length())
                        .average()
                        .orElse(0),
                asked,
                LIMIT);

        long before = used();
        long start = now();
        GramIndex index = new GramIndex();
        index.putAll(entries);
        double seconds = (now() - start) / 1e9;
        say(
                "load %.1f s, %,.0f a second; %.0f bytes a segment",
                seconds, count / seconds, (used() - before) / (double) count);

        for (int round = 0; round < 3; round++) {
            for (double min : MINS) {
                for (String query : queries.subList(0, Math.min(queries.size(), WARM))) {
                    index.matches(query(query, min), segment -> 0);
                }
            }
        }
        double[] rates = new double[MINS.length];
        List<List<List<Hit>>> answers = new ArrayList<>();
        for (int at = 0; at < MINS.length; at++) {
            long[] times = new long[queries.size()];
            List<List<Hit>> found = new ArrayList<>();
            for (int query = 0; query < times.length; query++) {
                long begin = now();
                found.add(index.matches(query(queries.get(query), MINS[at]), segment -> 0));
                times[query] = now() - begin;
            }
            answers.add(found);
            rates[at] = times.length / (Arrays.stream(times).sum() / 1e9);
            Arrays.sort(times);
            say(
                    "min %.0f: %,.0f lookups/s; p50 %.3f ms, p95 %.3f, p99 %.3f, longest %.3f",
                    MINS[at], rates[at], at(times, .5), at(times, .95), at(times, .99), at(times, 1));
        }
        whileWriting(index, entries, queries);
        scan(entries, queries.subList(0, Math.min(scanned, queries.size())), answers, rates);
    }

    /** The same searches while another thread changes a thousand segments a second. */
    private static void whileWriting(GramIndex index, List<Entry> entries, List<String> queries) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        Thread writer = new Thread(() -> {
            for (long start = System.nanoTime(); !done.get(); LockSupport.parkNanos(200_000)) {
                while (changes.get() < (System.nanoTime() - start) / 1_000_000) {
                    Entry one = entries.get(changes.get() * 31 % entries.size());
                    index.put(new Entry(one.segment(), one.text() + changes.get() % 10, null, null));
                    changes.incrementAndGet();
                }
            }
        });
        long start = System.nanoTime();
        writer.start();
        while (System.nanoTime() - start < 10e9) {
            measure(index, queries, 70);
        }
        long[] times = measure(index, queries, 70);
        double seconds = (System.nanoTime() - start) / 1e9;
        done.set(true);
        say(
                "min 70 while %.0f segments a second change: p50 %.3f ms, p95 %.3f, p99 %.3f, longest %.3f",
                changes.get() / seconds, at(times, .5), at(times, .95), at(times, .99), at(times, 1));
    }

    private static long[] measure(GramIndex index, List<String> queries, double min) {
        long[] times = new long[queries.size()];
        for (int query = 0; query < times.length; query++) {
            long begin = now();
            index.matches(query(queries.get(query), min), segment -> 0);
            times[query] = now() - begin;
        }
        Arrays.sort(times);
        return times;
    }

    private static void scan(List<Entry> entries, List<String> queries, List<List<List<Hit>>> answers, double[] rates) {
        FullScan scan = new FullScan(entries);
        for (String query : queries.subList(0, Math.min(20, queries.size()))) {
            scan.matches(query, MINS, LIMIT);
        }
        long time = 0;
        int[] right = new int[MINS.length];
        int[] returned = new int[MINS.length];
        int[] same = new int[MINS.length];
        for (int query = 0; query < queries.size(); query++) {
            long begin = now();
            List<List<Hit>> expected = scan.matches(queries.get(query), MINS, LIMIT);
            time += now() - begin;
            for (int at = 0; at < MINS.length; at++) {
                List<Hit> found = answers.get(at).get(query);
                Set<Hit> kept = new HashSet<>(expected.get(at));
                kept.retainAll(found);
                right[at] += expected.get(at).size();
                returned[at] += kept.size();
                same[at] += found.equals(expected.get(at)) ? 1 : 0;
            }
        }
        double rate = queries.size() / (time / 1e9);
        say("full scan: %.1f lookups/s", rate);
        for (int at = 0; at < MINS.length; at++) {
            say(
                    "min %.0f: recall %.4f (%,d of %,d best), same answer in the same order %,d of %,d; %,.0f times"
                            + " the scan",
                    MINS[at],
                    right[at] == 0 ? 1 : (double) returned[at] / right[at],
                    returned[at],
                    right[at],
                    same[at],
                    queries.size(),
                    rates[at] / rate);
        }
    }

    private static List<Entry> entries(List<String> texts) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            entries.add(new Entry(
                    at,
                    texts.get(at),
                    at == 0 ? null : texts.get(at - 1),
                    at + 1 == texts.size() ? null : texts.get(at + 1)));
        }
        return entries;
    }

    private static Query query(String text, double min) {
        return new Query(text, null, null, min, LIMIT);
    }

    /** The processor time of this thread, so that what else runs on the machine counts little. */
    private static long now() {
        return CLOCK.getCurrentThreadCpuTime();
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
