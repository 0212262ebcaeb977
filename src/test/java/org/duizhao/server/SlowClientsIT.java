package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server while clients ask for more than goes through and read nothing of it, others begin what they never end, others
 * only hold connections open, and the OpenID Connect provider takes connections and says nothing. The ends of its waits are made small.
 */
class SlowClientsIT {

    private static final int WAITING = 400;
    private static final int UNENDED = 60;
    private static final int UNREAD = 60;
    private static final int UNITS = 30_000;
    private static final int LOOKUPS = 50;
    private static final int BODIES = 250;

    /** That wait for bodies or do any other work of more than a moment, at the most. */
    private static final int THREADS = 200;

    private static final String UNENDED_FORM = "POST /sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String DOWNLOAD = "/api/tmx?from=zh&to=en&memory=slow";

    @TempDir
    Path folder;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void starveNobodyAndAreCutOff() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                PackagedServer server = PackagedServer.start(folder, smallEnds(silent))) {
            PackagedImports imports = new PackagedImports(folder);
            byte[] memory = bytes(memory());
            imports.ended(
                    server, imports.post(server, Map.of("memory", "slow"), () -> new ByteArrayInputStream(memory)));
            for (int i = 0; i < WAITING; i++) {
                open(server, "");
            }
            for (int i = 0; i < UNENDED; i++) {
                open(
                        server,
                        i % 2 == 0
                                ? "GET /api/lookup?q=x HTTP/1.1\r\nHost: x\r\nX-Slow: "
                                : unendedBody(imports.key, 10_000));
            }
            for (int i = 0; i < UNREAD; i++) {
                open(
                        server,
                        "GET " + DOWNLOAD + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + imports.key
                                + "\r\n\r\n");
            }
            long longest = lookUp(server, imports.key);
            HttpResponse<String> provided = server.get("/sign-in/oidc", null);
            assertThat(provided.statusCode()).as(provided.body()).isBetween(500, 599);
            assertThat(server.get("/sign-in", null).statusCode()).isEqualTo(200);
            await(() -> units(server, imports) == UNITS, "a download beside them");
            // One connection listens to the database; each download that is not cut off holds another one.
            await(
                    () -> server.get("/q/metrics", imports.key)
                            .body()
                            .matches("(?s).*\nagroal_active_count\\S* 1\\.0\n.*"),
                    "an end of all downloads");
            for (Socket socket : slow) {
                expectCutOff(socket, memory.length);
            }
            System.out.printf(
                    Locale.ROOT,
                    "[slow] %d open connections, %d requests without an end and %d downloads of which nobody reads: %d of %d look-ups"
                            + " answered, after %d ms at the most; a download beside them is whole; all cut off%n",
                    WAITING,
                    UNENDED,
                    UNREAD,
                    LOOKUPS,
                    LOOKUPS,
                    longest / 1_000_000);
        }
    }

    /** By the server's own settings a thread waits 30 seconds for the rest of a body. */
    @Test
    void whoeverBeginsHundredsOfBodiesKeepsNobodyElseWaiting() throws Exception {
        try (PackagedServer server = PackagedServer.start(folder, Map.of())) {
            PackagedImports imports = new PackagedImports(folder);
            String other = PackagedServer.adminKey(folder, Map.of());
            lookUp(server, other);
            for (int i = 0; i < BODIES; i++) {
                open(server, unendedBody(imports.key, 1_000_000) + "x".repeat(20_000));
                open(server, UNENDED_FORM);
            }
            long longest = lookUp(server, other);
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(10));
            await(() -> refused() >= 2 * (BODIES - THREADS / 2), "refusals of what is too much");
            System.out.printf(
                    Locale.ROOT,
                    "[slow] %d bodies of one key and %d forms of a stranger begun, %d refused: %d look-ups of another key after %d ms at"
                            + " the most%n",
                    BODIES,
                    BODIES,
                    refused(),
                    LOOKUPS,
                    longest / 1_000_000);
        }
    }

    /** How many of them have an answer, which none gets whose body is waited for. */
    private long refused() throws IOException {
        long refused = 0;
        for (Socket socket : slow) {
            if (socket.getInputStream().available() > 0) {
                refused++;
            }
        }
        return refused;
    }

    private static Map<String, String> smallEnds(ServerSocket silent) {
        return Map.of(
                "QUARKUS_HTTP_IDLE_TIMEOUT", "10S",
                "QUARKUS_HTTP_READ_TIMEOUT", "2S",
                "QUARKUS_OIDC_TENANT_ENABLED", "true",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:" + silent.getLocalPort(),
                "QUARKUS_OIDC_CLIENT_ID", LocalIssuer.CLIENT,
                "QUARKUS_OIDC_CREDENTIALS_SECRET", LocalIssuer.SECRET,
                "QUARKUS_OIDC_CONNECTION_TIMEOUT", "1S",
                "QUARKUS_OIDC_CONNECTION_DELAY", "1S");
    }

    /** @return nanoseconds of the one that took longest */
    private static long lookUp(PackagedServer server, String key) throws Exception {
        long longest = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            long began = System.nanoTime();
            HttpResponse<String> found =
                    server.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode("谢谢大家。"), key);
            longest = Math.max(longest, System.nanoTime() - began);
            assertThat(found.statusCode()).isEqualTo(200);
        }
        return longest;
    }

    /** How many come with a download. */
    private static long units(PackagedServer server, PackagedImports imports) throws IOException, InterruptedException {
        try (Stream<String> lines = imports.lines(server, DOWNLOAD)) {
            return lines.filter(line -> line.contains("<tu ")).count();
        } catch (UncheckedIOException cutOff) {
            throw cutOff.getCause();
        }
    }

    /** A client that takes what fits into four kilobytes. */
    private void open(PackagedServer server, String begun) throws IOException {
        Socket socket = new Socket();
        slow.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write(bytes(begun));
    }

    /** What it was sent until then is read; then nothing comes any more. */
    private static void expectCutOff(Socket socket, int whole) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        long read = 0;
        try {
            InputStream in = socket.getInputStream();
            byte[] some = new byte[1 << 16];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                read += n;
            }
        } catch (SocketException reset) {
            // as good as an end
        }
        assertThat(read).as("bytes of a download that was cut off").isLessThan(whole);
    }

    /** Who waited too long, or is told to come again, does so. */
    private static void await(Condition condition, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (IOException cutOff) {
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static String unendedBody(String key, int length) {
        return "POST /api/lookup HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n{\"from\":\"";
    }

    private static String memory() {
        return IntStream.range(0, UNITS)
                .mapToObj(i -> "<tu><tuv xml:lang='zh'><seg>慢" + i + "，" + "慢慢来。".repeat(20)
                        + "</seg></tuv><tuv xml:lang='en'><seg>Slow " + i + ", " + "slowly. ".repeat(20)
                        + "</seg></tuv></tu>\n")
                .collect(Collectors.joining(
                        "",
                        "<tmx version='1.4'><header srclang='zh' segtype='sentence' creationtool='t' creationtoolversion='1'"
                                + " o-tmf='t' adminlang='en' datatype='plaintext'/><body>",
                        "</body></tmx>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
