package org.duizhao.review;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duizhao.memory.SegmentsChanged;
import org.jboss.logging.Logger;

/**
 * Keeps what the checks found in step with the texts, so that the queue can be filtered and ordered by it. One thread does it. The
 * few pairs of a decision are checked before its answer goes out; after an import, and at the start, all pairs are gone through,
 * with a rest after each step as long as that took: a million pairs must not take a processor for themselves.
 */
@ApplicationScoped
class CheckKeeper {

    private static final Logger LOG = Logger.getLogger(CheckKeeper.class);
    private static final int FEW = 200;
    private static final long PATIENCE_SECONDS = 2;
    private static final long RETRY_SECONDS = 10;

    private final StoredChecks checks;
    final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "checks");
        worker.setDaemon(true);
        return worker;
    });

    /** The pair that the pass through all has come to; null where none is under way. */
    private volatile Long reached;

    /** Whether the pass has left some out. */
    private boolean incomplete;

    /** Whether there was an import since the pass began: it goes on to its end all the same, or imports without end would keep it from there. */
    private boolean again;

    CheckKeeper(StoredChecks checks) {
        this.checks = checks;
    }

    void start(@Observes StartupEvent started) {
        thread.execute(this::beginPass);
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SegmentsChanged change) {
        List<Long> segments = change.segments();
        try {
            if (segments.isEmpty() || segments.size() > FEW) {
                thread.execute(this::beginPass);
            } else {
                Future<?> checked = thread.submit(() -> {
                    if (checks.check(segments) > 0) {
                        comeBack();
                    }
                });
                checked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException | RejectedExecutionException later) {
            LOG.debug("The checks catch up later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("Pairs could not be checked; they are tried again after the next import or start", e.getCause());
        }
    }

    /** Whether there may be pairs that have not been checked yet. */
    boolean busy() {
        return reached != null;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Somebody was deleting pairs: whatever is left of them then is checked in a new pass. */
    private void comeBack() {
        thread.schedule(this::beginPass, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    void beginPass() {
        if (reached == null) {
            reached = 0L;
            continuePass();
        } else {
            again = true;
        }
    }

    private void continuePass() {
        long start = System.nanoTime();
        try {
            StoredChecks.Stretch done = checks.checkBehind(reached);
            incomplete |= done.passedOver() > 0;
            reached = done.last() > 0 || again ? Long.valueOf(done.last()) : null;
            again &= done.last() > 0;
            if (reached == null && incomplete) {
                incomplete = false;
                comeBack();
            } else if (reached != null) {
                thread.schedule(this::continuePass, System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException stopped) {
            reached = null;
        } catch (RuntimeException e) {
            LOG.error("Pairs could not be checked; they are tried again", e);
            thread.schedule(this::continuePass, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }
}
