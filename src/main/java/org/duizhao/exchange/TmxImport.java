package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.duizhao.memory.SegmentsChanged;

/** Reads the file of a job in a thread of its own, and writes it batch by batch, from where the job stands to the end of the file. */
@ApplicationScoped
class TmxImport {

    /** SQL: a unique index has the key already. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Segments that are named when they were written. */
    private static final int NAMED = 10_000;

    private final ImportJobs jobs;
    private final BatchWriter writer;
    private final ExchangeConfig config;

    TmxImport(ImportJobs jobs, BatchWriter writer, ExchangeConfig config) {
        this.jobs = jobs;
        this.writer = writer;
        this.config = config;
    }

    /** @param stopping asked before each batch; the job is left as it is where it says so */
    void run(long id, BooleanSupplier stopping) {
        if (!jobs.begin(id)) {
            return;
        }
        ImportJob job = jobs.numbered(id);
        String failure = null;
        List<Long> added = new ArrayList<>();
        try (UnitBatches batches = new UnitBatches(jobs.file(id), job.file, job.units, config)) {
            long first = job.units;
            // Most files are one batch: that asks for its own ids, however many the memory has.
            SeenIds seen = SeenIds.all();
            for (UnitBatches.Batch batch = batches.next(); batch != null; batch = batches.next()) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                if (first > job.units && seen.isAll()) {
                    seen = writer.seen(job);
                }
                Optional<List<Long>> written = write(job, first, batch, seen);
                if (written.isEmpty()) {
                    break;
                }
                first += batch.units().size();
                if (added.size() <= NAMED) {
                    added.addAll(written.get());
                }
            }
            failure = batches.failure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        boolean named = job.units == 0 && added.size() <= NAMED;
        writer.tell(new SegmentsChanged(named ? added : List.of(), !named));
        jobs.end(id, failure == null ? ImportState.DONE : ImportState.FAILED, failure);
    }

    /** Another server may have written the same ids into the memory meanwhile: then they are read again, and that was all. */
    private Optional<List<Long>> write(ImportJob job, long first, UnitBatches.Batch batch, SeenIds seen) {
        try {
            return writer.write(job.id, first, batch, seen);
        } catch (RuntimeException e) {
            if (!isUniqueViolation(e)) {
                throw e;
            }
            return writer.write(job.id, first, batch, writer.seen(job));
        }
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
