package org.duizhao.lookup;

import java.util.List;

/**
 * The answer to one lookup.
 *
 * @param from BCP 47, primary subtag
 * @param to the same
 * @param matches best first
 */
public record LookupAnswer(String query, String from, String to, List<Match> matches) {

    static LookupAnswer of(LookupQuery query, LookupTerms terms, List<Match> matches) {
        return new LookupAnswer(query.q(), terms.from().tag(), terms.to().tag(), matches);
    }

    /** The answer to a batch, in the order asked. */
    public record Batch(List<Result> results) {}

    /** Of one text of a batch. */
    public record Result(String query, List<Match> matches) {}
}
