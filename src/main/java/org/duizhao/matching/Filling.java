package org.duizhao.matching;

import java.util.Collection;
import org.duizhao.matching.SegmentIndex.Entry;

/**
 * Brings many segments into an index that it does not hold, in parts as large as they can be, so that little has to be put together
 * later. Any number of threads may add; what is added is found when it is closed, at the latest.
 */
public final class Filling implements AutoCloseable {

    private final Parts parts;
    private PartBuilder builder;

    Filling(Parts parts) {
        this.parts = parts;
        builder = builder();
    }

    /** Adds texts of segments that are not in the index. */
    public void add(Collection<Entry> entries) {
        PartBuilder some = builder();
        entries.forEach(some::add);
        synchronized (this) {
            if (builder.units() + some.units() > parts.large()) {
                flush();
            }
            builder.add(some);
        }
    }

    @Override
    public synchronized void close() {
        flush();
    }

    private void flush() {
        if (builder.count() > 0) {
            parts.add(builder.buildBeside());
            builder = builder();
        }
    }

    private PartBuilder builder() {
        return new PartBuilder(parts.fingerprint());
    }
}
