package org.duizhao.quality;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/** The same word twice in a row, with nothing but spaces between; in Chinese, particles that are never doubled. */
final class DoubledWordsCheck implements PairCheck {

    /** English that is right doubled. */
    private static final Set<String> RIGHT = Set.of("had", "that");

    private static final MarkCheck WORDS = new MarkCheck(
            Check.DOUBLED_WORD,
            Severity.WARNING,
            "doubled-word",
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])(\\p{L}++)[\\s\\u00A0]+\\1(?![\\p{L}\\p{N}’-])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

    private static final MarkCheck PARTICLES =
            MarkCheck.warning(Check.DOUBLED_WORD, "doubled-word", "的的|了了|在在|和和|是是|与与|被被|把把|，，|、、");

    @Override
    public List<Finding> check(TextPair pair) {
        if (pair.to() == Language.ZH) {
            return MarkCheck.in(pair.target(), List.of(PARTICLES));
        }
        return MarkCheck.in(pair.target(), List.of(WORDS)).stream()
                .filter(finding -> !RIGHT.contains(word(finding)) && !isName(finding))
                .toList();
    }

    /** Both with a capital: a name such as Baden Baden. */
    private static boolean isName(Finding finding) {
        String[] words = finding.arguments().get(0).split("[\\s\\u00A0]+");
        return Character.isUpperCase(words[0].codePointAt(0)) && Character.isUpperCase(words[1].codePointAt(0));
    }

    private static String word(Finding finding) {
        return finding.arguments().get(0).split("[\\s\\u00A0]+")[0].toLowerCase(Locale.ROOT);
    }
}
