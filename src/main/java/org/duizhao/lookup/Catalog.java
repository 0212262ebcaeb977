package org.duizhao.lookup;

import java.util.Map;

/**
 * The memories and documents that searches are narrowed to, as they were when last read.
 *
 * @param memories ids by name
 * @param documents ids by slug
 * @param penalties points of each memory, by its id
 */
record Catalog(Map<String, Long> memories, Map<String, Long> documents, Map<Long, Integer> penalties) {

    static final Catalog EMPTY = new Catalog(Map.of(), Map.of(), Map.of());
}
