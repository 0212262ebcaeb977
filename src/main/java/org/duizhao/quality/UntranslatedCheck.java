package org.duizhao.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;
import org.duizhao.text.Normalization;

/** Whether anything was left as it was: the whole text, Han or Cyrillic in a text of another script, a sentence of Latin. */
final class UntranslatedCheck implements PairCheck {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+(?:\\s+\\p{IsCyrillic}+)*");

    /** Six words at least, with no capital in the last five: names and titles of several words are often kept. */
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+(?:[\\s,]+[a-z’']+){5,}");

    /** An empty translation, or one that equals the source. */
    static List<Finding> whole(TextPair pair) {
        if (pair.target().isBlank()) {
            return List.of(Finding.error(Check.UNTRANSLATED, List.of(), "untranslated.empty"));
        }
        boolean same = Normalization.forComparison(pair.source()).equals(Normalization.forComparison(pair.target()));
        return same && pair.from() != pair.to() && LETTER.matcher(pair.source()).find()
                ? List.of(Finding.error(Check.UNTRANSLATED, List.of(), "untranslated.same"))
                : List.of();
    }

    @Override
    public List<Finding> check(TextPair pair) {
        List<Finding> findings = new ArrayList<>();
        if (pair.to() != Language.ZH) {
            find(HAN, pair.target(), findings);
        }
        if (pair.to() != Language.RU) {
            find(CYRILLIC, pair.target(), findings);
        }
        if (pair.to() != Language.EN) {
            find(LATIN, pair.target(), findings);
        }
        return findings;
    }

    private static void find(Pattern left, String text, List<Finding> findings) {
        Matcher words = left.matcher(text);
        while (words.find()) {
            findings.add(Finding.error(
                    Check.UNTRANSLATED,
                    List.of(Place.inTarget(text, words.start(), words.end())),
                    "untranslated.left",
                    words.group()));
        }
    }
}
