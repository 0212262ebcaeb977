package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged servers on one database. */
class TwoServersIT {

    /** What is promised is two seconds; a busy machine gets more, and one whose connections were cut. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is promised, which {@code -Dstrict=true} asserts: for a machine that has nothing else to do. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private static final boolean STRICT = Boolean.getBoolean("strict");
    private static final int CHANGES = 20;

    /** Of the import beside which changes are made. */
    private static final int UNITS = Integer.getInteger("units", 0);

    private static final int PEOPLE = 3;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Map<String, String> database;
    private static PackagedServer one;
    private static PackagedServer other;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        database = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres");
        one = PackagedServer.start(folder, database);
        other = PackagedServer.start(folder, database, "-Duser.timezone=America/New_York");
        key = PackagedServer.adminKey(folder, database);
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        postgres.close();
    }

    @Test
    void eachSeesWhatTheOtherDoesAlsoAfterAllConnectionsWereCut() throws Exception {
        long longest = 0;
        for (int i = 0; i < CHANGES; i++) {
            PackagedServer maker = i % 2 == 0 ? one : other;
            PackagedServer reader = i % 2 == 0 ? other : one;
            longest = Math.max(longest, delay("两台服务器，第" + i + "句。", maker, reader));
        }
        for (int i = CHANGES; i < 2 * CHANGES; i++) {
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            delay("断线之后，第" + i + "句。", i % 2 == 0 ? one : other, i % 2 == 0 ? other : one);
        }
        System.out.printf(
                Locale.ROOT,
                "[two servers] the longest that one of %d changes took to be seen by the other: %.0f ms%n",
                CHANGES,
                longest / 1e6);
        assertThat(Duration.ofNanos(longest)).isLessThan(STRICT ? PROMISED : PATIENCE);
    }

    /** While very much comes in, the other server lets some seconds of it come together: measured where it is asked for. */
    @Test
    @EnabledIfSystemProperty(named = "units", matches = "\\d+")
    void aChangeIsSeenByTheOtherAlsoWhileTheFirstImports() throws Exception {
        PackagedImports imports = new PackagedImports(folder, database);
        String job = imports.post(one, Map.of("memory", "flood"), () -> new ByteArrayInputStream(file()));
        List<Long> delays = new ArrayList<>();
        do {
            String text = "导入的时候，第" + delays.size() + "句。";
            long acknowledged = made("corpus", text, one);
            awaitScore(other, key, text, 100);
            delays.add(System.nanoTime() - acknowledged);
        } while (PackagedImports.isOpen(imports.state(one, job)));
        assertThat(imports.ended(one, job).path("added").asInt()).isEqualTo(UNITS);
        System.out.printf(
                Locale.ROOT,
                "[two servers] the longest that one of %d changes took to be seen by the other while the first imported %d units: %.0f ms%n",
                delays.size(),
                UNITS,
                Collections.max(delays) / 1e6);
    }

    private static byte[] file() {
        StringBuilder file = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="none" \
                adminlang="en" srclang="zh" datatype="plaintext"/><body>
                """);
        for (int i = 0; i < UNITS; i++) {
            file.append(
                    "<tu><tuv xml:lang=\"zh\"><seg>涌进来的第%d句。</seg></tuv><tuv xml:lang=\"en\"><seg>Flood %d.</seg></tuv></tu>\n"
                            .formatted(i, i));
        }
        return file.append("</body></tmx>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatOneHasSentTheOtherNeedNotSendAgain() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int status = 0;
        // Other tests' changes may come between the two.
        while (status != 304 && System.nanoTime() < end) {
            String tag = PackagedServerIT.export(one, key, null)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            status = PackagedServerIT.export(other, key, tag).statusCode();
        }
        assertThat(status).isEqualTo(304);
    }

    /** Each key has been used on the other server just before, which remembers it therefore. */
    @Test
    void whatOneTakesAwayFromPeopleTheOtherRefuses() throws Exception {
        long longest = 0;
        for (int i = 0; i < PEOPLE; i++) {
            String text = "权限，第" + i + "句。";
            String memory = "closed-" + i;
            String reader = person("reader-" + i);
            expectDone(admin("/admin/memories", "name=" + memory + "&title=Closed&penalty=0&everyone="));
            expectDone(admin("/admin/memories/rights", "name=" + memory + "&account=reader-" + i + "&right=read"));
            delay(memory, text, one, other);
            awaitScore(other, reader, text, 100);
            expectDone(admin("/admin/memories/rights", "name=" + memory + "&account=reader-" + i + "&right="));
            longest = Math.max(longest, awaitScore(other, reader, text, 0));
            long id = key("key-of-reader-" + i);
            assertThat(other.get("/api/memories", reader).statusCode()).isEqualTo(200);
            expectDone(admin("/admin/keys/" + id + "/revoke", ""));
            longest = Math.max(longest, awaitStatus(other, reader, 401));
            String disabled = person("disabled-" + i);
            assertThat(other.get("/api/memories", disabled).statusCode()).isEqualTo(200);
            expectDone(admin("/admin/people/disable", "name=disabled-" + i));
            longest = Math.max(longest, awaitStatus(other, disabled, 401));
        }
        System.out.printf(
                Locale.ROOT,
                "[two servers] the longest that one of %d rights, keys and accounts taken away on one server counted on the other: %.0f ms%n",
                3 * PEOPLE,
                longest / 1e6);
    }

    /** The key of a new reader. */
    private static String person(String name) throws Exception {
        execute("insert into account (name, password_hash, role, created_at) values ('" + name
                + "', 'none', 'reader', now())");
        return PackagedServer.command(0, folder, database, "key", "create", name, "key-of-" + name, "reader")
                .lines()
                .filter(line -> line.startsWith("dz_"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> admin(String path, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(one.uri(path))
                                .header("Authorization", "Bearer " + key)
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void expectDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Nanoseconds until a look-up's best score is that; 0 for none. */
    private static long awaitScore(PackagedServer server, String reader, String text, double score) throws Exception {
        long began = System.nanoTime();
        while (score(server, reader, text) != score) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(text).isLessThan(PATIENCE);
            Thread.sleep(5);
        }
        return System.nanoTime() - began;
    }

    private static long awaitStatus(PackagedServer server, String reader, int status) throws Exception {
        long began = System.nanoTime();
        while (server.get("/api/memories", reader).statusCode() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
            Thread.sleep(5);
        }
        return System.nanoTime() - began;
    }

    private static long delay(String text, PackagedServer maker, PackagedServer reader) throws Exception {
        return delay("corpus", text, maker, reader);
    }

    /** Makes a segment and waits until it is looked up on the other server; the answer is the nanoseconds from its being acknowledged. */
    private static long delay(String memory, String text, PackagedServer maker, PackagedServer reader)
            throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long acknowledged = made(memory, text, maker);
        assertThat(finds(maker, text)).as("at once where it was made").isTrue();
        while (!finds(reader, text)) {
            assertThat(System.nanoTime()).as("seen by the other server in time").isLessThan(end);
            Thread.sleep(5);
        }
        return System.nanoTime() - acknowledged;
    }

    /** Makes a segment; the answer is when that was acknowledged. */
    private static long made(String memory, String text, PackagedServer maker) throws Exception {
        String segment = "{\"memory\":\"" + memory + "\",\"texts\":{\"zh\":\"" + text + "\",\"en\":\"Two servers: "
                + text + "\"}}";
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> made = maker.post("/api/segments", key, segment);
        while (made.statusCode() != 201) {
            assertThat(System.nanoTime()).as(made.body()).isLessThan(end);
            Thread.sleep(100);
            made = maker.post("/api/segments", key, segment);
        }
        return System.nanoTime();
    }

    private static boolean finds(PackagedServer server, String text) throws Exception {
        return score(server, key, text) == 100;
    }

    private static double score(PackagedServer server, String reader, String text) throws Exception {
        HttpResponse<String> answer = server.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(text), reader);
        return answer.statusCode() == 200
                ? new ObjectMapper()
                        .readTree(answer.body())
                        .at("/matches/0/score")
                        .asDouble()
                : -1;
    }

    /** The number of the key of that name. */
    private static long key(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from api_key where name = '" + name + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
