package org.duizhao.memory;

import java.time.Instant;
import java.util.Map;
import org.duizhao.text.Language;

/**
 * A segment to write in bulk.
 *
 * @param position in the document, or null
 * @param pairs by the language that is not Chinese; only where there is a Chinese variant
 * @param made what a file says of it; null where it is made now, by the one who writes it
 * @param extras what else a file says of it
 */
public record NewSegment(
        String tuid,
        Integer position,
        Map<Language, Variant> variants,
        Map<Language, NewPair> pairs,
        Made made,
        Extras extras) {

    public NewSegment(String tuid, Integer position, Map<Language, Variant> variants, Map<Language, NewPair> pairs) {
        this(tuid, position, variants, pairs, null, Extras.NONE);
    }

    /** Who made it and who changed it last, and when. */
    public record Made(Instant createdAt, String createdBy, Instant changedAt, String changedBy) {}

    /** See {@link Pair}. */
    public record NewPair(Status status, Float confidence, String shape) {}
}
