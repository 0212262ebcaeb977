package org.duizhao.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * A word of an English or Russian text as terms are compared: in lower case, without possessive ’s, with е for ё. A hyphen
 * parts words as a space does; the points of an abbreviation (U.N.) are nothing; English articles are none.
 *
 * @param from {@code char} index
 * @param to {@code char} index, not included
 */
record Word(String form, int from, int to) {

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{N}\\p{M}]+(?:[’'][\\p{L}\\p{N}\\p{M}]+)*");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern POSSESSIVE = Pattern.compile("'s$");

    static List<Word> of(String text, Language language) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String form = form(word.group());
            if (language != Language.EN || !ARTICLES.contains(form)) {
                words.add(new Word(form, word.start(), word.end()));
            }
        }
        return words;
    }

    private static String form(String written) {
        String plain = written.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ё', 'е')
                .replace(".", "");
        return POSSESSIVE.matcher(plain).replaceFirst("");
    }
}
