package org.duizhao.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.matching.RealSegments;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The packaged server under load, with {@code -Dsegments=1000000} (the default) in its PostgreSQL: how long the start takes, from the
 * database and from the snapshot on disk, beside a bare {@code COPY} of the same rows, what a segment costs in memory, and how many look-ups it answers over HTTP. No test: it
 * asserts nothing. Run it with the command that {@code src/docs/benchmarks.md} names.
 */
class HttpBenchmark {

    private static final int SEGMENTS = Integer.getInteger("segments", 1_000_000);
    private static final boolean TARGETS = !"false".equals(System.getProperty("targets"));
    private static final double SECONDS = Integer.getInteger("seconds", 15);

    /** After that the server has compiled what look-ups need, and its heap is as large as it will be. */
    private static final double WARM = 4 * SECONDS;

    private static final int QUERIES = 2_500;
    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 10_000;
    /** As the image and the guide for systemd start it. */
    private static final String[] AS_OPERATED = {"-XX:+UseTransparentHugePages", "-XX:ThreadPriorityPolicy=1"};

    private static final long FIRST_ID = 1_000_000;

    /** The sequence does not come there: each new pair of an import that overwrites takes a hundred numbers. */
    private static final long FIRST_PAIR = 1L << 40;

    @TempDir
    Path folder;

    private String key;

    @Test
    void measure() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "8GB")
                .start()) {
            Map<String, String> database = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    // One key asks for everything.
                    "DUIZHAO_PEOPLE_LOOKUPS_PER_SECOND",
                    "1000000",
                    "DUIZHAO_PEOPLE_LOOKUP_BURST",
                    "1000000000");
            long empty;
            try (PackagedServer server = PackagedServer.start(folder, database)) {
                key = server.said("Bearer (\\S+?)\"");
                empty = server.heap();
            }
            RealSegments real = RealSegments.of(Language.ZH, 1);
            List<String> texts = real.texts(SEGMENTS);
            fill(postgres, texts, RealSegments.of(Language.EN, 1).texts(Math.min(SEGMENTS, 400_000)));
            ConcordanceLoad.separate(postgres.getPostgresDatabase(), FIRST_ID, SEGMENTS);
            PackagedImports imports = new PackagedImports(folder, database);
            String narrowed = PackagedServer.adminKey(folder, database);
            ConcordanceLoad.narrow(postgres.getPostgresDatabase(), "test");
            double copied = copied(postgres);
            try (PackagedServer server = PackagedServer.start(folder, database, AS_OPERATED)) {
                double loaded = Integer.parseInt(server.said("Index: \\d+ segments in (\\d+) ms")) / 1e3;
                say(
                        "%d segments: COPY of the rows %.1f s, load %.1f s, %.2f times",
                        SEGMENTS, copied, loaded, loaded / copied);
                List<String> queries = real.queries(texts, QUERIES);
                OthersBeside others = load(server, queries);
                say("heap: %.0f bytes a segment", (server.heap() - empty) / (double) SEGMENTS);
                ConcordanceLoad.measure(server, key, narrowed, texts, SECONDS);
                others.longTexts(imports, queries);
                others.units(imports, RealSegments.of(Language.ZH, 2).texts(100_000));
                // At last: the recorder has the server compile anew what it had compiled.
                profile(server, others.lookups());
            }
            again(database, copied, empty);
        }
    }

    /** A start with the index on disk that the last one left. */
    private void again(Map<String, String> database, double copied, long empty) throws Exception {
        long size = Files.size(folder.resolve("data/index.snapshot"));
        long began = System.nanoTime();
        try (PackagedServer server = PackagedServer.start(folder, database)) {
            double ready = (System.nanoTime() - began) / 1e9;
            double read = Integer.parseInt(server.said("Index: \\d+ segments in (\\d+) ms, from the snapshot")) / 1e3;
            say(
                    "from the snapshot of %d MB: COPY of the rows %.1f s, load %.1f s, %.2f times; ready %.1f s after its start",
                    size >> 20, copied, read, read / copied, ready);
            say("heap: %.0f bytes a segment", (server.heap() - empty) / (double) SEGMENTS);
        }
    }

    /** The answer asks for a quarter of what the server can do. */
    private OthersBeside load(PackagedServer server, List<String> queries) throws Exception {
        List<byte[]> single = new ArrayList<>();
        for (String query : queries) {
            single.add(HttpLoad.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(query), key));
        }
        HttpLoad lookups = new HttpLoad(server.port(), single);
        lookups.closed(16, WARM);
        HttpLoad.Result alone = lookups.closed(1, SECONDS);
        say("1 connection    %s", alone);
        Duration before = server.processorTime();
        HttpLoad.Result most = lookups.closed(16, SECONDS);
        say(
                "16 connections  %s, %.0f µs of the server's processor time each",
                most, server.processorTime().minus(before).toNanos() / 1e3 / most.sorted().length);
        say("half, open loop %s", lookups.open(16, SECONDS, most.rate() / 2));
        List<byte[]> batches = new ArrayList<>();
        for (int from = 0; from + BATCH <= queries.size(); from += BATCH / 2) {
            List<Map<String, String>> some = new ArrayList<>();
            queries.subList(from, from + BATCH).forEach(query -> some.add(Map.of("q", query)));
            batches.add(HttpLoad.post(
                    "/api/lookup",
                    key,
                    new ObjectMapper().writeValueAsString(Map.of("from", "zh", "to", "en", "queries", some))));
        }
        HttpLoad thousands = new HttpLoad(server.port(), batches);
        thousands.closed(2, SECONDS);
        HttpLoad.Result two = thousands.closed(2, SECONDS);
        say("batches of %,d, two at a time %s = %.0f look-ups/s", BATCH, two, BATCH * two.rate());
        before = server.processorTime();
        HttpLoad.Result batch = thousands.closed(1, SECONDS);
        say(
                "batches of %,d, one at a time %s = %.0f look-ups/s; a look-up costs %.3f of one in a call of its own; %.2f of %d processors used by the server",
                BATCH,
                batch,
                BATCH * batch.rate(),
                alone.rate() / (BATCH * batch.rate()),
                server.processorTime().minus(before).toNanos() / 1e9 / batch.seconds(),
                Runtime.getRuntime().availableProcessors());
        return new OthersBeside(server, key, lookups, most.rate() / 4, SECONDS, WARM);
    }

    private void profile(PackagedServer server, HttpLoad lookups) throws Exception {
        Path recording = Path.of("target/http-load.jfr").toAbsolutePath();
        server.tell("JFR.start", "name=load", "settings=profile");
        lookups.closed(16, SECONDS);
        server.tell("JFR.dump", "name=load", "filename=" + recording);
        server.tell("JFR.stop", "name=load");
        ServerProfile.of(recording).forEach((part, share) -> say("%5.1f %%  %s", 100 * share, part));
    }

    /** Writes segments of Chinese and English into a memory “load”. */
    static void fill(EmbeddedPostgres postgres, List<String> texts, List<String> targets) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into memory (name, title, created_at) values ('load', 'load', now())");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                StringBuilder segments = new StringBuilder();
                StringBuilder variants = new StringBuilder();
                StringBuilder pairs = new StringBuilder();
                for (int at = from; at < Math.min(texts.size(), from + AT_ONCE); at++) {
                    long id = FIRST_ID + at;
                    segments.append(id).append("\t").append(at).append('\n');
                    variants.append(id)
                            .append("\tzh\t")
                            .append(escaped(texts.get(at)))
                            .append('\n');
                    variants.append(id)
                            .append("\ten\t")
                            .append(TARGETS ? escaped(targets.get(at % targets.size())) : "-")
                            .append('\n');
                    pairs.append(FIRST_PAIR + at)
                            .append('\t')
                            .append(id)
                            .append("\ten\tapproved\t2026-01-01\tload\t0\n");
                }
                statement.execute("create temp table given (id bigint, tuid text)");
                copy.copyIn("copy given from stdin", new StringReader(segments.toString()));
                statement.execute("""
                        insert into segment (id, memory_id, tuid, created_at, created_by, changed_at, changed_by, version)
                        select g.id, m.id, tuid, now(), 'load', now(), 'load', 0
                        from given g, memory m where m.name = 'load' order by g.id""");
                statement.execute("drop table given");
                copy.copyIn("copy variant (segment_id, lang, text) from stdin", new StringReader(variants.toString()));
                copy.copyIn(
                        "copy pair (id, segment_id, lang, status, changed_at, changed_by, version) from stdin",
                        new StringReader(pairs.toString()));
            }
            // A server at rest: nothing is left for the reviewers' checks, which would share the processors for
            // minutes.
            statement.execute("insert into pair_check select id, version, '{}', 0 from pair on conflict do nothing");
            statement.execute("vacuum analyze");
        }
    }

    /** Seconds that it takes to get a row for each segment, with all its texts, and to throw it away. */
    private static double copied(EmbeddedPostgres postgres) throws Exception {
        double tables = least(
                postgres,
                "select id, memory_id, document_id, changed_at, changed_by from segment",
                "select segment_id, lang, text, sentence_from, codes from variant",
                "select segment_id, lang, status, confidence from pair");
        double joined = least(postgres, """
                select s.id, s.memory_id, s.document_id, s.changed_at, s.changed_by, zh.text, en.text, ru.text,
                    pair_en.status, pair_ru.status
                from segment s
                left join variant zh on zh.segment_id = s.id and zh.lang = 'zh'
                left join variant en on en.segment_id = s.id and en.lang = 'en'
                left join variant ru on ru.segment_id = s.id and ru.lang = 'ru'
                left join pair pair_en on pair_en.segment_id = s.id and pair_en.lang = 'en'
                left join pair pair_ru on pair_ru.segment_id = s.id and pair_ru.lang = 'ru'""");
        say("COPY to nowhere: the three tables %.1f s, one row a segment %.1f s", tables, joined);
        return joined;
    }

    private static double least(EmbeddedPostgres postgres, String... queries) throws Exception {
        double least = Double.MAX_VALUE;
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int time = 0; time < 2; time++) {
                long start = System.nanoTime();
                for (String query : queries) {
                    copy.copyOut("copy (" + query + ") to stdout", OutputStream.nullOutputStream());
                }
                least = Math.min(least, (System.nanoTime() - start) / 1e9);
            }
        }
        return least;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static void say(String format, Object... values) {
        System.out.println("[http] " + String.format(Locale.ROOT, format, values));
    }
}
