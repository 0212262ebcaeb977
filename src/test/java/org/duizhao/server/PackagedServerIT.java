package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who builds the server and starts it. */
class PackagedServerIT {

    private static final String KEY = "Bearer (\\S+?)\"";
    private static final String SENTENCE = "谢谢大家。";

    @TempDir
    Path folder;

    @Test
    void theFirstStartImportsAndTellsHowToGetInAndLaterStartsKeepEverything() throws Exception {
        String key;
        String counts;
        try (PackagedServer server = PackagedServer.start(folder, Map.of())) {
            key = server.said(KEY);
            counts = server.said("The corpus holds (.*)");
            assertThat(server.console()).contains("Read 10 documents, 10 of them new or changed");
            assertThat(counts).startsWith("10 documents, ");
            assertThat(lookup(server, key, server.said("q=([^\"]+)\""))
                            .at("/matches/0/score")
                            .asInt())
                    .isEqualTo(100);
            assertThat(server.get("/api/lookup?q=" + PackagedServer.encode(SENTENCE) + "&from=zh&to=en", null)
                            .statusCode())
                    .isEqualTo(401);
        }
        PackagedServer second = PackagedServer.start(folder, Map.of());
        assertThat(second.said("The corpus holds (.*)")).isEqualTo(counts);
        assertThat(second.console())
                .contains("Read 10 documents, 0 of them new or changed")
                .doesNotContain("password");
        second.kill();
        try (PackagedServer third = PackagedServer.start(folder, Map.of())) {
            assertThat(third.said("The corpus holds (.*)")).isEqualTo(counts);
            assertThat(lookup(third, key, SENTENCE).at("/matches/0/source").asText())
                    .isEqualTo(SENTENCE);
        }
        assertThat(Files.readString(folder.resolve("data/postgresql/postmaster.opts")))
                .as("an acknowledged write has to survive a crash of the machine")
                .contains("fsync=on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void aConfiguredPostgresIsUsedInsteadWhateverItsLocale(String locale) throws Exception {
        try (EmbeddedPostgres postgres = OlderPostgres.start(folder, Map.of("locale", locale));
                PackagedServer server = PackagedServer.start(
                        folder,
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                postgres.getJdbcUrl("postgres", "postgres"),
                                "QUARKUS_DATASOURCE_USERNAME",
                                "postgres"))) {
            assertThat(folder.resolve("data")).doesNotExist();
            JsonNode found = lookup(server, server.said(KEY), "谢谢大家！");
            assertThat(found.at("/matches/0/source").asText()).isEqualTo(SENTENCE);
            assertThat(found.at("/matches/0/score").asDouble()).isEqualTo(97);
            HttpResponse<String> phrase =
                    server.get("/api/concordance?lang=zh&to=ru&q=" + PackagedServer.encode("丝"), server.said(KEY));
            assertThat(phrase.body()).contains("丝绸之路");
        }
    }

    @Test
    void twoServersOnOneDatabaseSeeEachOthersChangesAlsoAfterTheirConnectionsWereCut() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            Map<String, String> database = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres");
            try (PackagedServer one = PackagedServer.start(folder, database);
                    PackagedServer other = PackagedServer.start(folder, database)) {
                String key = one.said(KEY);
                for (int i = 0; i < 20; i++) {
                    String text = "两台服务器，第" + i + "句。";
                    assertThat(one.post(
                                    "/api/segments",
                                    key,
                                    "{\"memory\":\"corpus\",\"texts\":{\"zh\":\"" + text
                                            + "\",\"en\":\"Two servers.\"}}"))
                            .isEqualTo(201);
                    // What is promised is two seconds; a busy machine gets more.
                    long end = System.nanoTime() + 20_000_000_000L;
                    assertThat(best(one, key, text))
                            .as("at once where it was made")
                            .isEqualTo(100);
                    while (best(other, key, text) < 100) {
                        assertThat(System.nanoTime())
                                .as("seen by the other server in time")
                                .isLessThan(end);
                    }
                    if (i % 5 == 4) {
                        cut(postgres);
                        // A connection that was used just now is not tried before the next use.
                        Thread.sleep(2_000);
                    }
                }
            }
        }
    }

    /** Ends all connections that others have to the database. */
    private static void cut(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static double best(PackagedServer server, String key, String text) throws Exception {
        return lookup(server, key, text).at("/matches/0/score").asDouble();
    }

    private static JsonNode lookup(PackagedServer server, String key, String text) throws Exception {
        HttpResponse<String> answer = server.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(text), key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
