package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that give up before the server gets to them leave no work behind. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImpatientClientsTest {

    private static final int CLIENTS = 500;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.thread-pool.max-threads", defaultValue = "0")
    int threads;

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @Test
    void nothingIsLookedUpForThoseWhoHungUp() throws Exception {
        int workers = threads > 0 ? threads : Math.max(8 * Runtime.getRuntime().availableProcessors(), 200);
        CountDownLatch busy = new CountDownLatch(workers);
        CountDownLatch end = new CountDownLatch(1);
        double searches = searches();
        double gone = gone();
        String key = TestPeople.key(Role.READER);
        try {
            for (int i = 0; i < workers; i++) {
                ExecutorRecorder.getCurrent().execute(() -> {
                    busy.countDown();
                    await(end);
                });
            }
            await(busy);
            double before = active();
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(asking(key, "没有人等待的第" + i + "个问题。"));
            }
            until(() -> active() >= before + CLIENTS);
            for (Socket client : clients) {
                client.close();
            }
            // A request is active no more when the server has seen that its connection is closed.
            until(() -> active() <= before);
        } finally {
            end.countDown();
        }
        until(() -> gone() - gone >= CLIENTS);
        assertThat(gone() - gone).isEqualTo(CLIENTS);
        assertThat(searches() - searches).isZero();
        assertThat(Texts.found("zh", "en", Texts.HARD[0][0]).getList("matches")).isNotEmpty();
    }

    private static Socket asking(String key, String text) throws IOException {
        Socket client = new Socket("127.0.0.1", RestAssured.port);
        client.getOutputStream()
                .write(("GET /tmserver/zh/en/unit/" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private double searches() {
        var timer = metrics.find("duizhao.lookup").tag("kind", "amagama").timer();
        return timer == null ? 0 : timer.count();
    }

    private double gone() {
        return metrics.get("duizhao.requests.gone").counter().count();
    }

    private double active() {
        return metrics.get("http.server.active.requests").gauge().value();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
