package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duizhao.server.PackagedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast the packaged server answers before and after 500 clients have asked for much and hung up. */
class ImpatientClientIT {

    private static final int CLIENTS = 500;
    private static final int LOOKUPS = 300;

    /** The medians of two runs on a quiet machine differ by less than a third; work that piled up would make it many times as much. */
    private static final double AS_FAST = 3;

    @TempDir
    Path folder;

    @Test
    void fiveHundredClientsHangUp() throws Exception {
        try (ClientServer server = ClientServer.start(folder)) {
            List<String> queries = server.queries("zh", 200).stream()
                    .filter(query -> query.length() < 1_000)
                    .toList();
            String text = String.join("", queries);
            String large = text.repeat(10_000 / text.length() + 1).substring(0, 9_990);
            median(server, queries);
            median(server, queries);
            double before = median(server, queries);
            List<Socket> clients = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(asking(server, i + large));
            }
            long sent = System.nanoTime();
            for (Socket client : clients) {
                client.close();
            }
            long hungUp = System.nanoTime();
            server.lookup("zh", "en", queries.get(0));
            double first = (System.nanoTime() - hungUp) / 1e6;
            double after = median(server, queries);
            System.out.printf(
                    Locale.ROOT,
                    "500 texts of 10,000 characters were sent in %.0f ms; median lookup before %.2f ms, after %.2f ms, ratio %.2f;"
                            + " the first one after the hang-ups took %.0f ms; left alone: %s%n",
                    (sent - began) / 1e6,
                    before,
                    after,
                    after / before,
                    first,
                    server.metric("duizhao_requests_gone_total"));
            assertThat(after / before).isLessThan(AS_FAST);
            assertThat(server.lookup("zh", "en", Texts.HARD[0][0]).path("matches")).isNotEmpty();
        }
    }

    private static double median(ClientServer server, List<String> queries) {
        double[] times = new double[LOOKUPS];
        for (int i = 0; i < LOOKUPS; i++) {
            long start = System.nanoTime();
            server.lookup("zh", "en", queries.get(i % queries.size()));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[LOOKUPS / 2];
    }

    private static Socket asking(ClientServer server, String text) throws IOException {
        Socket client = new Socket("127.0.0.1", server.uri("/").getPort());
        client.getOutputStream()
                .write(("GET /key/" + server.key() + "/tmserver/zh/en/unit/?source=" + PackagedServer.encode(text)
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }
}
