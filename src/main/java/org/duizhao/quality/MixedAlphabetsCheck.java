package org.duizhao.quality;

import java.util.List;
import java.util.regex.Pattern;

/** Latin letters inside a Cyrillic word or the other way round, and a Latin letter that stands for a Russian word of one letter. */
final class MixedAlphabetsCheck implements PairCheck {

    private static final String LETTERS = "[\\p{IsLatin}\\p{IsCyrillic}\\p{M}]";
    private static final String WORD = LETTERS + "*";

    private static final MarkCheck WORDS = new MarkCheck(
            Check.MIXED_ALPHABETS,
            Severity.ERROR,
            "mixed-alphabets",
            Pattern.compile("(?<!" + LETTERS + ")" + WORD
                    + "(?:\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin})" + WORD));

    /** The Latin look-alikes of а, в, и (as u), к, о, с, у between Cyrillic words, e.g. {@code мир a не война}. */
    private static final MarkCheck LONE = new MarkCheck(
            Check.MIXED_ALPHABETS,
            Severity.ERROR,
            "mixed-alphabets",
            Pattern.compile("(?<=\\p{IsCyrillic}[,;»]?\\s)[aBcKkoyACO](?=\\s[«„]?\\p{IsCyrillic})"));

    @Override
    public List<Finding> check(TextPair pair) {
        return MarkCheck.in(pair.target(), List.of(WORDS, LONE));
    }
}
