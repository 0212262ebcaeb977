package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.duizhao.matching.RealSegments;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Look-ups, imports, edits and decisions for as long as {@code -Dminutes} says: the look-ups at four fifths of the most that the server
 * answers while the others are at work. What is imported, added and deleted leaves as many segments as there were, so a heap that
 * grows is a leak. Says each minute what happened, and in the end whether there was an error, whether the heap grew after the tenth minute
 * and whether the 99th percentile stayed. Run it with the command that {@code src/docs/benchmarks.md} names.
 */
class MixedLoad {

    private static final int MINUTES = Integer.getInteger("minutes", 30);
    private static final int SEGMENTS = Integer.getInteger("segments", 100_000);
    private static final double SHARE = Integer.getInteger("share", 80) / 100.0;
    private static final int CONNECTIONS = 16;

    /** Seconds, of as many look-ups as go, until the compiler has done with what they run through. */
    private static final int WARM_UP = 120;

    /** Seconds of which the most is taken. */
    private static final int MEASURED = 30;

    private static final int SETTLED = 10;
    private static final int WINDOW = 5;
    private static final int MARKS = 10;
    private static final String DOCUMENT = "2023-xian-keynote";

    /** How much the median may differ between the minutes after the tenth and the last ones. */
    private static final double HEAP_GROWTH = 1.05;

    private static final double P99_GROWTH = 1.5;

    @TempDir
    Path folder;

    /** @param sorted how long each look-up took, in nanoseconds */
    private record Minute(double p99, long heap, long[] sorted) {}

    @Test
    void measure() throws Exception {
        try (FaultyDatabase database = new FaultyDatabase(
                folder.resolve("binaries"), folder.resolve("cluster"), Map.of("shared_buffers", "256MB"))) {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("DUIZHAO_PEOPLE_LOOKUPS_PER_SECOND", "1000000");
            environment.put("DUIZHAO_PEOPLE_LOOKUP_BURST", "1000000000");
            PackagedServer.start(folder, environment).close();
            String key = PackagedServer.adminKey(folder, environment);
            RealSegments real = RealSegments.of(Language.ZH, 1);
            List<String> texts = real.texts(SEGMENTS);
            HttpBenchmark.fill(
                    database.postgres(), texts, RealSegments.of(Language.EN, 1).texts(Math.min(SEGMENTS, 400_000)));
            database.update(
                    "insert into memory (name, title, created_at) values ('" + FaultyLoad.MEMORY + "', 'Load', now())");
            try (PackagedServer server = PackagedServer.start(folder, environment, "-Xmx1g")) {
                run(server, database, key, real.queries(texts, 2_500));
            }
        }
    }

    private static void run(PackagedServer server, FaultyDatabase database, String key, List<String> queries)
            throws Exception {
        HttpLoad lookups = new HttpLoad(
                server.port(),
                queries.stream()
                        .map(query -> HttpLoad.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(query), key))
                        .toList());
        AtomicInteger mark = new AtomicInteger();
        FaultyLoad work = new FaultyLoad(
                key,
                DOCUMENT,
                database.longs("select s.id from segment s join document d on d.id = s.document_id"
                        + " join pair p on p.segment_id = s.id and p.lang = 'en' where d.slug = '" + DOCUMENT + "'"),
                () -> "mark" + mark.getAndIncrement() % MARKS,
                100);
        work.light(server);
        List<Minute> minutes = new ArrayList<>();
        int broken = 0;
        double most;
        work.begin(server);
        try {
            lookups.closed(CONNECTIONS, WARM_UP);
            most = lookups.closed(CONNECTIONS, MEASURED).rate();
            say("at the most %.0f look-ups/s beside the other work; from now on %.0f/s", most, SHARE * most);
            for (int minute = 1; minute <= MINUTES; minute++) {
                try {
                    HttpLoad.Result result = lookups.open(CONNECTIONS, 60, SHARE * most);
                    minutes.add(new Minute(result.millis(.99), server.heap(), result.sorted()));
                    say(
                            "minute %d: %.0f look-ups/s, p50 %.1f ms, p99 %.1f ms; so far %s; heap %d MB, resident %d MB",
                            minute,
                            result.rate(),
                            result.millis(.5),
                            result.millis(.99),
                            work,
                            minutes.get(minutes.size() - 1).heap() >> 20,
                            server.residentMemory() >> 20);
                } catch (RuntimeException e) {
                    broken++;
                    say("minute %d: %s", minute, e);
                }
                if (!minutes.isEmpty() && (minute % WINDOW == 0 || minute == MINUTES)) {
                    window(minutes.subList((minutes.size() - 1) / WINDOW * WINDOW, minutes.size()), minute);
                }
            }
        } finally {
            work.close();
        }
        new AcknowledgedWrites(database, work).areThereOnce(server, key);
        say("every acknowledged write is there once, and the index is like the database");
        sum(minutes, most);
        judge(minutes, broken + work.faults.get());
    }

    private static void window(List<Minute> minutes, int last) {
        say("the %d minutes up to minute %d together: %s", minutes.size(), last, together(minutes));
    }

    private static HttpLoad.Result together(List<Minute> minutes) {
        return new HttpLoad.Result(
                minutes.stream()
                        .flatMapToLong(minute -> Arrays.stream(minute.sorted()))
                        .sorted()
                        .toArray(),
                60.0 * minutes.size());
    }

    private static void sum(List<Minute> minutes, double most) {
        say("at the most %.0f look-ups/s, of which %.0f %% are %.0f/s", most, 100 * SHARE, SHARE * most);
        if (minutes.size() > SETTLED) {
            say(
                    "heap in use after a collection: %d MB after minute %d, %d MB at the end",
                    minutes.get(SETTLED - 1).heap() >> 20,
                    SETTLED,
                    minutes.get(minutes.size() - 1).heap() >> 20);
        }
        for (int third = 0; third < 3; third++) {
            List<Minute> part = minutes.subList(third * minutes.size() / 3, (third + 1) * minutes.size() / 3);
            if (!part.isEmpty()) {
                say("third %d of the time: %s", third + 1, together(part));
            }
        }
    }

    private static void judge(List<Minute> minutes, int errors) {
        say("errors: %d", errors);
        boolean steady = true;
        if (minutes.size() < SETTLED + 10) {
            say("too short to say anything of heap and percentiles: %d minutes", minutes.size());
        } else {
            List<Minute> first = minutes.subList(SETTLED, SETTLED + 5);
            List<Minute> last = minutes.subList(minutes.size() - 5, minutes.size());
            double heap = median(last, false) / median(first, false);
            double p99 = median(last, true) / median(first, true);
            say("last five minutes beside minutes 11 to 15: heap %.3f times, p99 %.2f times", heap, p99);
            steady = heap <= HEAP_GROWTH && p99 <= P99_GROWTH;
        }
        say("verdict: %s", errors == 0 && steady ? "good" : "not good");
        assertThat(errors).as("errors").isZero();
        assertThat(steady).as("heap and percentiles stay").isTrue();
    }

    private static double median(List<Minute> minutes, boolean p99) {
        return minutes.stream()
                .mapToDouble(minute -> p99 ? minute.p99() : minute.heap())
                .sorted()
                .skip(minutes.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void say(String format, Object... values) {
        System.out.println("[mixed] " + String.format(Locale.ROOT, format, values));
    }
}
