package org.duizhao.matching;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;

/** Something that finds matches, to be measured beside the index. */
interface Peer extends AutoCloseable {

    String name();

    void load(List<Entry> entries) throws Exception;

    /** The best five of a score, as this one sees it; those that it returns are scored by the published formula. */
    List<Hit> matches(String text, double min) throws Exception;

    /** How many of the queries it is asked, so that the slow ones end. */
    int queries();

    /** What counts as the time of its work, in nanoseconds from any moment: the processor's for the thread that asks. */
    default long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What loading cost, where this one alone knows it; else null. */
    default Loaded loaded() {
        return null;
    }

    /**
     * What loading costs.
     *
     * @param bytes of the heap; below 0 where that is not known
     */
    record Loaded(double seconds, long bytes) {}

    @Override
    default void close() throws Exception {}
}
