package org.duizhao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server with the corpus of the project, a heap of 1 GB and a folder of its own. */
final class BenchmarkServer implements AutoCloseable {

    private final Process process;
    private final int port;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();

    BenchmarkServer(Path folder) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path console = folder.resolve("console.log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.http.limits.max-body-size=2G",
                        // One key asks for everything.
                        "-Dduizhao.people.lookups-per-second=1000000",
                        "-Dduizhao.people.lookup-burst=1000000000",
                        "-Dduizhao.corpus.seeds=" + Path.of("seeds").toAbsolutePath(),
                        "-Dduizhao.corpus.translations="
                                + Path.of("translations").toAbsolutePath(),
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        while (!Files.readString(console).contains("Listening on")) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(console));
            }
            Thread.sleep(100);
        }
        Matcher said =
                Pattern.compile("Sign in as “(.*)” with the password (\\S+)").matcher(Files.readString(console));
        said.find();
        String cookie = form("/sign-in", "", "name=" + said.group(1) + "&password=" + said.group(2))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        Matcher made = Pattern.compile("<code>(dz_[^<]+)</code>")
                .matcher(form("/account/keys", cookie, "name=benchmark&role=translator")
                        .body());
        made.find();
        key = made.group(1);
    }

    private HttpResponse<String> form(String path, String cookie, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Origin", "http://127.0.0.1:" + port)
                        .header("Cookie", cookie.split(";")[0])
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file to be imported and returns the address of the job. */
    String begun(Path tmx, String memory) throws Exception {
        HttpResponse<String> accepted = post("/api/imports", Map.of("memory", memory), "a.tmx", tmx);
        if (accepted.statusCode() != 202) {
            throw new IOException(accepted.body());
        }
        String job = accepted.headers().firstValue("Location").orElseThrow();
        return job.substring(job.indexOf("/api/"));
    }

    /** Returns when so many units of a job are committed. */
    void awaitUnits(String job, int units) throws Exception {
        while (!get(job).contains("\"units\":" + units + ",")) {
            Thread.sleep(50);
        }
    }

    /** Returns when a job has ended, and how it went. */
    String ended(String job) throws Exception {
        String state = get(job);
        while (state.contains("\"state\":\"waiting\"") || state.contains("\"state\":\"running\"")) {
            Thread.sleep(50);
            state = get(job);
        }
        return state;
    }

    /** Returns when lookups find a text as it is. */
    void awaitFound(String text) throws Exception {
        String path = "/api/lookup?from=zh&to=en&min=100&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        while (!get(path).contains("\"score\":100")) {
            Thread.sleep(50);
        }
    }

    /** Sends a file and returns what is answered. */
    String answered(String path, String name, Path file) throws Exception {
        HttpResponse<String> answer = post(path, Map.of(), name, file);
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String name, Path file)
            throws Exception {
        String part = "--benchmark-boundary\r\nContent-Disposition: form-data; name=\"";
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) ->
                head.append(part).append(field).append("\"\r\n\r\n").append(value).append("\r\n"));
        head.append(part).append("file\"; filename=\"").append(name);
        head.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=benchmark-boundary")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head.toString()),
                                HttpRequest.BodyPublishers.ofFile(file),
                                HttpRequest.BodyPublishers.ofString("\r\n--benchmark-boundary--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    InputStream open(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** Bytes of the heap in use, after a full collection. */
    long heap() throws Exception {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (long) get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }
}
