package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.exchange.TmxReaderTest.tmx;
import static org.duizhao.exchange.TmxReaderTest.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** Imports of which something under way was ended, as by a clock that is set forward. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoppedImportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWorker worker;

    private String lastCancelled = "";

    @Test
    void oneThatStopsTwiceAtTheSameUnitIsGoneOnWith() throws Exception {
        ImportJob ended = stopped(2);
        assertThat(ended.state).isEqualTo(ImportState.DONE);
        assertThat(ended.added).isEqualTo(2);
    }

    @Test
    void oneThatStopsThreeTimesAtTheSameUnitFailsAndSaysSo() throws Exception {
        ImportJob ended = stopped(3);
        assertThat(ended.state).isEqualTo(ImportState.FAILED);
        assertThat(ended.message).contains("server failed");
        assertThat(ended.units).isZero();
    }

    /** A job that has ended, after the statement that takes it up has been cancelled so often. */
    private ImportJob stopped(int times) throws Exception {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            ImportJob job = new ImportJob();
            job.file = "a.tmx";
            job.memory = "stopped-" + UUID.randomUUID();
            job.duplicates = Duplicates.SKIP;
            job.madeBy = "stopped-imports-test";
            job.madeAt = Instant.now();
            jobs.persistAndFlush(job);
            return job.id;
        });
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            jobs.findById(id, LockModeType.PESSIMISTIC_WRITE);
            leaveFile(id);
            for (int time = 0; time < times; time++) {
                worker.wake();
                cancelWaiting();
            }
        });
        worker.wake().get();
        assertThat(jobs.file(id)).doesNotExist();
        return QuarkusTransaction.requiringNew().call(() -> jobs.numbered(id));
    }

    private void leaveFile(long id) {
        try {
            Files.createDirectories(jobs.file(id).getParent());
            Path whole = Files.write(
                    jobs.file(id).resolveSibling("stopped"),
                    tmx(unit("中国", "China"), unit("和平", "peace")).getBytes(UTF_8));
            Files.move(whole, jobs.file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cancels the statement that takes up the job, when it waits for the row and was not cancelled before. */
    private void cancelWaiting() {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> cancelled = List.of();
        while (cancelled.isEmpty()) {
            assertThat(Instant.now()).as("the worker waits for the row").isBefore(end);
            cancelled = QuarkusTransaction.requiringNew()
                    .call(() -> jobs.getEntityManager()
                            .createNativeQuery("""
                            select case when pg_cancel_backend(pid) then cast(query_start as text) end from pg_stat_activity
                            where wait_event_type = 'Lock' and query like 'update import_job % set state=''RUNNING'' where %'
                            and cast(query_start as text) <> :last""", String.class)
                            .setParameter("last", lastCancelled)
                            .getResultList());
        }
        lastCancelled = cancelled.get(0);
    }
}
