package org.duizhao.lookup;

import java.util.Map;
import org.duizhao.text.Language;

/**
 * A segment as the indexes need it.
 *
 * @param document 0 where it belongs to none
 * @param changed microseconds since 1970
 */
record IndexedSegment(
        long id, long memory, long document, Map<Language, IndexedText> texts, long changed, String changedBy) {}
