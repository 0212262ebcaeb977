package org.duizhao.lookup;

import java.util.EnumSet;
import java.util.Set;
import org.duizhao.text.Language;

/**
 * What is asked of the concordance.
 *
 * @param phrase not blank
 * @param searched the languages to search in
 * @param lang a language of the segments, or null for any
 * @param to another that they must have as well, or null
 * @param page from 1
 */
public record ConcordanceTerms(String phrase, Set<Language> searched, Language lang, Language to, int limit, int page) {

    /** In one language alone. */
    public static ConcordanceTerms in(Language lang, Language to, String phrase, int limit, int page) {
        return new ConcordanceTerms(phrase, EnumSet.of(lang), lang, to, limit, page);
    }

    /** In one language and the other, as far as they are named; in all where none is, or only the one that the segments must have. */
    static ConcordanceTerms either(Language lang, Language to, String phrase, int limit, int page) {
        Set<Language> searched =
                lang == null ? EnumSet.allOf(Language.class) : to == null ? EnumSet.of(lang) : EnumSet.of(lang, to);
        return new ConcordanceTerms(phrase, searched, lang, to == lang ? null : to, limit, page);
    }

    int offset() {
        return (page - 1) * limit;
    }

    /** The language that segments found in one must have as well, or null. */
    Language beside(Language found) {
        return found == to ? lang : to;
    }

    /** Whether texts of that language are shown: all of them, unless both languages are named. */
    boolean shows(Language language) {
        return lang == null || to == null || language == lang || language == to;
    }
}
