package org.duizhao.quality;

import java.util.List;
import org.duizhao.text.Language;

/**
 * A row of the term base.
 *
 * @param zh the Chinese term, not empty
 * @param en the English renderings, the preferred one first; never empty
 * @param enAvoid English that should not stand for it
 * @param ru the Russian renderings, the preferred one first; never empty
 * @param ruAvoid Russian that should not stand for it
 * @param firstUsed the slug of the document where it comes first
 * @param line in the file, from 1
 */
public record Term(
        String zh,
        List<String> en,
        List<String> enAvoid,
        List<String> ru,
        List<String> ruAvoid,
        String note,
        String firstUsed,
        int line) {

    /** The renderings in a language, the preferred one first; for Chinese the term itself. */
    public List<String> renderings(Language language) {
        return switch (language) {
            case ZH -> List.of(zh);
            case EN -> en;
            case RU -> ru;
        };
    }

    /** What to avoid in a language; nothing in Chinese. */
    public List<String> avoided(Language language) {
        return switch (language) {
            case ZH -> List.of();
            case EN -> enAvoid;
            case RU -> ruAvoid;
        };
    }
}
