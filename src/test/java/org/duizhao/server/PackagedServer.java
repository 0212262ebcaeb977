package org.duizhao.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server as a process of its own, with the project's seeds and translations, in a folder of its own. */
public final class PackagedServer implements AutoCloseable {

    /** Five million segments take some minutes on a busy machine. */
    private static final Duration START = Duration.ofMinutes(10);

    private final Process process;
    private final Path console;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private PackagedServer(Process process, Path console, int port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /** Starts one and returns when it is ready. */
    public static PackagedServer start(Path folder, Map<String, String> environment, String... options)
            throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path project = Path.of("").toAbsolutePath();
        Path console = Files.createTempFile(folder, "console", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=" + port,
                "-Dduizhao.corpus.seeds=" + project.resolve("seeds"),
                "-Dduizhao.corpus.translations=" + project.resolve("translations")));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        PackagedServer server = new PackagedServer(builder.start(), console, port);
        server.awaitReady();
        return server;
    }

    private static String jar() {
        return Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString();
    }

    /** What the command line says to some words, both streams; fails where its exit code is another one. */
    static String command(int exit, Path folder, Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != exit) {
            throw new AssertionError(List.of(words) + " ends with " + process.exitValue() + ":\n" + said);
        }
        return said;
    }

    /** A key of the first person that may do everything. */
    static String adminKey(Path folder, Map<String, String> environment) throws Exception {
        return command(0, folder, environment, "key", "create", "reviewer", "test", "admin")
                .lines()
                .filter(line -> line.startsWith("dz_"))
                .findFirst()
                .orElseThrow();
    }

    /** The console up to now. */
    String console() throws IOException {
        return Files.readString(console);
    }

    /** The first group of a pattern on the console. */
    public String said(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(console());
        if (!matcher.find()) {
            throw new AssertionError("the console does not say " + pattern + ":\n" + console());
        }
        return matcher.group(1);
    }

    int port() {
        return port;
    }

    /** The bytes of its heap that are in use after a collection. */
    long heap() throws IOException, InterruptedException {
        tell("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(tell("GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("the server does not say how much of its heap is used");
        }
        return 1024 * Long.parseLong(used.group(1));
    }

    /** The processor time that it has taken up to now. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it answers to a command of {@code jcmd}. */
    String tell(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
        words.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(words).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String key, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The bytes of memory that the system gives it; Linux alone tells. */
    long residentMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + START.toNanos();
        List<String> reasons = new ArrayList<>();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/q/health/ready", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                reasons.add(e.toString());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the server does not get ready:\n" + console() + reasons);
    }
}
