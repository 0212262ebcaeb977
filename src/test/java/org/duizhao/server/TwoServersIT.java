package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged servers on one database. */
class TwoServersIT {

    /** What is promised is two seconds; a busy machine gets more, and one whose connections were cut. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CHANGES = 20;

    @TempDir
    Path folder;

    private String key;

    @Test
    void eachSeesWhatTheOtherDoesAlsoAfterAllConnectionsWereCut() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            Map<String, String> database = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres");
            try (PackagedServer one = PackagedServer.start(folder, database);
                    PackagedServer other = PackagedServer.start(folder, database)) {
                key = one.said("Bearer (\\S+?)\"");
                execute(postgres, "update api_key set role = 'translator'");
                long longest = 0;
                for (int i = 0; i < CHANGES; i++) {
                    PackagedServer maker = i % 2 == 0 ? one : other;
                    PackagedServer reader = i % 2 == 0 ? other : one;
                    longest = Math.max(longest, delay("两台服务器，第" + i + "句。", maker, reader));
                }
                for (int i = CHANGES; i < 2 * CHANGES; i++) {
                    execute(
                            postgres,
                            "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid()");
                    delay("断线之后，第" + i + "句。", i % 2 == 0 ? one : other, i % 2 == 0 ? other : one);
                }
                System.out.printf(
                        Locale.ROOT,
                        "[two servers] the longest that one of %d changes took to be seen by the other: %.0f ms%n",
                        CHANGES,
                        longest / 1e6);
            }
        }
    }

    /** Makes a segment and waits until it is looked up on the other server; the answer is the nanoseconds from its being acknowledged. */
    private long delay(String text, PackagedServer maker, PackagedServer reader) throws Exception {
        String segment =
                "{\"memory\":\"corpus\",\"texts\":{\"zh\":\"" + text + "\",\"en\":\"Two servers: " + text + "\"}}";
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> made = maker.post("/api/segments", key, segment);
        while (made.statusCode() != 201) {
            assertThat(System.nanoTime()).as(made.body()).isLessThan(end);
            Thread.sleep(100);
            made = maker.post("/api/segments", key, segment);
        }
        long acknowledged = System.nanoTime();
        assertThat(finds(maker, text)).as("at once where it was made").isTrue();
        while (!finds(reader, text)) {
            assertThat(System.nanoTime()).as("seen by the other server in time").isLessThan(end);
            Thread.sleep(5);
        }
        return System.nanoTime() - acknowledged;
    }

    private boolean finds(PackagedServer server, String text) throws Exception {
        HttpResponse<String> answer = server.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(text), key);
        return answer.statusCode() == 200
                && new ObjectMapper()
                                .readTree(answer.body())
                                .at("/matches/0/score")
                                .asDouble()
                        == 100;
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
