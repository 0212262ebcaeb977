package org.duizhao.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends the imports whose file is gone, which nobody would ever run. Servers on one database may have folders of their own, so none
 * knows by itself that a file is nowhere: each says every minute which ones it has, and what nobody has said for some minutes is lost.
 */
@ApplicationScoped
class LostImports {

    private static final Logger LOG = Logger.getLogger(LostImports.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** A server that is being restarted may have the file: it is waited for so long, also by one that has just started itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Within that even the largest file is copied, and its import written down. */
    private static final Duration LONGEST_COPY = Duration.ofHours(1);

    private final ImportJobs jobs;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "import-files");
        worker.setDaemon(true);
        return worker;
    });

    LostImports(ImportJobs jobs) {
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::say, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::end, PATIENCE.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Says which files are here. */
    void say() {
        try {
            jobs.seen(jobs.withFiles());
        } catch (IOException | RuntimeException e) {
            LOG.warnf("It cannot be said which files of imports are here; that is tried again every minute: %s", e);
        }
    }

    /** Ends what nobody has spoken of for too long, and deletes the files that no import will ever have. */
    void end() {
        try {
            List<Long> lost = jobs.endLost(PATIENCE);
            if (!lost.isEmpty()) {
                LOG.errorf("Imports whose files are gone have failed: %s", lost);
            }
            jobs.deleteOrphans(LONGEST_COPY);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    "Imports without files, or files without imports, cannot be cleared; that is tried again every minute: %s",
                    e);
        }
    }
}
