package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duizhao.server.HostileFiles.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were made to do harm, sent to the packaged server, which has 256 MB and ends where they do not suffice. Each is answered
 * within a minute and in words, nothing but the file itself is read, and the server goes on as before.
 */
class HostileFilesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, Integer>> outcomes = new LinkedHashMap<>();
    private final List<String> harms = new ArrayList<>();
    private PackagedServer server;
    private String key;

    @Test
    void noneDoesHarm() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        Path inner = Files.createDirectories(folder.resolve("a/b/c"));
        server = start(inner);
        try (ServerSocket bait = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> listen(bait, connections));
            listener.setDaemon(true);
            listener.start();
            key = PackagedServer.adminKey(inner, Map.of());
            List<Hostile> files = HostileFiles.all(bait.getLocalPort());
            assertThat(files).hasSizeGreaterThan(150);
            long before = server.heap();
            long began = System.nanoTime();
            for (Hostile file : files) {
                send(inner, file);
            }
            long took = System.nanoTime() - began;
            long after = server.heap();
            outcomes.forEach((attack, answers) -> System.out.printf(
                    "[hostile] | %s | %d | %s |%n",
                    attack, answers.values().stream().mapToInt(n -> n).sum(), answers));
            System.out.printf(
                    "[hostile] %d files in %d s, %d connections to the outside, heap %d MB before and %d MB after%n",
                    files.size(),
                    TimeUnit.NANOSECONDS.toSeconds(took),
                    connections.get(),
                    before / MEGABYTE,
                    after / MEGABYTE);
            assertThat(harms).isEmpty();
            assertThat(connections).hasValue(0);
            assertThat(after - before).as("bytes that stay on the heap").isLessThan(64 * MEGABYTE);
            assertThat(export()).contains("hostile").doesNotContain("root:x:0").doesNotContain(HostileFiles.EXPANDED);
            assertThat(server.console()).doesNotContain("OutOfMemoryError").doesNotContain("StackOverflowError");
            String evil = HostileFiles.evil(bait.getLocalPort());
            for (Path place :
                    List.of(inner, inner.getParent(), inner.getParent().getParent(), folder, Path.of("/tmp"))) {
                assertThat(place.toFile().list()).noneMatch(name -> name.contains(evil));
            }
        } finally {
            server.close();
        }
    }

    private static PackagedServer start(Path place) throws Exception {
        return PackagedServer.start(place, Map.of(), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
    }

    /** One that ends the server, or keeps it busy for long, does not keep the others from being sent. */
    private void send(Path place, Hostile file) throws Exception {
        try {
            expectNoHarm(file);
        } catch (AssertionError harm) {
            harms.add(harm.getMessage()
                    .substring(0, Math.min(800, harm.getMessage().length())));
        } catch (IOException gone) {
            String console = server.console();
            harms.add(
                    file + " is not answered: " + gone + "\n" + console.substring(Math.max(0, console.length() - 800)));
            server.close();
            server = start(place);
        }
    }

    private void expectNoHarm(Hostile file) throws Exception {
        boolean memory = file.name().matches(".*\\.tmx|.*\\.tmx\\.gz|memory\\.zip");
        HttpResponse<String> answer = send(
                memory
                        ? "/api/imports"
                        : file.name().endsWith(".zip")
                                ? "/api/analysis?from=zh&to=en"
                                : "/api/pretranslate?from=zh&to=en",
                file);
        String what = file + " is answered " + answer.statusCode() + " " + answer.body();
        assertThat(answer.body())
                .as(what)
                .doesNotContain("root:x:0")
                .doesNotContain("<modelVersion>")
                .doesNotContain(HostileFiles.EXPANDED + HostileFiles.EXPANDED);
        String outcome = "read";
        if (answer.statusCode() >= 400) {
            outcome = "refused";
            assertThat(answer.statusCode()).as(what).isIn(400, 413, 415, 422);
            expectWords(what, JSON.readTree(answer.body()).path("detail").asText());
        } else if (memory) {
            JsonNode job = ended(
                    file,
                    "/api/imports/" + JSON.readTree(answer.body()).get("id").asLong());
            what = file + ": " + job;
            assertThat(job.toString()).as(what).doesNotContain("root:x:0");
            if (job.get("state").asText().equals("failed")) {
                outcome = "failed in words";
                expectWords(what, job.path("message").asText());
            } else if (job.path("refused").asLong() > 0) {
                outcome = "units refused in words";
            }
        }
        outcomes.computeIfAbsent(file.attack(), first -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    private static void expectWords(String what, String words) {
        assertThat(words)
                .as(what)
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("java.")
                .doesNotContain("The server failed")
                .doesNotContain("/tmp/");
    }

    private JsonNode ended(Hostile file, String job) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode state = JSON.readTree(server.get(job, key).body());
            if (!state.path("state").asText().matches("waiting|running")) {
                return state;
            }
            assertThat(System.nanoTime()).as(file + " ends").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private HttpResponse<String> send(String address, Hostile file) throws IOException, InterruptedException {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"memory\"\r\n\r\nhostile\r\n--b\r\nContent-Disposition:"
                        + " form-data; name=\"file\"; filename=\"" + file.name().replace("\\", "\\\\")
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return http.send(
                HttpRequest.newBuilder(server.uri(address))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                                HttpRequest.BodyPublishers.ofByteArray(file.content()),
                                HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String export() throws IOException, InterruptedException {
        return server.get("/api/tmx?from=zh&to=en&memory=hostile", key).body();
    }

    private static void listen(ServerSocket bait, AtomicInteger connections) {
        while (true) {
            try {
                bait.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
