package org.duizhao.lookup;

import org.duizhao.text.Language;

/**
 * What is asked of the concordance.
 *
 * @param phrase not blank
 * @param lang the language to search in, or null for every one
 * @param to a language that the segments must have as well, or null
 * @param page from 1
 */
public record ConcordanceTerms(String phrase, Language lang, Language to, int limit, int page) {

    int offset() {
        return (page - 1) * limit;
    }

    /** Whether texts of that language are shown: all of them, unless both languages are named. */
    boolean shows(Language language) {
        return lang == null || to == null || language == lang || language == to;
    }
}
