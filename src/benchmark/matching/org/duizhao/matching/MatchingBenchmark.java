package org.duizhao.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.Language;

/**
 * Measures the index against the full scan on the same texts and queries, on one thread, in its processor time; while it is written to, and
 * what that is compared with, in the time of the wall, so that waits and collections count. Arguments: the language, how many texts (0 for
 * all real ones), how many queries, and how many of these the scan answers too. Of more than a million texts the first million is measured
 * before, with queries made from it that all of them are asked as well.
 */
final class MatchingBenchmark {

    private static final double[] MINS = {50, 60, 70, 85, 95};
    private static final double[] GROWTH = {50, 70};
    private static final int LIMIT = 5;
    private static final int WARM = 300;
    private static final int MILLION = 1_000_000;
    private static final double WRITING_SECONDS = 15;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private MatchingBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Language language = Language.of(arguments[0]).orElseThrow();
        int asked = Integer.parseInt(arguments[2]);
        int scanned = Integer.parseInt(arguments[3]);
        RealSegments segments = RealSegments.of(language, 20261121);
        int count = Integer.parseInt(arguments[1]) == 0 ? segments.real() : Integer.parseInt(arguments[1]);
        List<Entry> entries = entries(segments.texts(count));
        List<String> texts = entries.stream().map(Entry::text).toList();
        List<String> queries = segments.queries(texts, asked);
        say(
                "%s: %,d segments, %,d of them as found, mean %.1f UTF-16 units; %,d queries, top %d; Java %s",
                language,
                count,
                Math.min(count, segments.real()),
                texts.stream().mapToInt(String::length).average().orElse(0),
                asked,
                LIMIT,
                Runtime.version());
        boolean grows = count > MILLION;
        List<String> common = grows ? segments.queries(texts.subList(0, MILLION), asked) : List.of();
        List<Times> small = grows ? growth(filled(entries.subList(0, MILLION)), MILLION, common) : List.of();

        GramIndex index = filled(entries);
        List<Times> large = grows ? growth(index, count, common) : List.of();
        for (int at = 0; at < large.size(); at++) {
            say(
                    "min %.0f: %.2f times the cost of a look-up, %.2f times the p99, of a million",
                    GROWTH[at],
                    small.get(at).rate() / large.get(at).rate(),
                    large.get(at).millis(.99) / small.get(at).millis(.99));
        }
        warmUp(index, queries);
        List<Times> times = new ArrayList<>();
        List<List<List<Hit>>> answers = new ArrayList<>();
        for (double min : MINS) {
            List<List<Hit>> found = new ArrayList<>();
            times.add(measured(index, queries, min, MatchingBenchmark::processor, found));
            answers.add(found);
            say("min %.0f: %s", min, said(times.get(times.size() - 1)));
        }
        // From here on the index is another one than the scan reads; what is compared was found before.
        whileWriting(index, entries, queries);

        Reference scan = new Reference(entries, queries.subList(0, Math.min(scanned, queries.size())), MINS, LIMIT);
        say("full scan: %.1f look-ups/s", scan.rate());
        for (int at = 0; at < MINS.length; at++) {
            say("%s; %,.0f times the scan", scan.compared(at, answers.get(at)), times.get(at).rate() / scan.rate());
        }
    }

    private static GramIndex filled(List<Entry> entries) {
        long before = used();
        long start = processor();
        GramIndex index = new GramIndex();
        index.putAll(entries);
        double seconds = (processor() - start) / 1e9;
        say(
                "load %.1f s, %,.0f a second; %.0f bytes a segment",
                seconds, entries.size() / seconds, (used() - before) / (double) entries.size());
        return index;
    }

    private static List<Times> growth(GramIndex index, int count, List<String> queries) {
        warmUp(index, queries);
        List<Times> all = new ArrayList<>();
        for (double min : GROWTH) {
            Times times = measured(index, queries, min, MatchingBenchmark::processor, new ArrayList<>());
            say("the same queries to %,d, min %.0f: %s", count, min, said(times));
            all.add(times);
        }
        return all;
    }

    private static void warmUp(GramIndex index, List<String> queries) {
        for (int round = 0; round < 3; round++) {
            for (double min : MINS) {
                measured(
                        index,
                        queries.subList(0, Math.min(queries.size(), WARM)),
                        min,
                        System::nanoTime,
                        new ArrayList<>());
            }
        }
    }

    /** Searches at rest, and the same while another thread changes a thousand segments a second. */
    private static void whileWriting(GramIndex index, List<Entry> entries, List<String> queries)
            throws InterruptedException {
        Times rest = forSomeTime(index, queries);
        say("min 70 at rest, by the wall: %s", rest);
        try (WritesBeside writes = new WritesBeside(index, entries)) {
            Times beside = forSomeTime(index, queries);
            say(
                    "min 70 while %.0f segments a second change, by the wall: %s; p99 %.2f times that at rest",
                    writes.rate(), beside, beside.millis(.99) / rest.millis(.99));
        }
    }

    private static Times forSomeTime(GramIndex index, List<String> queries) {
        LongStream.Builder times = LongStream.builder();
        for (long start = System.nanoTime(); System.nanoTime() - start < WRITING_SECONDS * 1e9; ) {
            for (long time : measured(index, queries, 70, System::nanoTime, new ArrayList<>())
                    .sorted()) {
                times.add(time);
            }
        }
        return Times.of(times.build().toArray());
    }

    private static Times measured(
            GramIndex index, List<String> queries, double min, LongSupplier clock, List<List<Hit>> found) {
        long[] times = new long[queries.size()];
        for (int query = 0; query < times.length; query++) {
            long begin = clock.getAsLong();
            found.add(index.matches(new Query(queries.get(query), null, null, min, LIMIT), segment -> 0));
            times[query] = clock.getAsLong() - begin;
        }
        return Times.of(times);
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

    private static String said(Times times) {
        return String.format(Locale.ROOT, "%,.0f look-ups/s; %s", times.rate(), times);
    }

    /** The processor time of this thread, so that what else runs on the machine counts little. */
    static long processor() {
        return CLOCK.getCurrentThreadCpuTime();
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
