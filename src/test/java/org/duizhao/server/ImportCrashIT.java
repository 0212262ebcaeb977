package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed again and again while it imports. */
class ImportCrashIT {

    private static final int UNITS = 300_000;
    private static final int KILLS = 3;

    /** Every so many units there is one that is refused. */
    private static final int REFUSED_EVERY = 1_000;

    private static final Map<String, String> FIELDS = Map.of("memory", "crash", "duplicates", "add");

    @TempDir
    Path folder;

    @Test
    void neitherHalfAUnitNorADuplicateIsLeftHoweverOftenItIsKilled() throws Exception {
        PackagedServer server = PackagedServer.start(folder, Map.of());
        PackagedImports imports = new PackagedImports(folder);
        String job = imports.post(server, FIELDS, () -> new ByteArrayInputStream(file()));
        int interrupted = 0;
        long known = 0;
        for (int i = 0; i < KILLS; i++) {
            JsonNode state = begun(server, imports, job, known);
            server.kill();
            interrupted += state.path("state").asText().equals("running") ? 1 : 0;
            known = state.path("units").asLong();
            server = PackagedServer.start(folder, Map.of());
            assertThat(imports.state(server, job).path("units").asLong())
                    .as("what was told once stays")
                    .isGreaterThanOrEqualTo(known);
        }
        try (PackagedServer last = server) {
            JsonNode end = imports.ended(last, job);
            assertThat(interrupted).as("kills in the middle").isPositive();
            assertThat(end.path("state").asText()).isEqualTo("done");
            assertThat(end.path("progress").asDouble()).isEqualTo(1);
            assertThat(end.path("units").asInt()).isEqualTo(UNITS);
            assertThat(end.path("refused").asInt()).isEqualTo(UNITS / REFUSED_EVERY);
            assertThat(end.path("added").asInt()).isEqualTo(UNITS - UNITS / REFUSED_EVERY);
            assertReport(last, imports, job);
            assertUnits(last, imports);
        }
    }

    /** The state of the job when it has written more than is known, or has ended. */
    private static JsonNode begun(PackagedServer server, PackagedImports imports, String job, long known)
            throws Exception {
        JsonNode state = imports.state(server, job);
        while (PackagedImports.isOpen(state) && state.path("units").asLong() <= known) {
            Thread.sleep(10);
            state = imports.state(server, job);
        }
        return state;
    }

    private static void assertReport(PackagedServer server, PackagedImports imports, String job) throws Exception {
        try (Stream<String> lines = imports.lines(server, job + "/report")) {
            assertThat(lines.skip(1).map(line -> line.split(",")[1]).toList())
                    .as("lines of the file")
                    .hasSize(UNITS / REFUSED_EVERY)
                    .doesNotHaveDuplicates();
        }
    }

    private static void assertUnits(PackagedServer server, PackagedImports imports) throws Exception {
        Set<String> numbers = new HashSet<>();
        try (Stream<String> lines = imports.lines(server, "/api/tsv?from=zh&to=en&memory=crash&status=needs-review")) {
            lines.skip(1).forEach(line -> {
                String[] texts = line.split("\t");
                assertThat(texts).hasSize(2);
                String number = texts[0].replaceAll("\\D", "");
                assertThat(texts[1].replaceAll("\\D", "")).isEqualTo(number);
                assertThat(numbers.add(number)).as("twice: " + line).isTrue();
            });
        }
        assertThat(numbers).hasSize(UNITS - UNITS / REFUSED_EVERY);
    }

    /** Under “add” a unit that is read twice would be there twice. */
    private static byte[] file() {
        StringBuilder tmx = new StringBuilder("<tmx version='1.4'><header srclang='zh'/><body>\n");
        for (int i = 0; i < UNITS; i++) {
            String language = i % REFUSED_EVERY == 0 ? "de" : "en";
            tmx.append("<tu><tuv xml:lang='zh'><seg>这是第" + i + "句。</seg></tuv><tuv xml:lang='" + language
                    + "'><seg>This is sentence " + i + ".</seg></tuv></tu>\n");
        }
        return tmx.append("</body></tmx>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
