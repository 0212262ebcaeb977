package org.duizhao.matching;

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

    /** Whether its work is done in the thread that asks, so that its processor time can be taken. */
    default boolean isInThread() {
        return true;
    }

    @Override
    default void close() throws Exception {}
}
