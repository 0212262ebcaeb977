package org.duizhao.protocols;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.duizhao.lookup.LookupConfig;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupQuery;
import org.duizhao.lookup.LookupService;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** The lookup service for clients that send anything: nothing is found for a blank text. */
@Singleton
class ForeignLookup {

    private final LookupService service;
    private final LookupConfig config;
    private final Accesses accesses;

    ForeignLookup(LookupService service, LookupConfig config, Accesses accesses) {
        this.service = service;
        this.config = config;
        this.accesses = accesses;
    }

    /** @throws Problem as {@link #matches(List, LookupTerms)} */
    List<Match> matches(CodedText text, LanguagePair pair, double min, int limit) {
        return matches(List.of(text), new LookupTerms(pair.from(), pair.to(), min, limit, LookupFilter.NONE, false))
                .get(0);
    }

    /**
     * The matches of a text with its neighbours.
     *
     * @param before may be null or blank, as after
     * @throws Problem as {@link #matches(List, LookupTerms)}
     */
    List<Match> matches(CodedText text, String before, String after, LookupTerms terms) {
        if (text.isBlank()) {
            return List.of();
        }
        requireShort(text.text());
        return service.matches(
                new LookupQuery(
                        text.text(),
                        neighbour(before),
                        neighbour(after),
                        text.codes().size()),
                terms,
                accesses.current());
    }

    /**
     * The matches of each text, in the order of the texts.
     *
     * @throws Problem {@link ProblemType#INVALID_VALUE} for a text that is longer than lookup allows, and whatever
     *     {@link LookupService#matches(List, LookupTerms, org.duizhao.memory.Access)} throws
     */
    List<List<Match>> matches(List<CodedText> texts, LookupTerms terms) {
        texts.forEach(text -> requireShort(text.text()));
        List<LookupQuery> asked = texts.stream()
                .filter(text -> !text.isBlank())
                .map(text ->
                        new LookupQuery(text.text(), null, null, text.codes().size()))
                .toList();
        Deque<List<Match>> found =
                new ArrayDeque<>(asked.isEmpty() ? List.of() : service.matches(asked, terms, accesses.current()));
        return texts.stream()
                .map(text -> text.isBlank() ? List.<Match>of() : found.remove())
                .toList();
    }

    private String neighbour(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        requireShort(text);
        return text;
    }

    private void requireShort(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > config.longestQuery()) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "The text has " + length + " characters (code points); at the most " + config.longestQuery()
                            + " are allowed.");
        }
    }
}
