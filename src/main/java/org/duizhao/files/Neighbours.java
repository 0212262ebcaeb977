package org.duizhao.files;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.lookup.LookupConfig;
import org.duizhao.lookup.LookupQuery;
import org.duizhao.lookup.LookupService;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Access;

/** Looks up the segments of a file, each with its neighbours there, many at a time and equal ones once. */
@Singleton
class Neighbours {

    private final LookupService lookup;
    private final LookupConfig config;

    Neighbours(LookupService lookup, LookupConfig config) {
        this.lookup = lookup;
        this.config = config;
    }

    /**
     * The matches of some segments without their inline codes, in their order; none for those without words and those that are too long
     * to be looked up.
     *
     * @param from the first of those that are looked up
     * @param to the one after the last
     */
    List<List<Match>> matches(XliffTexts texts, int from, int to, LookupTerms terms, Access access) {
        return matches(texts, from, to, false, terms, access);
    }

    /** The matches of those of some segments that have inline codes, as {@link #matches} finds them for others; none for others. */
    List<List<Match>> codedMatches(XliffTexts texts, int from, int to, LookupTerms terms, Access access) {
        return matches(texts, from, to, true, terms, access);
    }

    private List<List<Match>> matches(
            XliffTexts texts, int from, int to, boolean coded, LookupTerms terms, Access access) {
        List<String> words = texts.words();
        Map<LookupQuery, Integer> places = new HashMap<>();
        List<LookupQuery> queries = new ArrayList<>();
        List<Integer> answered = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int codes = coded ? texts.codes().get(i).size() : 0;
            LookupQuery query = new LookupQuery(words.get(i), at(words, i - 1), at(words, i + 1), codes);
            if (!isAsked(words.get(i)) || coded && codes == 0) {
                answered.add(-1);
                continue;
            }
            answered.add(places.computeIfAbsent(query, fresh -> {
                queries.add(fresh);
                return queries.size() - 1;
            }));
        }
        List<List<Match>> matches = new ArrayList<>();
        for (int at = 0; at < queries.size(); at += config.largestBatch()) {
            matches.addAll(lookup.matches(
                    queries.subList(at, Math.min(queries.size(), at + config.largestBatch())), terms, access));
        }
        return answered.stream()
                .map(place -> place < 0 ? Collections.<Match>emptyList() : matches.get(place))
                .toList();
    }

    /** Whether it has words, and not too many to be compared. */
    boolean isAsked(String words) {
        return !words.isBlank() && words.codePointCount(0, words.length()) <= config.longestQuery();
    }

    private String at(List<String> words, int place) {
        return place >= 0 && place < words.size() && isAsked(words.get(place)) ? words.get(place) : null;
    }
}
