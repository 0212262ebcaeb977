package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.duizhao.problem.Presence;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * Searches for long texts, which take many times as long as those for sentences: only on half of the processors at a time, and with
 * rests between them, so that sentences are looked up as quickly as ever; the others wait for their turn, in the order in which they
 * came.
 */
@Singleton
class LongSearches {

    /** Code points from which on a text is long; sentences are not. */
    static final int LONG = 1_000;

    /** How many may wait; each holds one of the server's threads. */
    private static final int WAITING = 32;

    /** How many times as long as a search its processor is left to others after it. */
    private static final int REST = 3;

    private final Semaphore running =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Presence presence;

    LongSearches(Presence presence) {
        this.presence = presence;
    }

    static boolean isLong(String text) {
        return text.length() >= LONG && text.codePointCount(0, text.length()) >= LONG;
    }

    int waiting() {
        return running.getQueueLength();
    }

    /**
     * What the search finds, when its turn has come.
     *
     * @throws Problem {@link ProblemType#TOO_MANY_REQUESTS} when too many are waiting
     * @throws org.duizhao.problem.Gone when whoever asked has hung up meanwhile
     */
    <T> T run(Supplier<T> search) {
        if (waiting() >= WAITING) {
            throw new Problem(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Many texts of " + LONG
                            + " characters and more are being looked up: ask again in a few seconds, or for shorter ones.");
        }
        running.acquireUninterruptibly();
        long began = System.nanoTime();
        try {
            presence.require();
            return search.get();
        } finally {
            long rest = REST * (System.nanoTime() - began);
            CompletableFuture.delayedExecutor(rest, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(running::release);
        }
    }
}
