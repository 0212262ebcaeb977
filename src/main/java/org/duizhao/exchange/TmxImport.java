package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamException;

/** Reads the file of a job and writes it batch by batch, from where the job stands to the end of the file. */
@ApplicationScoped
class TmxImport {

    /** Units of a batch: enough that the transactions do not count. */
    private static final int UNITS = 5_000;

    /** Chars of a batch, so that long texts do not fill the memory. */
    private static final int CHARS = 4_000_000;

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
        Batch batch = new Batch(id, job.units, stopping);
        String failure = null;
        try (TmxFile file = new TmxFile(jobs.file(id), job.file, config)) {
            failure = read(file, batch);
            batch.write(file.progress());
        } catch (IOException | XMLStreamException e) {
            failure = reason(e);
        }
        if (batch.open) {
            jobs.end(id, failure == null ? ImportState.DONE : ImportState.FAILED, failure);
        }
    }

    /** @return why the file cannot be read to its end, or null; what was read before that is in the batch */
    private static String read(TmxFile file, Batch batch) {
        try {
            Optional<IncomingUnit> unit = file.next();
            while (unit.isPresent() && batch.open) {
                batch.add(unit.get(), file.progress());
                unit = file.next();
            }
            return null;
        } catch (IOException | XMLStreamException e) {
            return reason(e);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof XMLStreamException mistake && !(e.getCause() instanceof IOException)) {
            String what = mistake.getMessage().lines().findFirst().orElse("it is not XML");
            return mistake.getLocation() == null
                    ? what
                    : "It cannot be read on from line " + mistake.getLocation().getLineNumber() + ": " + what;
        }
        return "It cannot be read on: " + (e.getCause() instanceof IOException cause ? cause : e).getMessage();
    }

    private final class Batch {

        private final long id;
        private final BooleanSupplier stopping;
        private final List<IncomingUnit> units = new ArrayList<>();
        private long toSkip;
        private int chars;

        /** Whether the job goes on. */
        private boolean open = true;

        Batch(long id, long toSkip, BooleanSupplier stopping) {
            this.id = id;
            this.toSkip = toSkip;
            this.stopping = stopping;
        }

        void add(IncomingUnit unit, double progress) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            units.add(unit);
            chars += unit.size();
            if (units.size() >= UNITS || chars >= CHARS) {
                write(progress);
            }
        }

        void write(double progress) {
            open = open && !stopping.getAsBoolean() && writer.write(id, units, progress);
            units.clear();
            chars = 0;
        }
    }
}
