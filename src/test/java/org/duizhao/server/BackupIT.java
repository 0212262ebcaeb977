package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the operator's guide for a backup and its restore, word for word, while somebody is at work. */
class BackupIT {

    @TempDir
    Path folder;

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    @Test
    void aDumpIsTheWholeMemoryOfItsMomentAndServesAgain() throws Exception {
        Assumptions.assumeTrue(run(Map.of(), "pg_dump --version") == 0, "pg_dump is not installed");
        try (EmbeddedPostgres postgres = OlderPostgres.start(folder, Map.of("locale", "C"))) {
            Map<String, String> database = database(postgres, "postgres");
            String key;
            List<String> before;
            try (PackagedServer server = PackagedServer.start(folder, database)) {
                key = PackagedServer.adminKey(folder, database);
                execute(postgres, "insert into memory (name, title, created_at) values ('backup', 'Backup', now())");
                Thread translator = new Thread(() -> write(server, key));
                translator.start();
                while (acknowledged.size() < 50) {
                    Thread.sleep(20);
                }
                before = List.copyOf(acknowledged);
                assertThat(run(
                                Map.of(
                                        "DATABASE",
                                        "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres",
                                        "PGHOST",
                                        "127.0.0.1",
                                        "PGPORT",
                                        Integer.toString(postgres.getPort()),
                                        "PGUSER",
                                        "postgres"),
                                guided()))
                        .isZero();
                over = true;
                translator.join();
            }
            Map<String, String> restored = database(postgres, "duizhao_new");
            Path place = Files.createDirectory(folder.resolve("restored"));
            try (PackagedServer server = PackagedServer.start(place, restored)) {
                assertThat(server.console()).contains("Read 10 documents, 0 of them new or changed");
                Map<String, String> asking = new HashMap<>(restored);
                asking.put("DUIZHAO_SERVER", server.uri("").toString());
                asking.put("DUIZHAO_KEY", key);
                assertThat(PackagedServer.command(0, place, asking, "check")).contains(" 0 differences");
                for (String text : before) {
                    assertThat(lookup(server, key, text)).isEqualTo(text);
                }
                over = false;
                acknowledged.clear();
                add(server, key, "恢复之后");
                assertThat(lookup(server, key, "恢复之后")).isEqualTo("恢复之后");
                assertThat(PackagedServer.command(0, place, asking, "check")).contains(" 0 differences");
                System.out.printf(
                        "dump and restore: %d segments, %d acknowledged before the dump are there, check finds no difference%n",
                        count(postgres), before.size());
            }
        }
    }

    /** The block of the guide that makes a dump. */
    private static String guided() throws IOException {
        Matcher block = Pattern.compile("```sh\\n(pg_dump.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/operations.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private void write(PackagedServer server, String key) {
        for (int i = 0; !over; i++) {
            try {
                add(server, key, "备份" + i + "号");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(PackagedServer server, String key, String text) throws Exception {
        var made = server.post(
                "/api/segments",
                key,
                "{\"memory\":\"backup\",\"texts\":{\"zh\":\"" + text + "\",\"en\":\"A backup.\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        acknowledged.add(text);
    }

    private static String lookup(PackagedServer server, String key, String text) throws Exception {
        return new ObjectMapper()
                .readTree(server.get("/api/lookup?from=zh&to=en&min=100&q=" + PackagedServer.encode(text), key)
                        .body())
                .at("/matches/0/source")
                .asText();
    }

    private int run(Map<String, String> environment, String lines) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", lines)
                .directory(folder.toFile())
                .inheritIO();
        shell.environment().putAll(environment);
        return shell.start().waitFor();
    }

    private static Map<String, String> database(EmbeddedPostgres postgres, String name) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", name),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection =
                        postgres.getDatabase("postgres", "duizhao_new").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from segment")) {
            row.next();
            return row.getLong(1);
        }
    }
}
