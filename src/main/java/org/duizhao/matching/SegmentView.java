package org.duizhao.matching;

import java.io.IOException;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.matching.SegmentIndex.Screen;

/** The texts of an index as they were at one moment, whatever is changed later. Any number of threads may search. */
public interface SegmentView {
    /** A view of no text at all. */
    SegmentView EMPTY = new GramIndex().view();

    /** How many texts there are. */
    int size();

    /** Whether an entry is there as it is, with its neighbours and the number of its inline codes. */
    boolean holds(Entry entry);

    /** As {@link SegmentIndex#matches}. */
    List<Hit> matches(Query query, Screen screen);

    /** As {@link SegmentIndex#containing}. */
    List<Long> containing(String phrase, int offset, int limit, Screen screen);

    /** Writes all of it, for {@link GramIndex#read}. */
    void write(ArrayWriter into) throws IOException;
}
