package org.duizhao.matching;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.duizhao.matching.SegmentIndex.Entry;

/** A thread that replaces a thousand segments of an index a second, one by one, until it is closed. */
final class WritesBeside implements AutoCloseable {

    private static final int NANOS_EACH = 1_000_000;

    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread writer;
    private final long start = System.nanoTime();
    private volatile int changes;

    WritesBeside(GramIndex index, List<Entry> entries) {
        writer = new Thread(() -> {
            for (; !done.get(); LockSupport.parkNanos(NANOS_EACH / 5)) {
                while (changes < (System.nanoTime() - start) / NANOS_EACH) {
                    Entry one = entries.get((int) (changes * 31L % entries.size()));
                    index.put(new Entry(one.segment(), one.text() + changes % 10, null, null));
                    changes++;
                }
            }
        });
        writer.start();
    }

    /** Changes a second up to now. */
    double rate() {
        return changes / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() throws InterruptedException {
        done.set(true);
        writer.join();
    }
}
