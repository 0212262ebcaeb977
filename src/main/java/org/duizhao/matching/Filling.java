package org.duizhao.matching;

import java.util.Collection;
import org.duizhao.matching.SegmentIndex.Entry;

/**
 * The first filling of an index, in parts as large as they can be, so that nothing has to be put together later. Any number of
 * threads may add; nothing is found before it is closed.
 */
public final class Filling implements AutoCloseable {

    private final Parts parts;
    private PartBuilder builder = new PartBuilder();

    Filling(Parts parts) {
        this.parts = parts;
    }

    /** Adds texts of segments that were not added before. */
    public void add(Collection<Entry> entries) {
        PartBuilder some = new PartBuilder();
        entries.forEach(some::add);
        synchronized (this) {
            if (builder.units() + some.units() > Parts.LARGE) {
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
            parts.add(builder.build());
            builder = new PartBuilder();
        }
    }
}
