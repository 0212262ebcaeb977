package org.duizhao.lookup;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Counts what is loaded and tells of it: the health check often, the log every few seconds. Any number of threads may count. */
final class LoadLog implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LoadLog.class);
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(3);
    private static final int OFTEN = 1_000;

    private final long expected;
    private final Consumer<IndexProgress> told;
    private long loaded;
    private long nextLine = System.nanoTime() + INTERVAL;

    LoadLog(long expected, Consumer<IndexProgress> told) {
        this.expected = expected;
        this.told = told;
        tell();
    }

    synchronized void count() {
        loaded++;
        if (loaded % OFTEN == 0) {
            tell();
            if (System.nanoTime() - nextLine > 0) {
                LOG.infof("Index: %d of %d segments", loaded, expected);
                nextLine += INTERVAL;
            }
        }
    }

    /** Counts up to a share of all, 0 to 1. */
    void reached(double share) {
        for (long left = (long) (share * expected) - loaded; left > 0; left--) {
            count();
        }
    }

    @Override
    public void close() {
        tell();
    }

    private void tell() {
        told.accept(new IndexProgress(loaded, expected, false));
    }
}
