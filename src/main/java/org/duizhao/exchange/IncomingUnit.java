package org.duizhao.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duizhao.text.Language;

/**
 * A unit as it was read from a file. Dates and names are null where the file has none.
 *
 * @param file its name, for the report
 * @param line where the unit begins, from 1
 * @param tuid or null
 * @param texts by language; at least two where it is not refused
 * @param refusal why it is not imported, or null
 * @param losses what of it is not kept; empty for a unit that comes in whole
 */
record IncomingUnit(
        String file,
        int line,
        String tuid,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        Map<Language, String> texts,
        String refusal,
        List<String> losses) {

    /** How much memory it takes, in chars. */
    int size() {
        return texts.values().stream().mapToInt(String::length).sum();
    }
}
