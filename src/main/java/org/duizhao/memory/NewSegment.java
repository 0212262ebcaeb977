package org.duizhao.memory;

import java.util.Map;
import org.duizhao.text.Language;

/**
 * A segment to write in bulk.
 *
 * @param position in the document, or null
 * @param pairs by the language that is not Chinese; only where there is a Chinese variant
 */
public record NewSegment(String tuid, Integer position, Map<Language, Variant> variants, Map<Language, NewPair> pairs) {

    /** See {@link Pair}. */
    public record NewPair(Status status, Float confidence, String shape) {}
}
