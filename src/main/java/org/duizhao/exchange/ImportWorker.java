package org.duizhao.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs the imports one after the other, the oldest first. The folder of files says what there is to do: what a server that was killed
 * left in it is gone on with by the next one that has the folder, as soon as the database has noticed that the first one is no more.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** How often it looks for what others have left. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /** How long the end of the server waits for the end of a batch. */
    private static final int PATIENCE_SECONDS = 20;

    /** How often a job may stop at the same unit. */
    private static final int MOST_STOPS = 3;

    private final ImportJobs jobs;
    private final ImportClaims claims;
    private final TmxImport tmxImport;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "import");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        return worker;
    });
    private volatile boolean stopping;
    private boolean failing;

    /** Of jobs that are open, by number. */
    private final Map<Long, Stop> stops = new HashMap<>();

    /** @param times how often, with nothing written in between */
    private record Stop(long units, int times) {

        Stop and(Stop later) {
            return later.units == units ? new Stop(units, times + 1) : later;
        }
    }

    ImportWorker(ImportJobs jobs, ImportClaims claims, TmxImport tmxImport) {
        this.jobs = jobs;
        this.claims = claims;
        this.tmxImport = tmxImport;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::runAll, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has it look for imports now. */
    Future<?> wake() {
        return thread.submit(this::runAll);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void runAll() {
        try {
            for (long id : jobs.withFiles()) {
                if (!stopping) {
                    runClaimed(id);
                }
            }
            failing = false;
        } catch (IOException | SQLException | RuntimeException | Error e) {
            if (!failing && !stopping) {
                LOG.errorf(e, "Imports cannot be run; that is tried again every %d seconds", INTERVAL.toSeconds());
            }
            failing = true;
        }
    }

    private void runClaimed(long id) throws IOException, SQLException {
        Optional<ImportClaims.Claim> claimed = claims.claim(id);
        if (claimed.isPresent()) {
            try (ImportClaims.Claim claim = claimed.get()) {
                run(id);
            }
        }
    }

    private void run(long id) throws IOException {
        try {
            tmxImport.run(id, () -> stopping);
        } catch (RuntimeException | Error e) {
            if (stopping || isLost(e)) {
                LOG.warnf("Import %d waits until the database is there again: %s", id, e);
                return;
            }
            goOnOrEnd(id, e);
        }
        if (jobs.hasEnded(id)) {
            Files.deleteIfExists(jobs.file(id));
            stops.remove(id);
        }
    }

    /**
     * A batch is written whole or not at all, so the job may be gone on with, as after a clock that was set forward and ended the
     * transaction under way. Errors of one file end the job at last too: nobody else would.
     */
    private void goOnOrEnd(long id, Throwable failure) {
        Stop stop = stops.merge(id, new Stop(jobs.numbered(id).units, 1), Stop::and);
        if (stop.times < MOST_STOPS) {
            LOG.warnf(failure, "Import %d has stopped after %d units; it is gone on with in a moment", id, stop.units);
        } else {
            LOG.errorf(failure, "Import %d has stopped after %d units, time and again", id, stop.units);
            jobs.end(id, ImportState.FAILED, "The server failed; the cause is in its log.");
        }
    }

    /**
     * Whether the database went away, is short of disk or memory, or gives no connection, which is no fault of the import
     * (SQLSTATE classes 08, 53, 57P and 58; the pool's own failures have none).
     */
    private static boolean isLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e
                    && (e.getSQLState() == null || e.getSQLState().matches("(08|53|57P|58).*"))) {
                return true;
            }
        }
        return false;
    }
}
