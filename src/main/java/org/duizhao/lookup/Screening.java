package org.duizhao.lookup;

import java.util.Set;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * Which segments a lookup sees, and what it takes off their scores.
 *
 * @param memories ids; empty for all
 * @param documents ids; empty for all
 */
record Screening(
        Facts facts,
        Penalties penalties,
        Language from,
        Language to,
        Set<Long> memories,
        Set<Long> documents,
        Set<Status> statuses)
        implements SegmentIndex.Screen {

    @Override
    public int penalty(long segment) {
        long known = facts.of(segment);
        if (!Facts.has(known, from)
                || !Facts.has(known, to)
                || !allows(memories, Facts.memory(known))
                || !allows(documents, Facts.document(known))) {
            return EXCLUDED;
        }
        Status status = Facts.status(known, from, to);
        return statuses.contains(status) ? penalties.total(Facts.memory(known), status) : EXCLUDED;
    }

    private static boolean allows(Set<Long> ids, long id) {
        return ids.isEmpty() || ids.contains(id);
    }
}
