package org.duizhao.lookup;

import java.util.Map;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * A segment as the indexes need it.
 *
 * @param document 0 where it belongs to none
 * @param pairs by the language that is not Chinese
 */
record IndexedSegment(long id, long memory, long document, Map<Language, String> texts, Map<Language, Status> pairs) {}
