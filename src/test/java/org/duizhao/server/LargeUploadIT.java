package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of two gigabytes, made while they are sent, and a server with a quarter of that as memory. */
class LargeUploadIT {

    private static final long GIGABYTE = 1_000_000_000;

    /** What a file takes on the disk, and the database. */
    private static final long DISK = 5 * GIGABYTE;

    private static final String UNIT =
            "<tu><tuv xml:lang='zh'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>%s</seg></tuv></tu>\n";

    @TempDir
    static Path folder;

    private static PackagedServer server;
    private static PackagedImports imports;

    @BeforeAll
    static void start() throws Exception {
        server = PackagedServer.start(folder, Map.of(), "-Xmx512m");
        imports = new PackagedImports(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void twoGigabytesOfTextsThatAreTooLongAreReadToTheEndWithTheGoodUnitsAmongThem() throws Exception {
        assumeTrue(Files.getFileStore(folder).getUsableSpace() > DISK, "There is no room for two gigabytes.");
        int tooLong = 1_000;
        byte[] million = new byte[1_999_000];
        Arrays.fill(million, (byte) 'a');
        String[] around = UNIT.formatted("中国", "\0").split("\0");
        String job = imports.post(
                server,
                Map.of("memory", "large"),
                () -> repeated(
                        "<tmx version='1.4'><header srclang='zh'/><body>\n" + UNIT.formatted("和平", "peace"),
                        List.of(bytes(around[0]), million, bytes(around[1])),
                        tooLong,
                        UNIT.formatted("安全", "security") + "</body></tmx>\n"));
        JsonNode end = imports.ended(server, job);
        assertThat(end.path("state").asText()).isEqualTo("done");
        assertThat(end.path("added").asInt()).isEqualTo(2);
        assertThat(end.path("refused").asInt()).isEqualTo(tooLong);
        assertThat(end.at("/reports/0/reason").asText()).contains("longer than 100000 characters");
        assertStillWell();
    }

    @Test
    void moreThanTheServerTakesIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(bytes("POST /api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + imports.key
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + 3 * GIGABYTE
                            + "\r\n\r\n--b\r\n"));
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine())
                    .contains(" 413 ");
        }
        assertStillWell();
    }

    private static void assertStillWell() throws Exception {
        assertThat(server.get("/q/health/ready", null).statusCode()).isEqualTo(200);
        assertThat(server.console()).doesNotContain("OutOfMemoryError");
    }

    private static InputStream repeated(String head, List<byte[]> pieces, int times, String end) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(bytes(head)),
                new Repeated(pieces, times),
                new ByteArrayInputStream(bytes(end)))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Some pieces, again and again, without keeping them. */
    private static final class Repeated extends InputStream {

        private final List<byte[]> pieces;
        private final int count;
        private int piece;
        private int at;

        Repeated(List<byte[]> pieces, int times) {
            this.pieces = pieces;
            this.count = times * pieces.size();
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (piece == count) {
                return -1;
            }
            byte[] now = pieces.get(piece % pieces.size());
            int read = Math.min(length, now.length - at);
            System.arraycopy(now, at, into, from, read);
            at += read;
            if (at == now.length) {
                at = 0;
                piece++;
            }
            return read;
        }
    }
}
