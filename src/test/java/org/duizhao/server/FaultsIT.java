package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server with a real PostgreSQL under load while something breaks. How often the server is killed says the system
 * property {@code faults.kills}; without it none of this is run.
 */
@EnabledIfSystemProperty(named = "faults.kills", matches = "[1-9][0-9]*")
class FaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 1);
    private static final int LOAD_SECONDS = Integer.getInteger("load.seconds", 15);
    private static final Duration WAIT = Duration.ofSeconds(90);
    private static final String DOCUMENT = "2023-xian-keynote";

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private PackagedServer server;
    private FaultyLoad load;
    private String admin;

    @BeforeEach
    void start() throws Exception {
        postgres = postgres(0);
        server = startServer(folder);
        Map<String, String> database = environment();
        admin = PackagedServer.command(0, folder, database, "key", "create", "reviewer", "faults", "admin")
                .lines()
                .filter(line -> line.startsWith("dz_"))
                .findFirst()
                .orElseThrow();
        update("insert into memory (name, title, created_at) values ('" + FaultyLoad.MEMORY + "', 'Faults', now())");
        load = new FaultyLoad(
                admin,
                DOCUMENT,
                longs("select s.id from segment s join document d on d.id = s.document_id"
                        + " join pair p on p.segment_id = s.id and p.lang = 'en' where d.slug = '" + DOCUMENT + "'"));
    }

    @AfterEach
    void stop() throws Exception {
        if (load != null) {
            load.close();
            server.close();
        }
        postgres.close();
    }

    @Test
    void aServerThatIsKilledKeepsWhatItAcknowledged() throws Exception {
        Random random = new Random(20261121);
        for (int kill = 1; kill <= KILLS; kill++) {
            load.begin(server);
            Thread.sleep(500 + random.nextInt(3500));
            server.kill();
            load.close();
            server = startServer(folder);
            if (kill % 10 == 0 || kill == KILLS) {
                everythingIsThereOnce();
                System.out.printf(
                        "%d kills: %d writes acknowledged, %d lookups answered%n",
                        kill, load.acknowledged.get(), load.answered.get());
            }
        }
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
        int port = postgres.getPort();
        load.begin(server);
        Thread.sleep(1500);
        postgres.close();
        awaitReadiness(503);
        assertThat(server.get("/q/health/live", null).statusCode()).isEqualTo(200);
        postgres = postgres(port);
        awaitReadiness(200);
        Thread.sleep(1500);
        load.close();
        everythingIsThereOnce();
    }

    @Test
    void connectionsThatAreCutAreReplaced() throws Exception {
        load.begin(server);
        for (int i = 0; i < 10; i++) {
            Thread.sleep(300);
            update("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duizhao'");
        }
        awaitReadiness(200);
        Thread.sleep(1500);
        load.close();
        everythingIsThereOnce();
    }

    @Test
    void twoServersSeeEachOthersChangesWithinTwoSeconds() throws Exception {
        Path other = folder.resolve("second");
        other.toFile().mkdirs();
        try (PackagedServer second = startServer(other)) {
            for (int i = 0; i < 20; i++) {
                if (i == 10) {
                    update("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duizhao'");
                }
                String text = "两台服务器" + i + "号" + System.nanoTime();
                PackagedServer writer = i % 2 == 0 ? server : second;
                PackagedServer reader = i % 2 == 0 ? second : server;
                long began = System.nanoTime();
                long id = -1;
                for (int attempt = 0; attempt < 20 && id < 0; attempt++) {
                    var made = writer.post(
                            "/api/segments",
                            admin,
                            "{\"memory\":\"" + FaultyLoad.MEMORY + "\",\"texts\":{\"zh\":\"" + text
                                    + "\",\"en\":\"two\"}}");
                    id = made.statusCode() == 201 ? json(made.body()).get("id").asLong() : -1;
                    began = System.nanoTime();
                }
                while (!reader.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(text), admin)
                        .body()
                        .contains("\"segment\":" + id)) {
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
                    Thread.sleep(20);
                }
            }
        }
    }

    @Test
    void mixedWorkBringsNoErrorAndNoGrowth() throws Exception {
        load.begin(server);
        List<String> report = new ArrayList<>();
        for (int part = 1; part <= 5; part++) {
            int from = load.latencies.size();
            Thread.sleep(LOAD_SECONDS * 1000L / 5);
            List<Integer> taken = new ArrayList<>(load.latencies.subList(from, load.latencies.size()));
            taken.sort(null);
            report.add(String.format(
                    java.util.Locale.ROOT,
                    "fifth %d: %d lookups, p50 %.1f ms, p99 %.1f ms; %d writes so far; heap after collection %d MB",
                    part,
                    taken.size(),
                    taken.get(taken.size() / 2) / 1000.0,
                    taken.get(taken.size() * 99 / 100) / 1000.0,
                    load.acknowledged.get(),
                    server.heapAfterCollection() >> 20));
        }
        load.close();
        report.forEach(System.out::println);
        everythingIsThereOnce();
        assertThat(load.faults.get()).as("errors").isZero();
    }

    /** Every acknowledged write, nothing twice or half, and the index like the database. */
    private void everythingIsThereOnce() throws Exception {
        assertThat(load.wrong).isEmpty();
        long end = System.nanoTime() + WAIT.toNanos();
        while (!longs("select id from import_job where state in ('WAITING', 'RUNNING')")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("imports end").isLessThan(end);
            Thread.sleep(100);
        }
        Map<Long, String> english = strings("select segment_id, text from variant where lang = 'en'");
        load.texts.forEach(
                (id, texts) -> assertThat(english.get(id)).as("segment " + id).isIn(texts));
        Map<Long, String> statuses = strings("select segment_id, status from pair where lang = 'en'");
        load.decisions.forEach((id, allowed) ->
                assertThat(statuses.get(id)).as("pair of " + id).isIn(allowed));
        Map<Long, String> states =
                strings("select id, state || ' ' || units || ' ' || added || ' ' || refused from import_job");
        for (var job : load.imports.entrySet()) {
            assertThat(states.get(job.getKey())).isEqualTo("DONE " + FaultyLoad.UNITS + " " + FaultyLoad.UNITS + " 0");
            assertThat(longs("select count(*) from segment where tuid like '" + job.getValue() + "-%'"))
                    .containsExactly((long) FaultyLoad.UNITS);
        }
        assertThat(longs("select min(segment_id) from variant where lang = 'zh' and text like '故障%'"
                        + " group by text having count(*) > 1"))
                .as("added twice")
                .isEmpty();
        assertThat(longs("select s.id from segment s join memory m on m.id = s.memory_id where m.name = '"
                        + FaultyLoad.MEMORY + "' and (select count(*) from variant v where v.segment_id = s.id) <> 2"
                        + " or m.name = '" + FaultyLoad.MEMORY
                        + "' and (select count(*) from pair p where p.segment_id = s.id) <> 1"))
                .as("half segments")
                .isEmpty();
        assertThat(
                        longs(
                                "select p.segment_id from pair p where p.status in ('approved', 'rejected') and p.segment_id in"
                                        + " (select segment_id from revision where action = 'decided') and p.status <> (select r.status_after"
                                        + " from revision r where r.segment_id = p.segment_id and r.action = 'decided' order by r.id desc limit 1)"))
                .as("decisions without their revision")
                .isEmpty();
        JsonNode check = json(server.get("/api/index/check", admin).body());
        assertThat(check.path("differences").asLong(-1)).as(check.toString()).isZero();
        assertThat(check.path("segments").asLong())
                .isEqualTo(longs("select count(*) from segment").get(0));
    }

    private PackagedServer startServer(Path place) throws Exception {
        return PackagedServer.start(
                place,
                environment(),
                "-Dduizhao.exchange.folder=" + folder.resolve("imports"),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1");
    }

    private Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void awaitReadiness(int status) throws Exception {
        long end = System.nanoTime() + WAIT.toNanos();
        while (server.get("/q/health/ready", null).statusCode() != status) {
            assertThat(System.nanoTime()).as("readiness " + status).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private List<Long> longs(String sql) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }

    private Map<Long, String> strings(String sql) throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getLong(1), row.getString(2));
            }
        }
        return found;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
