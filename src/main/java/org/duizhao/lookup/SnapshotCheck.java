package org.duizhao.lookup;

import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Compares an index that began with a snapshot with the database, and makes it anew where they differ. Takes half of one processor at
 * the most; ends when its thread is interrupted.
 */
final class SnapshotCheck implements Runnable {

    private static final Logger LOG = Logger.getLogger(SnapshotCheck.class);
    private static final long RETRY = TimeUnit.MINUTES.toNanos(1);

    private final Readings readings;
    private final SnapshotKeeper snapshots;
    private final IndexKeeper keeper;

    SnapshotCheck(Readings readings, SnapshotKeeper snapshots, IndexKeeper keeper) {
        this.readings = readings;
        this.snapshots = snapshots;
        this.keeper = keeper;
    }

    @Override
    public void run() {
        while (!isDone()) {
            rest(RETRY);
        }
    }

    private boolean isDone() {
        try {
            IndexCheck.Result result = compared();
            if (result.differences() == 0) {
                LOG.infof("Index: %d segments are as in the database", result.segments());
            } else {
                LOG.errorf(
                        "The index that began with the snapshot on disk differs from the database in %d places; it is made anew. %s",
                        result.differences(), String.join(" ", result.named()));
                snapshots.discard();
                keeper.rebuild();
            }
            return true;
        } catch (SQLException | IllegalStateException e) {
            boolean isEnd = Thread.currentThread().isInterrupted();
            if (!isEnd) {
                LOG.warn("The index cannot be compared with the database yet", e);
            }
            return isEnd;
        }
    }

    private IndexCheck.Result compared() throws SQLException {
        try (Reading reading = readings.open()) {
            return IndexCheck.compare(reading, keeper.at(reading), SnapshotCheck::rest);
        }
    }

    private static void rest(long nanoseconds) {
        LockSupport.parkNanos(nanoseconds);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
