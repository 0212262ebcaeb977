package org.duizhao.protocols;

import java.util.regex.Pattern;
import org.duizhao.lookup.Match;
import org.duizhao.text.Normalization;

/**
 * A text as a client sent it, without the inline codes that the client wrote into it.
 *
 * @param text what is looked up
 * @param hadCodes whether codes were taken out
 */
record QueryText(String text, boolean hadCodes) {

    /**
     * How Okapi writes codes: a marker U+E101 to U+E103 with an index from U+E110 on, or letter codes such as {@code <g1>} and
     * {@code <x2/>}.
     */
    static final Pattern CODES =
            Pattern.compile("[\\uE101-\\uE103][\\uE110-\\uF8FF]|<g[0-9]+>|</g[0-9]+>|<[xbe][0-9]+/>");

    static QueryText of(String sent) {
        return without(CODES, sent);
    }

    static QueryText without(Pattern codes, String sent) {
        String text = codes.matcher(sent).replaceAll("");
        return new QueryText(text, text.length() < sent.length());
    }

    /** Whether there is nothing in it to look up. */
    boolean isBlank() {
        return Normalization.forComparison(text).isEmpty();
    }

    /** The match's score as the protocols have it, percent, at the most 100. */
    double quality(Match match) {
        return Math.min(match.score(), hadCodes ? 99 : 100);
    }
}
