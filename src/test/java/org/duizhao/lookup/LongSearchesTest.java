package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.duizhao.problem.Presence;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.junit.jupiter.api.Test;

class LongSearchesTest {

    private final LongSearches searches =
            new LongSearches(new Presence(new CurrentVertxRequest(), new SimpleMeterRegistry()));

    @Test
    void whatIsLongIsCountedInCodePoints() {
        assertThat(LongSearches.isLong("和".repeat(999))).isFalse();
        assertThat(LongSearches.isLong("和".repeat(1_000))).isTrue();
        assertThat(LongSearches.isLong("𠮷".repeat(999))).isFalse();
        assertThat(LongSearches.isLong("𠮷".repeat(1_000))).isTrue();
    }

    @Test
    void atMostHalfOfTheProcessorsSearchAndNotTooManyWait() throws InterruptedException {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger peak = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<Object>> all = new ArrayList<>();
            for (int i = 0; i < most + 32; i++) {
                all.add(CompletableFuture.supplyAsync(() -> searches.run(() -> search(go, running, peak)), threads));
            }
            for (int waited = 0; searches.waiting() < 32; waited++) {
                assertThat(waited).as("times looked for those who wait").isLessThan(2_000);
                Thread.sleep(5);
            }
            assertThatThrownBy(() -> searches.run(() -> null))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
            go.countDown();
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        assertThat(peak.get()).isEqualTo(most);
        assertThat(searches.<String>run(() -> "again")).isEqualTo("again");
    }

    @Test
    void afterASearchTheOthersHaveTheProcessorsForThreeTimesAsLong() {
        long began = System.nanoTime();
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        for (int i = 0; i <= most; i++) {
            searches.run(() -> {
                LockSupport.parkNanos(50_000_000);
                return null;
            });
        }
        // The last one had to wait until the first had rested.
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(5 * 50_000_000L);
    }

    private static Object search(CountDownLatch go, AtomicInteger running, AtomicInteger peak) {
        peak.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.decrementAndGet();
        return null;
    }
}
