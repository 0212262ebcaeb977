package org.duizhao.lookup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps the index on disk for the next start: after it was read from the database, when a tenth of it has changed, when what there is
 * on disk is a day old, and at the end. One thread does it, while searches and changes go on. What cannot be written, or be read, costs
 * the next start its time and nothing else.
 */
@ApplicationScoped
class SnapshotKeeper {

    private static final Logger LOG = Logger.getLogger(SnapshotKeeper.class);

    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofDays(1);

    /** One of so many segments has changed: what is on disk is worth being replaced. */
    private static final int FEW = 10;

    /** How long the server waits for it at its end: half of what it is given before it is killed (src/docs/operations.md). */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SnapshotFile file;
    private final SnapshotRegister register;
    private final AtomicLong changed = new AtomicLong();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "index-snapshot");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        return worker;
    });

    private volatile Offer offered;
    private volatile boolean renewed;
    private volatile Future<?> background;
    private volatile long tried = System.nanoTime();
    private volatile UUID kept;
    private String problem;

    private record Offer(State state, String moment) {}

    /**
     * What was on disk.
     *
     * @param moment of the database that it shows
     */
    record Restored(Content content, String moment) {}

    @Inject
    SnapshotKeeper(LookupConfig config, SnapshotRegister register) {
        this(config.snapshot(), register);
    }

    SnapshotKeeper(Path path, SnapshotRegister register) {
        file = new SnapshotFile(path);
        this.register = register;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::look, 0, LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes what is not on disk yet, unless that takes too long. */
    void stop(@Observes ShutdownEvent ended) {
        Future<?> other = background;
        if (other != null) {
            other.cancel(true);
        }
        try {
            thread.submit(this::last).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The index takes too long to be written to disk; the next start begins with an earlier snapshot");
        } catch (ExecutionException e) {
            LOG.warn("The index is not written to disk", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            thread.shutdownNow();
        }
    }

    /** Does something else in the thread that writes, which does not write meanwhile. */
    void inBackground(Runnable work) {
        background = thread.submit(work);
    }

    /**
     * What is on disk, if it can be used; else the log says why not.
     *
     * @throws SQLException if the database does not answer
     */
    Optional<Restored> restore(Consumer<IndexProgress> told) throws SQLException, InterruptedException {
        try (SnapshotFile.Opened opened = file.open()) {
            SnapshotHead head = opened.head();
            Optional<String> objection = head.build().equals(Build.id())
                    ? register.objection(head)
                    : Optional.of("it was written by another version of this program, or on another Java");
            if (objection.isPresent()) {
                LOG.infof("The snapshot of the index on disk is not used: %s", objection.get());
                return Optional.empty();
            }
            try (LoadLog log = new LoadLog(head.segments(), told)) {
                Content content = opened.content(log::reached);
                log.reached(1);
                kept = head.id();
                return Optional.of(new Restored(content, head.moment()));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The snapshot of the index on disk is not used, since it cannot be read: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** The state of a moment, which differs from the last one that was offered in so many segments. */
    void offer(State state, String moment, long changes) {
        offered = new Offer(state, moment);
        changed.addAndGet(changes);
    }

    /** The state of a moment, which has nothing to do with what is on disk. */
    void renew(State state, String moment) {
        offer(state, moment, state.segments().size());
        renewed = true;
    }

    /** Throws away what is on disk. */
    void discard() {
        try {
            file.delete();
        } catch (IOException e) {
            LOG.error("The snapshot of the index on disk cannot be deleted; the database is told to refuse it", e);
        }
        forget(kept);
        kept = null;
    }

    private void look() {
        Offer last = offered;
        long waited = System.nanoTime() - tried;
        if (last == null) {
            return;
        }
        boolean much = waited > WRITTEN_EVERY.toNanos()
                && changed.get() > last.state().segments().size() / FEW;
        if (renewed || much || waited > OLDEST.toNanos()) {
            write();
        }
    }

    private void last() {
        if (offered != null && changed.get() > 0) {
            write();
        }
    }

    private void write() {
        long start = System.nanoTime();
        tried = start;
        renewed = false;
        // Before the state, which then has all of these changes, and perhaps more.
        long changes = changed.get();
        Offer now = offered;
        try {
            SnapshotHead head = new SnapshotHead(
                    Build.id(),
                    register.database(),
                    UUID.randomUUID(),
                    now.moment(),
                    now.state().segments().size());
            long bytes = file.write(head, now.state(), () -> register.add(head));
            changed.addAndGet(-changes);
            UUID before = kept;
            kept = head.id();
            forget(before);
            problem = null;
            LOG.infof(
                    "Index: %d segments are on disk, %d bytes, written in %d ms",
                    head.segments(), bytes, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | SQLException | RuntimeException | OutOfMemoryError e) {
            tell(e);
        }
    }

    /** Once, however often it happens. */
    private void tell(Throwable e) {
        if (!e.toString().equals(problem)) {
            LOG.warnf("The index cannot be written to disk, so that the next start may take longer: %s", e);
        }
        problem = e.toString();
    }

    private void forget(UUID id) {
        try {
            if (id != null) {
                register.remove(id);
            }
        } catch (SQLException e) {
            LOG.debug("The database remembers a snapshot that is gone, for a week", e);
        }
    }
}
