package org.duizhao.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs the imports one after the other, and at the start those that the last run of the server left open. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** How long the end of the server waits for the end of a batch. */
    private static final int PATIENCE_SECONDS = 20;

    private final ImportJobs jobs;
    private final TmxImport tmxImport;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "import");
        worker.setDaemon(true);
        return worker;
    });
    private volatile boolean stopping;

    ImportWorker(ImportJobs jobs, TmxImport tmxImport) {
        this.jobs = jobs;
        this.tmxImport = tmxImport;
    }

    void start(@Observes StartupEvent started) {
        // Of several servers on one database, each goes on with the files that it has.
        jobs.open().stream().filter(id -> Files.exists(jobs.file(id))).forEach(this::submit);
    }

    void submit(long id) {
        thread.execute(() -> run(id));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void run(long id) {
        if (stopping) {
            return;
        }
        try {
            tmxImport.run(id, () -> stopping);
            deleteFileOfEnded(id);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Errors of one file too: nobody else would end the job.
            LOG.errorf(e, "Import %d has stopped", id);
            if (!stopping) {
                jobs.end(id, ImportState.FAILED, "The server failed; the cause is in its log.");
                deleteFileOfEnded(id);
            }
        }
    }

    private void deleteFileOfEnded(long id) {
        try {
            if (!jobs.open().contains(id)) {
                Files.deleteIfExists(jobs.file(id));
            }
        } catch (IOException e) {
            LOG.warnf(e, "The file of import %d cannot be deleted", id);
        }
    }
}
