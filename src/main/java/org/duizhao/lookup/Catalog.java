package org.duizhao.lookup;

import java.util.Map;
import org.duizhao.text.Language;

/**
 * The memories and documents.
 *
 * @param memories ids by name
 * @param documents ids by slug
 * @param memory by id
 * @param document by id
 */
record Catalog(
        Map<String, Long> memories,
        Map<String, Long> documents,
        Map<Long, MemoryEntry> memory,
        Map<Long, DocumentEntry> document) {

    static final Catalog EMPTY = new Catalog(Map.of(), Map.of(), Map.of(), Map.of());

    /** @param penalty points, 0 to 10 */
    record MemoryEntry(String name, int penalty) {}

    /** @param origins who made its text in each language: original, human, draft or machine */
    record DocumentEntry(String slug, Map<Language, String> origins) {}
}
