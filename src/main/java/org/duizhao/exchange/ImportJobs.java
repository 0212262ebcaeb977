package org.duizhao.exchange;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.logging.Logger;

/** The imports, with their files. Each method is a transaction of its own. */
@ApplicationScoped
@Transactional
class ImportJobs implements PanacheRepository<ImportJob> {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);

    /** When to ask again while too many imports are open. */
    private static final Duration LATER = Duration.ofSeconds(30);

    /** What the name of a file ends in while it is copied. */
    private static final String PART = ".part";

    private static final String FILE_GONE =
            "The uploaded file is no longer on the server. What was imported before stays; send the file again for the rest.";

    private final ExchangeConfig config;

    ImportJobs(ExchangeConfig config) {
        this.config = config;
    }

    /**
     * Keeps a new job with a copy of its file.
     *
     * @throws Problem {@link ProblemType#TOO_MANY_REQUESTS} where its maker has too many open, {@link ProblemType#NO_ROOM} where the file
     *     cannot be kept
     */
    void add(ImportJob job, Path upload) {
        if (count("madeBy = ?1 and state in (WAITING, RUNNING)", job.madeBy) >= config.openImports()) {
            throw Problem.later(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have " + config.openImports() + " imports under way: wait until one has ended, or cancel one.",
                    LATER);
        }
        persist(job);
        try {
            Files.createDirectories(config.folder());
            keep(upload, file(job.id));
        } catch (IOException e) {
            LOG.errorf(e, "The file of an import cannot be kept in %s", config.folder());
            throw new Problem(
                    ProblemType.NO_ROOM,
                    "The file was received and cannot be kept: the server's disk is full, or fails. Nothing was imported."
                            + " Tell who runs the server, whose log has the cause, and send the file again then.");
        }
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} */
    ImportJob numbered(long id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no import " + id + "."));
    }

    Optional<ImportJob> latest(String memory) {
        return find("memory = ?1 order by id desc", memory).firstResultOptional();
    }

    /**
     * The newest first.
     *
     * @param maker whose, or null for everybody's
     */
    List<ImportJob> latest(String maker, int limit) {
        Sort newest = Sort.descending("id");
        return (maker == null ? findAll(newest) : find("madeBy", newest, maker))
                .page(0, limit)
                .list();
    }

    /** Those whose file this server has, the oldest first. */
    List<Long> withFiles() throws IOException {
        if (Files.notExists(config.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(config.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(ImportJobs::isNumber)
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /** Deletes what a server left that was killed when it took a file in: what is in the folder for so long and is no import's. */
    void deleteOrphans(Duration age) throws IOException {
        if (Files.notExists(config.folder())) {
            return;
        }
        Instant before = Instant.now().minus(age);
        try (Stream<Path> files = Files.list(config.folder())) {
            for (Path file : files.toList()) {
                if (isOrphan(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean isOrphan(String name) {
        return name.endsWith(PART) && isNumber(name.substring(0, name.length() - PART.length()))
                || isNumber(name) && findByIdOptional(Long.valueOf(name)).isEmpty();
    }

    private static boolean isNumber(String name) {
        return name.matches("\\d{1,9}");
    }

    /** Whether its file is needed no more; not so for one that is only being added. */
    boolean hasEnded(long id) {
        return count("id = ?1 and state not in (WAITING, RUNNING)", id) > 0;
    }

    /** @return false where it has been cancelled, or has ended */
    boolean begin(long id) {
        return update("state = RUNNING where id = ?1 and state in (WAITING, RUNNING)", id) > 0;
    }

    /** Ends a job that is open; one that has been cancelled stays so. */
    void end(long id, ImportState state, String message) {
        if (update("state = ?2, message = ?3 where id = ?1 and state in (WAITING, RUNNING)", id, state, message) > 0) {
            clear(List.of(id), state);
            update("progress = 1 where id = ?1 and state = DONE", id);
        }
    }

    /** Notes that the files of those are here. */
    void seen(List<Long> ids) {
        getEntityManager()
                .createNativeQuery("update import_job set seen_at = clock_timestamp() where id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /**
     * Ends those that are open and whose file has not been {@link #seen} for so long.
     *
     * @return their ids
     */
    List<Long> endLost(Duration absence) {
        List<Long> lost = getEntityManager()
                .createNativeQuery("""
                        update import_job set state = 'FAILED', message = :message
                        where state in ('WAITING', 'RUNNING') and seen_at < clock_timestamp() - make_interval(secs => :seconds)
                        returning id""", Long.class)
                .setParameter("message", FILE_GONE)
                .setParameter("seconds", (double) absence.toSeconds())
                .getResultList();
        clear(lost, ImportState.FAILED);
        return lost;
    }

    private void clear(List<Long> ended, ImportState state) {
        getEntityManager()
                .createNativeQuery("delete from import_rehearsal where job_id in (:jobs)")
                .setParameter("jobs", ended)
                .executeUpdate();
        Metrics.counter("duizhao.imports", "state", state.slug()).increment(ended.size());
    }

    /** The caller's transaction is lost if the machine fails within a second; nothing else depends on it. */
    void commitWithoutWaiting() {
        getEntityManager()
                .createNativeQuery("set local synchronous_commit = off")
                .executeUpdate();
    }

    /** @return false where it had ended before */
    boolean cancel(long id) {
        numbered(id);
        boolean cancelled = update("state = CANCELLED where id = ?1 and state in (WAITING, RUNNING)", id) > 0;
        if (cancelled) {
            clear(List.of(id), ImportState.CANCELLED);
        }
        return cancelled;
    }

    /**
     * Two gigabytes need not be written twice; where they must, because the upload is on another file system, the copy has its name only
     * when it is whole.
     */
    private static void keep(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            Path part = to.resolveSibling(to.getFileName() + PART);
            try {
                Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    Path file(long id) {
        return config.folder().resolve(Long.toString(id));
    }
}
