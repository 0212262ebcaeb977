package org.duizhao.quality;

import java.util.List;
import org.duizhao.text.Language;

/**
 * Dashes that are not of the language: hyphens that stand for one, and those of other scripts. English takes an em dash, or
 * an en dash with spaces. Russian takes a dash with spaces between words and an en dash without between numbers; the house
 * style is the en dash throughout, so an em dash is named too. Chinese takes —— for a break and — to join names.
 */
final class DashesCheck implements PairCheck {

    private static final String FOREIGN = "[―－─━ー]+|——+";
    private static final String HYPHEN = "(?<=\\s)-(?=\\s)|(?<!-)--+(?!-)|^-(?=[\\s\\p{L}])";
    private static final MarkCheck HYPHEN_FOR_DASH = mark("dashes.hyphen", HYPHEN);

    private static final List<MarkCheck> ENGLISH = List.of(
            HYPHEN_FOR_DASH, mark("dashes.foreign", FOREIGN), mark("dashes.spaces", "(?<=\\p{L})– | –(?=\\p{L})"));

    private static final List<MarkCheck> RUSSIAN = List.of(
            HYPHEN_FOR_DASH,
            mark("dashes.foreign", FOREIGN),
            mark("dashes.em", "(?<!—)—(?!—)"),
            mark("dashes.spaces", "(?<=[\\p{L}»“),])[–—]|[–—](?=[\\p{L}«„(])"));

    private static final List<MarkCheck> CHINESE =
            List.of(HYPHEN_FOR_DASH, mark("dashes.foreign", "[―－─━–]|(?<=\\p{IsHan})-(?=\\p{IsHan})"));

    @Override
    public List<Finding> check(TextPair pair) {
        return MarkCheck.in(pair.target(), marks(pair.to()));
    }

    private static List<MarkCheck> marks(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case RU -> RUSSIAN;
            case ZH -> CHINESE;
        };
    }

    private static MarkCheck mark(String key, String pattern) {
        return MarkCheck.warning(Check.DASHES, key, pattern);
    }
}
