package org.duizhao.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duizhao.memory.SegmentsChanged;
import org.duizhao.notice.Notice;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Fills the indexes at the start and keeps them in step with the database, whoever changes it. One thread does it: it reads what is
 * committed and shows it as a whole; what it could not read it tries again until it can. It looks after every commit of this
 * server, which waits for it, when another server tells of one, and every second in case nobody can. While very much is being
 * written, by an import, it does not look at each commit of others, but lets a second's come together: taken over in larger parts it
 * costs less of the work, which the import needs for itself.
 */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /**
     * How often a look is tried at once before it has failed: where all connections broke, the pool may still give one that was used a
     * moment ago, and whoever made a change waits to see it.
     */
    private static final int TRIES = 5;

    /** How long a commit waits for the indexes; they catch up after that as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Indexes indexes;
    private final Follower follower;
    private final SnapshotKeeper snapshots;
    private final SnapshotCheck check;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "index");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        return worker;
    });

    private Future<?> waiting;
    private volatile boolean failing;
    private volatile boolean flooded;

    private volatile IndexProgress progress = new IndexProgress(0, 0, false);
    private volatile long seen = System.nanoTime();

    IndexKeeper(Indexes indexes, Readings readings, SnapshotKeeper snapshots, MeterRegistry metrics) {
        this.indexes = indexes;
        this.snapshots = snapshots;
        this.follower = new Follower(readings, snapshots, now -> progress = now, metrics);
        this.check = new SnapshotCheck(readings, snapshots, this);
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::step, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns when lookups see the change, or when patience ends. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SegmentsChanged change) {
        catchUp();
    }

    void hear(@Observes Notice notice) {
        if (notice.own() && notice.topics().contains(Notice.MEMORY)) {
            catchUp();
        } else if (notice.topics().contains(Notice.MEMORY) && progress.complete() && !flooded) {
            soon();
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    IndexProgress progress() {
        return progress;
    }

    /** How long ago lookups showed all that was committed; a second while nothing changes is no delay. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - seen);
    }

    /** Whether the indexes are filled, and the last change could be read. */
    boolean inStep() {
        return progress.complete() && !failing;
    }

    /** @throws Problem {@link ProblemType#NOT_READY} while the indexes are being filled */
    void requireReady() {
        IndexProgress now = progress;
        if (!now.complete()) {
            throw new Problem(
                    ProblemType.NOT_READY,
                    "The index is being filled: " + now.loaded() + " of " + now.expected()
                            + " segments. Ask again in a few seconds.");
        }
    }

    /** Returns when lookups see all that is committed now, or when patience ends; at once while the indexes are being filled. */
    void catchUp() {
        if (progress.complete()) {
            await(soon());
        }
    }

    /**
     * The state that the reading's moment should have, for those who want to compare the two.
     *
     * @throws IllegalStateException if it cannot be made
     */
    State at(Reading reading) {
        requireReady();
        return onThread(() -> {
            follower.follow(reading).ifPresent(indexes::show);
            return indexes.state();
        });
    }

    private <T> T onThread(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index cannot follow the database", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the indexes anew from the database, beside those that lookups go on with until then; both are in memory for that time.
     *
     * @return how many segments there are in the new ones
     * @throws Problem {@link ProblemType#NOT_READY} while the indexes are being filled
     * @throws IllegalStateException if they cannot be made; the old ones stay
     */
    long rebuild() {
        requireReady();
        State made = onThread(() -> {
            follower.load(ignored -> {}).ifPresent(indexes::show);
            return indexes.state();
        });
        return made.segments().size();
    }

    /** A step that begins after this, the same for all who ask before it begins. */
    private synchronized Future<?> soon() {
        if (waiting == null) {
            waiting = thread.submit(() -> {
                synchronized (this) {
                    waiting = null;
                }
                step();
            });
        }
        return waiting;
    }

    private void step() {
        for (int tries = failing ? TRIES : 1; tries <= TRIES; tries++) {
            try {
                takeOver();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException | OutOfMemoryError e) {
                // An error that left this would end the following for good.
                if (tries == TRIES || !(e instanceof SQLException)) {
                    failed(e);
                    return;
                }
            }
        }
    }

    private void takeOver() throws SQLException, InterruptedException {
        long began = System.nanoTime();
        follower.step().ifPresent(indexes::show);
        flooded = follower.flooded();
        seen = began;
        failing = false;
        if (!progress.complete()) {
            progress = progress.completed();
            if (follower.isUnchecked()) {
                snapshots.inBackground(check);
            }
        }
    }

    private void failed(Throwable e) {
        if (!failing && !thread.isShutdown()) {
            LOG.error("The index cannot follow the database; it tries again every second", e);
        }
        failing = true;
    }

    private static void await(Future<?> update) {
        try {
            update.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The index needs long for a change; it goes on");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
