package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server is stopped, killed and started again, and each time begins with what it kept of the index. */
class SnapshotIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USED = "from the snapshot on disk";

    /** What is looked up after each start: texts that stay, are changed, added and deleted, in all directions. */
    private static final List<String> QUERIES = List.of(
            "from=zh&to=en&min=50&q=" + PackagedServer.encode("两年来，中国同中亚国家共建“一带一路”走深走实，贸易额增长35%。"),
            "from=zh&to=ru&min=50&q=" + PackagedServer.encode("谢谢大家！"),
            "from=ru&to=zh&min=50&q=" + PackagedServer.encode("Спасибо!"),
            "from=en&to=zh&min=50&q=" + PackagedServer.encode("Thank you!"),
            "from=zh&to=en&min=50&q=" + PackagedServer.encode("快照之前写的第一句𠮷。"),
            "from=zh&to=en&min=50&q=" + PackagedServer.encode("服务器停了以后改的。"));

    @TempDir
    Path folder;

    private Map<String, String> environment;
    private String key;

    @Test
    void whatIsLookedUpAfterAStartFromTheSnapshotIsWhatAFullLoadGives() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres");
            try (PackagedServer first = start()) {
                key = first.said("Bearer (\\S+?)\"");
                execute(postgres, "update api_key set role = 'admin'");
                add(first, "快照之前写的第一句𠮷。");
                add(first, "快照之前写的第二句。");
            }
            Path file = folder.resolve("data/index.snapshot");
            assertThat(file).exists();
            execute(postgres, "update variant set text = '服务器停了以后改的。' where text = '快照之前写的第一句𠮷。'");
            execute(
                    postgres,
                    "delete from segment where id in (select segment_id from variant where text = '快照之前写的第二句。')");
            List<String> kept;
            PackagedServer second = start();
            try {
                assertThat(second.console()).contains(USED);
                kept = answers(second);
                assertThat(kept.get(5)).contains("服务器停了以后改的。");
                assertEqualToDatabase(second);
                add(second, "被杀之前写的。");
            } finally {
                second.kill();
            }
            List<String> afterKill;
            try (PackagedServer third = start()) {
                assertThat(third.console()).contains(USED);
                assertThat(answer(third, "from=zh&to=en&min=100&q=" + PackagedServer.encode("被杀之前写的。")))
                        .contains("被杀之前写的。");
                assertEqualToDatabase(third);
                afterKill = answers(third);
            }
            Files.delete(file);
            try (PackagedServer full = start()) {
                assertThat(full.console()).doesNotContain(USED);
                assertThat(answers(full)).isEqualTo(afterKill).isEqualTo(kept);
                assertEqualToDatabase(full);
            }
        }
    }

    private PackagedServer start() throws Exception {
        return PackagedServer.start(folder, environment);
    }

    private void add(PackagedServer server, String chinese) throws Exception {
        assertThat(server.post(
                                "/api/segments",
                                key,
                                "{\"memory\":\"corpus\",\"texts\":{\"zh\":\"" + chinese
                                        + "\",\"en\":\"Kept on disk.\"}}")
                        .statusCode())
                .isEqualTo(201);
    }

    private List<String> answers(PackagedServer server) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String query : QUERIES) {
            answers.add(answer(server, query));
        }
        return answers;
    }

    private String answer(PackagedServer server, String query) throws Exception {
        JsonNode found = new ObjectMapper()
                .readTree(server.get("/api/lookup?limit=20&" + query, key).body());
        return found.at("/matches").toPrettyString();
    }

    /** Asks until the server has imported what it reads at a start. */
    private void assertEqualToDatabase(PackagedServer server) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode check = check(server);
        while (check.at("/differences").asLong(-1) != 0 && System.nanoTime() < end) {
            Thread.sleep(500);
            check = check(server);
        }
        assertThat(check.at("/differences").asLong(-1)).as(check.toString()).isZero();
        assertThat(check.at("/segments").asLong()).isGreaterThan(100);
    }

    private JsonNode check(PackagedServer server) throws Exception {
        return new ObjectMapper().readTree(server.get("/api/index/check", key).body());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
