package org.duizhao.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A program that has a key of a translator and sends files to a packaged server. */
public final class PackagedImports {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String BOUNDARY = "the-boundary";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** A translator's. */
    public final String key;

    private final Path folder;

    /** @param folder that of the server */
    public PackagedImports(Path folder) throws Exception {
        this(folder, Map.of());
    }

    /** @param environment that of the server */
    PackagedImports(Path folder, Map<String, String> environment) throws Exception {
        this.folder = folder;
        key = PackagedServer.command(0, folder, environment, "key", "create", "reviewer", "imports", "translator")
                .lines()
                .filter(line -> line.startsWith("dz_"))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a file as it is made, without saying how large it will be; the answer is the address of its job. */
    public String post(PackagedServer server, Map<String, String> fields, Supplier<InputStream> file)
            throws IOException, InterruptedException {
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(field + "\"\r\n\r\n" + value + "\r\n"));
        head.append(
                "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.tmx\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head.toString()),
                HttpRequest.BodyPublishers.ofInputStream(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        HttpResponse<String> accepted = http.send(
                HttpRequest.newBuilder(server.uri("/api/imports"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (accepted.statusCode() != 202) {
            throw new AssertionError(accepted + " " + accepted.body());
        }
        return "/api/imports/"
                + new ObjectMapper().readTree(accepted.body()).get("id").asText();
    }

    JsonNode state(PackagedServer server, String job) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(server.get(job, key).body());
    }

    /** The state of a job that has ended and has let go of its file. */
    public JsonNode ended(PackagedServer server, String job) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Path file = folder.resolve("data").resolve("imports").resolve(job.substring(job.lastIndexOf('/') + 1));
        JsonNode state = state(server, job);
        while (isOpen(state) || Files.exists(file)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it does not end: " + state);
            }
            Thread.sleep(200);
            state = state(server, job);
        }
        return state;
    }

    static boolean isOpen(JsonNode state) {
        return List.of("running", "waiting").contains(state.path("state").asText());
    }

    /** The lines of what a path answers; to be closed. */
    Stream<String> lines(PackagedServer server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + key)
                .build();
        InputStream body =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines();
    }
}
