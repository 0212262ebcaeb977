package org.duizhao.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryName;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.people.Accesses;
import org.duizhao.people.Audit;
import org.duizhao.people.AuditAction;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Files on their way into memories, for whoever takes them in. */
@Singleton
public class Imports {

    /** How many imports a list shows. */
    private static final int SHOWN = 50;

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportWorker worker;
    private final MemoryRepository memories;
    private final Clock clock;
    private final Accesses accesses;
    private final SecurityIdentity identity;
    private final Audit audit;

    Imports(
            ImportJobs jobs,
            ImportReports reports,
            ImportWorker worker,
            MemoryRepository memories,
            Clock clock,
            Accesses accesses,
            SecurityIdentity identity,
            Audit audit) {
        this.accesses = accesses;
        this.identity = identity;
        this.audit = audit;
        this.jobs = jobs;
        this.reports = reports;
        this.worker = worker;
        this.memories = memories;
        this.clock = clock;
    }

    /**
     * Begins an import, with a copy of the file.
     *
     * @param fileName its end says what it is; null where it was sent without
     * @param memory is made with the first unit where there is none
     * @throws Problem {@link ProblemType#UNSUPPORTED_FORMAT} for a file that is not read here, {@link ProblemType#INVALID_VALUE} for one
     *     without a name and for a memory that cannot be written to, {@link ProblemType#NOT_ALLOWED} for one that may not
     */
    public ImportView add(Path file, String fileName, String memory, Duplicates duplicates, boolean dryRun) {
        if (fileName == null || fileName.isBlank()) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "The file was sent without its name, whose end says what it is: name it, as in a.tmx, a.tmx.gz or a.zip.");
        }
        if (!TmxFile.takes(fileName)) {
            throw new Problem(
                    ProblemType.UNSUPPORTED_FORMAT,
                    "“" + fileName + "” is not read here: send a .tmx, .tmx.gz or .zip file.");
        }
        Access access = accesses.current();
        ImportJob job = new ImportJob();
        job.file = fileName;
        job.memory = MemoryName.writable("memory", memory);
        memories.findByName(memory).ifPresent(there -> requireWrite(there, access));
        job.approves = approves(memory, access);
        job.duplicates = duplicates;
        job.dryRun = dryRun;
        job.madeBy = access.actor();
        job.madeAt = clock.instant();
        jobs.add(job, file);
        audit.record(
                AuditAction.IMPORT_STARTED, access.actor(), job.file + " into " + job.memory + ", import " + job.id);
        worker.wake();
        return ImportView.of(job, reports.of(job.id, 0, 0));
    }

    /**
     * An import with some of its reports, in the order of the file.
     *
     * @param offset how many reports are left out
     * @throws Problem {@link ProblemType#NOT_FOUND} for those of others too; administrators see all
     */
    public ImportView numbered(long id, int offset, int limit) {
        return ImportView.of(visible(id), reports.of(id, offset, limit));
    }

    /** The one into that memory that was begun last, without reports. */
    public Optional<ImportView> latest(String memory) {
        return jobs.latest(memory).map(job -> ImportView.of(job, reports.of(job.id, 0, 0)));
    }

    /**
     * What it has written stays.
     *
     * @return false where it had ended before
     * @throws Problem as {@link #numbered}
     */
    boolean cancel(long id) {
        visible(id);
        boolean cancelled = jobs.cancel(id);
        if (cancelled) {
            audit.record(AuditAction.IMPORT_CANCELLED, accesses.current().actor(), "import " + id);
        }
        return cancelled;
    }

    /** The latest of those that whoever asks may see, the newest first. */
    List<ImportJob> latest() {
        return jobs.latest(isAdministrator() ? null : accesses.current().actor(), SHOWN);
    }

    /** @throws Problem as {@link #numbered} */
    ImportJob visible(long id) {
        ImportJob job = jobs.numbered(id);
        if (!isAdministrator() && !job.madeBy.equals(accesses.current().actor())) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no import " + id + ".");
        }
        return job;
    }

    private boolean isAdministrator() {
        return identity.hasRole(Role.ADMINISTERS);
    }

    /** A memory that is made now is everybody's to review. */
    private boolean approves(String memory, Access access) {
        return identity.hasRole(Role.REVIEWS)
                && memories.findByName(memory)
                        .map(there -> access.may(Right.REVIEW, there.id))
                        .orElse(true);
    }

    /** The answer tells of a memory that may not be read: otherwise somebody would wonder where their import went. */
    private static void requireWrite(Memory memory, Access access) {
        if (!access.may(Right.WRITE, memory.id)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "You may not write to the memory “" + memory.name
                            + "”: name another one, or ask an administrator for the right.");
        }
    }
}
