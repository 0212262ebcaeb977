package org.duizhao.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.lookup.Catalog.MemoryEntry;
import org.duizhao.matching.Explanation.Penalty;
import org.duizhao.memory.Status;

/**
 * The points that the place of a match costs, 10 altogether at the most: those of its memory, then those for a status that is
 * not approved.
 *
 * @param memories by id
 */
record Penalties(Map<Long, MemoryEntry> memories, int notApproved) {

    private static final int MOST = 10;

    int total(long memory, Status status) {
        return Math.min(MOST, ofMemory(memory) + ofStatus(status));
    }

    /** Those that cost something, summing up to {@link #total}. */
    List<Penalty> named(long memory, Status status) {
        List<Penalty> named = new ArrayList<>();
        if (ofMemory(memory) > 0) {
            named.add(new Penalty("memory", ofMemory(memory)));
        }
        int rest = total(memory, status) - ofMemory(memory);
        if (rest > 0) {
            named.add(new Penalty("not-approved", rest));
        }
        return named;
    }

    private int ofMemory(long memory) {
        MemoryEntry entry = memories.get(memory);
        return entry == null ? 0 : entry.penalty();
    }

    private int ofStatus(Status status) {
        return status == Status.APPROVED ? 0 : notApproved;
    }
}
