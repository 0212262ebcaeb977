package org.duizhao.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Extras;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * A unit as it was read from a file. Dates and names are null where the file has none.
 *
 * @param file its name, for the report
 * @param line where the unit begins, from 1
 * @param tuid or null
 * @param variants by language; at least two where it is not refused
 * @param statuses of the pairs, by the language that is not Chinese, as far as a file of this server says them
 * @param extras what the file says besides
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
        Map<Language, Variant> variants,
        Map<Language, Status> statuses,
        Extras extras,
        String refusal,
        List<String> losses) {

    /** What is refused before it is known to be a unit. */
    static IncomingUnit refused(String file, int line, String refusal) {
        return new IncomingUnit(
                file, line, null, null, null, null, null, Map.of(), Map.of(), Extras.NONE, refusal, List.of());
    }

    /** How much memory it takes, in chars. */
    int size() {
        int size = length(tuid) + length(createdBy) + length(changedBy) + length(extras);
        for (Variant variant : variants.values()) {
            size += size(variant);
        }
        for (String loss : losses) {
            size += loss.length();
        }
        return size;
    }

    /** How much memory a text takes with its codes and properties, in chars. */
    static int size(Variant variant) {
        int size = variant.text().length() + length(variant.extras());
        for (var code : variant.codes().list()) {
            size += code.markup().length();
        }
        return size;
    }

    private static int length(Extras extras) {
        return extras.attributes().length() + extras.elements().length();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
