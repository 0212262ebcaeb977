package org.duizhao.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the command line asks a running server for. */
final class RemoteCommand {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String server;
    private final String key;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    RemoteCommand(Map<String, String> environment, PrintStream out) {
        this.server = environment.getOrDefault("DUIZHAO_SERVER", "http://127.0.0.1:8080");
        this.key = environment.getOrDefault("DUIZHAO_KEY", "");
        this.out = out;
    }

    /** @return the exit code */
    int run(String command, List<String> args) throws IOException, InterruptedException {
        if (command.equals("check") && args.isEmpty()) {
            return check();
        }
        if (command.equals("reindex") && args.isEmpty()) {
            return reindex();
        }
        if (command.equals("export") && (args.size() == 1 || args.size() == 2)) {
            return export(Path.of(args.get(0)), args.size() == 2 ? args.get(1) : "from=all");
        }
        if (command.equals("import") && (args.size() == 2 || args.size() == 3)) {
            return importFile(Path.of(args.get(0)), args.get(1), args.size() == 3 ? args.get(2) : "skip");
        }
        throw new IllegalArgumentException(command);
    }

    private int check() throws IOException, InterruptedException {
        JsonNode result = json(request("/api/index/check").GET());
        out.printf(
                "%d segments compared, %d differences%n",
                result.get("segments").asLong(), result.get("differences").asLong());
        result.get("named").forEach(difference -> out.println(difference.asText()));
        return result.get("differences").asLong() == 0 ? 0 : 1;
    }

    private int reindex() throws IOException, InterruptedException {
        JsonNode made = json(request("/api/index/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
        out.printf(
                "%d segments indexed in %d ms%n",
                made.get("segments").asLong(), made.get("milliseconds").asLong());
        return 0;
    }

    /** Into a file beside it first, so that no half export ever has the name. */
    private int export(Path file, String query) throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            HttpResponse<Path> answer = http.send(
                    request("/api/tmx?" + query).GET().build(),
                    info -> info.statusCode() == 200
                            ? HttpResponse.BodySubscribers.ofFile(part)
                            : HttpResponse.BodySubscribers.replacing(null));
            if (answer.statusCode() != 200) {
                throw new IOException("The server answers " + answer.statusCode() + " to the export.");
            }
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        out.printf("%s has %d bytes%n", file, Files.size(file));
        return 0;
    }

    private int importFile(Path file, String memory, String duplicates) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                text(field(boundary, "memory") + memory + "\r\n" + field(boundary, "duplicates") + duplicates + "\r\n"
                        + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName().toString().replaceAll("[\"\\r\\n]", "_")
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                HttpRequest.BodyPublishers.ofFile(file),
                text("\r\n--" + boundary + "--\r\n"));
        JsonNode job = json(request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
        long id = job.get("id").asLong();
        out.printf("Import %d%n", id);
        while (List.of("waiting", "running").contains(job.get("state").asText())) {
            Thread.sleep(POLL.toMillis());
            job = json(request("/api/imports/" + id).GET());
        }
        out.printf(
                "%s: %d units, %d added, %d overwritten, %d skipped, %d refused%n",
                job.get("state").asText(),
                job.get("units").asLong(),
                job.get("added").asLong(),
                job.get("overwritten").asLong(),
                job.get("skipped").asLong(),
                job.get("refused").asLong());
        for (JsonNode report : job.get("reports")) {
            out.printf(
                    "line %s: %s%n",
                    report.path("line").asText(), report.path("reason").asText());
        }
        return job.get("state").asText().equals("done") ? 0 : 1;
    }

    private static String field(String boundary, String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + key);
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode body = new ObjectMapper().readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new IOException("The server answers " + answer.statusCode() + ": "
                    + body.path("title").asText() + ". " + body.path("detail").asText());
        }
        return body;
    }
}
