package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;

/** Writes a batch of units with their reports and the job's progress: all of it or nothing. */
@ApplicationScoped
class BatchWriter {

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final KnownUnits knownUnits;
    private final MemoryRepository memories;
    private final BulkWriter bulk;
    private final Clock clock;

    BatchWriter(
            ImportJobs jobs,
            ImportReports reports,
            KnownUnits knownUnits,
            MemoryRepository memories,
            BulkWriter bulk,
            Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.knownUnits = knownUnits;
        this.memories = memories;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** @return false, with nothing written, where the job has been cancelled */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean write(long id, List<IncomingUnit> units, double progress) {
        ImportJob job = jobs.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (job.state != ImportState.RUNNING) {
            return false;
        }
        Map<String, KnownUnit> known = known(job, units);
        reports.add(id, job.units, units);
        ImportBatch batch = new ImportBatch(job, known, clock.instant());
        units.forEach(batch::take);
        job.progress = progress;
        if (!job.dryRun) {
            write(job, List.copyOf(known.values()));
        }
        return true;
    }

    private Map<String, KnownUnit> known(ImportJob job, List<IncomingUnit> units) {
        List<String> ids = units.stream()
                .filter(unit -> unit.refusal() == null)
                .map(UnitKey::of)
                .flatMap(key -> Stream.of(key.own(), key.derived()))
                .distinct()
                .toList();
        return memories.findByName(job.memory)
                .map(memory -> knownUnits.of(memory.id, ids))
                .orElseGet(LinkedHashMap::new);
    }

    private void write(ImportJob job, List<KnownUnit> units) {
        List<KnownUnit> added = units.stream().filter(KnownUnit::isNew).toList();
        List<KnownUnit> changed = units.stream().filter(KnownUnit::isChanged).toList();
        if (!added.isEmpty()) {
            Memory memory = memories.findOrCreate(job.memory, job.memory);
            bulk.writeSegments(
                    memory, null, added.stream().map(KnownUnit::segment).toList(), job.madeBy);
        }
        if (!changed.isEmpty()) {
            bulk.overwrite(changed.stream().map(KnownUnit::overwriting).toList(), job.madeBy);
        }
    }
}
