package org.duizhao.lookup;

import java.time.Instant;
import org.duizhao.memory.Status;

/**
 * What is told of a segment that matches.
 *
 * @param document slug, or null
 * @param before the source before it in its document, null where there is none or it was not asked for
 * @param after the source after it, or null
 */
record MatchRow(
        long memory,
        String memoryName,
        String document,
        String source,
        String target,
        Status status,
        Float confidence,
        String origin,
        Instant changed,
        String changedBy,
        String before,
        String after) {}
