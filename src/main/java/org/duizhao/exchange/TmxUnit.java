package org.duizhao.exchange;

import java.time.Instant;
import java.util.Map;
import org.duizhao.memory.Extras;
import org.duizhao.memory.PairStatus;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * A segment on its way into a TMX file.
 *
 * @param document its slug, or null
 * @param position in the document, from 0, or null
 * @param variants by language
 * @param extras what the file that it came from says of it besides
 * @param pairs by the language that is not Chinese
 */
record TmxUnit(
        String tuid,
        String memory,
        String document,
        Integer position,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        Extras extras,
        Map<Language, Variant> variants,
        Map<Language, TmxPair> pairs) {

    /**
     * @param confidence of the alignment, 0 to 1, or null
     * @param provenance of the edition: human, draft or machine; null where there is none
     */
    record TmxPair(Status status, Double confidence, String provenance) {}

    Status status(Language from, Language to) {
        return PairStatus.between(
                from,
                to,
                language -> pairs.containsKey(language) ? pairs.get(language).status() : null);
    }
}
