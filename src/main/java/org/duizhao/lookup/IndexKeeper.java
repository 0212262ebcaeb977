package org.duizhao.lookup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.duizhao.memory.SegmentsChanged;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Fills the indexes at the start and keeps them in step with the database. All changes of the indexes are made by one thread,
 * which reads what is committed; what it could not read it tries again until it can.
 */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** How long a commit waits for the indexes; they catch up after that as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Indexes indexes;
    private final SegmentRows rows;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "index");
        worker.setDaemon(true);
        return worker;
    });
    private final Set<Long> behind = new HashSet<>();
    private volatile boolean failing;
    private volatile IndexProgress progress = new IndexProgress(0, 0, false);

    IndexKeeper(Indexes indexes, SegmentRows rows) {
        this.indexes = indexes;
        this.rows = rows;
    }

    void start(@Observes StartupEvent started) {
        thread.execute(this::load);
    }

    /** Returns when lookups see the change, or when patience ends. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SegmentsChanged change) {
        synchronized (behind) {
            behind.addAll(change.segments());
        }
        await(thread.submit(this::catchUp));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    IndexProgress progress() {
        return progress;
    }

    /** How many changed segments the indexes do not show yet. */
    int behind() {
        synchronized (behind) {
            return behind.size();
        }
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

    /** Reads memories and documents again, for one that was made without a segment. */
    void refreshCatalog() {
        try {
            indexes.setCatalog(rows.catalog());
        } catch (SQLException e) {
            throw new IllegalStateException("Memories and documents cannot be read", e);
        }
    }

    private void load() {
        long start = System.nanoTime();
        try {
            indexes.setCatalog(rows.catalog());
            try (LoadLog log = new LoadLog(rows.count(), now -> progress = now);
                    Feed feed = new Feed(indexes)) {
                rows.all(segment -> {
                    feed.accept(segment);
                    log.count();
                });
            }
            progress = progress.completed();
            LOG.infof(
                    "Index: %d segments in %d ms",
                    progress.loaded(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (SQLException | RuntimeException e) {
            retry(this::load, "The index could not be filled; it is tried again", e);
        }
    }

    private void catchUp() {
        Set<Long> ids = takeBehind();
        try {
            indexes.setCatalog(rows.catalog());
            Set<Long> documents = rows.documents(ids);
            ids.forEach(id -> documents.add(Facts.document(indexes.facts().of(id))));
            Set<Long> gone = new HashSet<>(ids);
            try (Feed feed = new Feed(indexes)) {
                Consumer<IndexedSegment> found = feed.andThen(segment -> gone.remove(segment.id()));
                rows.ofDocuments(documents, found);
                rows.single(ids, found);
            }
            gone.forEach(indexes::remove);
            failing = false;
        } catch (SQLException | RuntimeException e) {
            synchronized (behind) {
                behind.addAll(ids);
            }
            failing = true;
            retry(this::catchUp, "The index is behind by " + ids.size() + " segments; it is tried again", e);
        }
    }

    private Set<Long> takeBehind() {
        synchronized (behind) {
            Set<Long> taken = Set.copyOf(behind);
            behind.clear();
            return taken;
        }
    }

    private void retry(Runnable task, String message, Exception failure) {
        if (!thread.isShutdown()) {
            LOG.error(message, failure);
            thread.schedule(task, RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
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
