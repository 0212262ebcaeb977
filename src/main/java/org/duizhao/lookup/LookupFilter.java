package org.duizhao.lookup;

import java.util.List;
import java.util.Set;
import org.duizhao.memory.Status;

/**
 * Where matches may come from.
 *
 * @param memories names; empty for all
 * @param documents slugs; empty for all, and for what belongs to none
 * @param statuses empty for all but rejected
 */
public record LookupFilter(List<String> memories, List<String> documents, Set<Status> statuses) {

    public static final LookupFilter NONE = new LookupFilter(List.of(), List.of(), Set.of());
}
