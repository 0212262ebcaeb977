package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String tag;
        try (PackagedServer server = PackagedServer.start(folder, Map.of())) {
            key = server.said(KEY);
            counts = server.said("The corpus holds (.*)");
            tag = export(server, key, null).headers().firstValue("ETag").orElseThrow();
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
        PackagedServer second = PackagedServer.start(folder, Map.of(), "-Duser.timezone=Asia/Shanghai");
        assertThat(export(second, key, tag).statusCode())
                .as("what somebody has is not sent again after a restart")
                .isEqualTo(304);
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
                .contains("fsync=on", "synchronous_commit=on");
    }

    /** @param tag what the asker has, or null */
    static HttpResponse<String> export(PackagedServer server, String key, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.uri("/api/tmx?from=zh&to=en&to=ru&status=draft&status=approved&status=needs-review"))
                .header("Authorization", "Bearer " + key);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
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
            assertThat(folder.resolve("data/postgresql")).doesNotExist();
            JsonNode found = lookup(server, server.said(KEY), "谢谢大家！");
            assertThat(found.at("/matches/0/source").asText()).isEqualTo(SENTENCE);
            assertThat(found.at("/matches/0/score").asDouble()).isEqualTo(97);
            HttpResponse<String> phrase =
                    server.get("/api/concordance?lang=zh&to=ru&q=" + PackagedServer.encode("丝"), server.said(KEY));
            assertThat(phrase.body()).contains("丝绸之路");
        }
    }

    private static JsonNode lookup(PackagedServer server, String key, String text) throws Exception {
        HttpResponse<String> answer = server.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(text), key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
