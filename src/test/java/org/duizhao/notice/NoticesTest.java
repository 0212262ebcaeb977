package org.duizhao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.duizhao.server.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The connection that listens, where the network loses what is sent without a word. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NoticesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Event<Notice> events;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private volatile boolean lost;

    @Test
    void aConnectionThatIsLostWithoutAWordIsNotBelievedForLong() throws Exception {
        try (ServerSocket between = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            inBackground(() -> forward(between));
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url.replaceFirst("//[^/]+/", "//127.0.0.1:" + between.getLocalPort() + "/"));
            source.setUser("postgres");
            source.setPassword("postgres");
            source.setLoginTimeout(2);
            Notices notices = new Notices(source, events);
            notices.start(null);
            try {
                await(notices::listening, "it listens");
                lost = true;
                await(() -> !notices.listening(), "it knows that it hears nothing");
                lost = false;
                await(notices::listening, "it listens again");
            } finally {
                notices.stop();
            }
        }
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void forward(ServerSocket between) throws IOException {
        URI database = URI.create(url.substring("jdbc:".length()));
        while (true) {
            Socket client = between.accept();
            Socket server = new Socket(database.getHost(), database.getPort());
            inBackground(() -> pass(client, server));
            inBackground(() -> pass(server, client));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[1 << 13];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                if (!lost) {
                    out.write(some, 0, n);
                }
            }
        }
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // that is its end
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
