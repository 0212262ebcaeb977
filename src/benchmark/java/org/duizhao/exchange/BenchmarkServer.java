package org.duizhao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Sends a file and returns when its import has ended; the answer says how it went. */
    String imported(Path tmx, String memory) throws Exception {
        String boundary = "benchmark-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"memory\"\r\n\r\n" + memory
                        + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.tmx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> accepted = http.send(
                request("/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofByteArray(head),
                                HttpRequest.BodyPublishers.ofFile(tmx),
                                HttpRequest.BodyPublishers.ofByteArray(tail)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (accepted.statusCode() != 202) {
            throw new IOException(accepted.body());
        }
        String job = accepted.headers().firstValue("Location").orElseThrow();
        job = job.substring(job.indexOf("/api/"));
        String state = get(job);
        while (state.contains("\"state\":\"waiting\"") || state.contains("\"state\":\"running\"")) {
            Thread.sleep(50);
            state = get(job);
        }
        return state;
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
