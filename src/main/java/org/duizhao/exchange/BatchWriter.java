package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.SegmentsChanged;

/** Writes a batch of units with their reports and the job's progress: all of it or nothing. */
@ApplicationScoped
class BatchWriter {

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final KnownUnits knownUnits;
    private final MemoryRepository memories;
    private final BulkWriter bulk;
    private final Event<SegmentsChanged> changed;
    private final Clock clock;

    BatchWriter(
            ImportJobs jobs,
            ImportReports reports,
            KnownUnits knownUnits,
            MemoryRepository memories,
            BulkWriter bulk,
            Event<SegmentsChanged> changed,
            Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.knownUnits = knownUnits;
        this.memories = memories;
        this.bulk = bulk;
        this.changed = changed;
        this.clock = clock;
    }

    /** The ids that a job has to expect in its memory: all are read. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    SeenIds seen(ImportJob job) {
        SeenIds seen = SeenIds.none();
        memories.findByName(job.memory).ifPresent(memory -> knownUnits.addIds(memory.id, seen));
        if (job.dryRun) {
            knownUnits.addRehearsed(job.id, seen);
        }
        return seen;
    }

    /**
     * @param first how many units of the job come before them
     * @param seen all ids of the memory; those of the batch are added
     * @return the new segments; empty, with nothing written, where the job has been cancelled, or another server has gone on with it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<List<Long>> write(long id, long first, UnitBatches.Batch read, SeenIds seen) {
        // A machine that crashes forgets the last batches whole, progress included, and the job goes on before them.
        jobs.commitWithoutWaiting();
        ImportJob job = jobs.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (job.state != ImportState.RUNNING || job.units != first) {
            return Optional.empty();
        }
        List<IncomingUnit> units = read.units();
        Map<String, KnownUnit> known = known(job, read.keys(), seen);
        reports.add(id, job.units, units);
        ImportBatch batch = new ImportBatch(job, known, clock.instant());
        for (int i = 0; i < units.size(); i++) {
            batch.take(units.get(i), read.keys().get(i));
        }
        job.progress = read.progress();
        List<KnownUnit> touched =
                known.values().stream().filter(KnownUnit::isTouched).toList();
        List<Long> added = List.of();
        if (job.dryRun) {
            knownUnits.rehearse(id, touched);
        } else {
            added = write(job, touched);
        }
        touched.forEach(unit -> seen.add(unit.tuid()));
        return Optional.of(added);
    }

    /** Tells what was written; returns when lookups see it, or after some seconds. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(SegmentsChanged written) {
        changed.fire(written);
    }

    private Map<String, KnownUnit> known(ImportJob job, List<UnitKey> keys, SeenIds seen) {
        List<String> ids = new ArrayList<>();
        Set<String> inBatch = new HashSet<>();
        for (UnitKey key : keys) {
            if (key != null) {
                boolean repeated = !inBatch.add(key.own());
                if (!repeated && seen.mayHave(key.own())) {
                    ids.add(key.own());
                    repeated = true;
                }
                if (repeated && seen.mayHave(key.derived())) {
                    ids.add(key.derived());
                }
            }
        }
        if (ids.isEmpty()) {
            return new LinkedHashMap<>();
        }
        Map<String, KnownUnit> known = memories.findByName(job.memory)
                .map(memory -> knownUnits.of(memory.id, ids))
                .orElseGet(LinkedHashMap::new);
        if (job.dryRun) {
            known.putAll(knownUnits.rehearsed(job.id, ids));
        }
        return known;
    }

    private List<Long> write(ImportJob job, List<KnownUnit> units) {
        List<KnownUnit> added = units.stream().filter(KnownUnit::isNew).toList();
        List<KnownUnit> overwritten =
                units.stream().filter(unit -> !unit.isNew()).toList();
        if (!overwritten.isEmpty()) {
            bulk.overwrite(overwritten.stream().map(KnownUnit::overwriting).toList(), job.madeBy);
        }
        if (added.isEmpty()) {
            return List.of();
        }
        Memory memory = memories.findOrCreate(job.memory, job.memory);
        return bulk.writeBatch(memory, added.stream().map(KnownUnit::segment).toList(), job.madeBy);
    }
}
