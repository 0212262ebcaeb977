package org.duizhao.review;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duizhao.memory.SegmentsChanged;
import org.jboss.logging.Logger;

/**
 * Keeps what the checks found in step with the texts, so that the queue can be filtered and ordered by it. One thread does it. The
 * few pairs of a decision are checked before its answer goes out; those of a file or a document after it, step by step; and at the
 * start, and after an import of very many, all pairs are gone through. After each step is a rest as long as it took: a million pairs
 * must not take a processor for themselves.
 */
@ApplicationScoped
class CheckKeeper {

    private static final Logger LOG = Logger.getLogger(CheckKeeper.class);
    private static final int FEW = 200;

    /** Segments that may wait for their checks; instead of more, all are gone through. */
    private static final int MOST_WAITING = 50_000;

    private static final long PATIENCE_SECONDS = 2;
    private static final long RETRY_SECONDS = 10;

    private final StoredChecks checks;
    final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "checks");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        return worker;
    });

    /** Segments to be checked, those that changed first before the others. */
    private final Set<Long> waiting = new LinkedHashSet<>();

    /** The pair that the pass through all has come to; null where none is under way. */
    private Long reached;

    /** Whether the pass has left some out. */
    private boolean incomplete;

    /** Whether another pass is to follow: this one goes on to its end all the same, or imports without end would keep it from there. */
    private boolean again;

    /** Whether a step is under way or will be. */
    private volatile boolean busy;

    CheckKeeper(StoredChecks checks) {
        this.checks = checks;
    }

    void start(@Observes StartupEvent started) {
        thread.execute(this::beginPass);
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SegmentsChanged change) {
        List<Long> segments = change.segments();
        try {
            if (change.others()) {
                thread.execute(this::beginPass);
            }
            if (segments.size() > FEW) {
                thread.execute(() -> await(segments));
            } else if (!segments.isEmpty()) {
                thread.submit(() -> check(segments)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
        return busy;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void check(Collection<Long> segments) {
        if (checks.check(segments) > 0) {
            comeBack();
        }
    }

    /** Somebody was deleting pairs: whatever is left of them then is checked in a new pass. */
    private void comeBack() {
        thread.schedule(this::beginPass, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private void await(List<Long> segments) {
        waiting.addAll(segments);
        if (waiting.size() > MOST_WAITING) {
            waiting.clear();
            beginPass();
        } else {
            begin();
        }
    }

    void beginPass() {
        if (reached == null) {
            reached = 0L;
        } else {
            again = true;
        }
        begin();
    }

    private void begin() {
        if (!busy) {
            busy = true;
            step();
        }
    }

    private void step() {
        long start = System.nanoTime();
        try {
            if (!waiting.isEmpty()) {
                checkWaiting();
            } else {
                continuePass();
            }
            busy = !waiting.isEmpty() || reached != null;
            if (busy) {
                thread.schedule(this::step, System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException stopped) {
            busy = false;
        } catch (RuntimeException e) {
            LOG.error("Pairs could not be checked; they are tried again", e);
            thread.schedule(this::step, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void checkWaiting() {
        List<Long> some = waiting.stream().limit(StoredChecks.WINDOW).toList();
        check(some);
        some.forEach(waiting::remove);
    }

    private void continuePass() {
        StoredChecks.Stretch done = checks.checkBehind(reached);
        incomplete |= done.passedOver() > 0;
        reached = done.last() > 0 || again ? Long.valueOf(done.last()) : null;
        again &= done.last() > 0;
        if (reached == null && incomplete) {
            incomplete = false;
            comeBack();
        }
    }
}
