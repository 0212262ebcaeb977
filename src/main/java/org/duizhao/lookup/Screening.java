package org.duizhao.lookup;

import java.util.BitSet;
import java.util.Set;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * Which segments a lookup sees, and what it takes off their scores.
 *
 * @param state all that the lookup sees
 * @param memories ids of those that are looked at
 * @param documents ids; empty for all
 */
record Screening(
        State state,
        Penalties penalties,
        Language from,
        Language to,
        BitSet memories,
        Set<Long> documents,
        Set<Status> statuses)
        implements SegmentIndex.Screen {

    @Override
    public int penalty(long segment) {
        long known = state.segments().facts(segment);
        if (!Facts.has(known, from)
                || !Facts.has(known, to)
                || !memories.get((int) Facts.memory(known))
                || !(documents.isEmpty() || documents.contains(Facts.document(known)))) {
            return EXCLUDED;
        }
        Status status = Facts.status(known, from, to);
        return statuses.contains(status) ? penalties.total(Facts.memory(known), status) : EXCLUDED;
    }
}
