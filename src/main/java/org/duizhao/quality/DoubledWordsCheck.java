package org.duizhao.quality;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/** The same word twice in a row, with nothing but spaces between; in Chinese, particles that are never doubled. */
final class DoubledWordsCheck implements PairCheck {

    /** What is right doubled: words that meet (had had, gave her her book), and emphasis. */
    private static final Set<String> RIGHT = Set.of(
            "had", "that", "her", "very", "no", "yes", "bye", "да", "нет", "очень", "еле", "чуть", "едва", "вот", "ну");

    private static final MarkCheck WORDS = new MarkCheck(
            Check.DOUBLED_WORD,
            Severity.WARNING,
            "doubled-word",
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])(\\p{L}++)[\\s\\u00A0]+\\1(?![\\p{L}\\p{N}’-])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

    /** But where one of the two belongs to a word: 目的|的, 为了|了解, 存在|在, 和|和平, 是是非非. */
    private static final MarkCheck PARTICLES = MarkCheck.warning(
            Check.DOUBLED_WORD,
            "doubled-word",
            "(?<![目标似])的的(?!确)|(?<![为除罢])了了(?![解结然断])|(?<![存现实正内所自潜])在在|和和(?![平谐睦解气美善蔼])"
                    + "|(?<![于但可要不还就只总若凡正便])是是(?!非)|与与(?!会)|被被|把把|，，|、、");

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
