package org.duizhao.quality;

import java.util.List;
import java.util.stream.Stream;

/** All checks of a pair. A function of the two texts and the term base; safe for several threads. */
public final class PairChecks {

    private final List<PairCheck> checks;
    private final TermsCheck terms;

    /** @param terms {@link TermBase#EMPTY} where there is none */
    public PairChecks(TermBase terms) {
        this.terms = new TermsCheck(terms);
        this.checks = List.of(
                new UntranslatedCheck(),
                new NumbersCheck(),
                this.terms,
                new BracketsCheck(),
                new QuotationMarksCheck(),
                new DashesCheck(),
                new PunctuationCheck(),
                new EndPunctuationCheck(),
                new MixedAlphabetsCheck(),
                new DoubledWordsCheck(),
                new SpacesCheck());
    }

    /**
     * Judges a pair whose surroundings are not known. About linear in the length of the texts.
     *
     * @return in the order of {@link Check}; of a pair that is not translated, nothing but that
     */
    public List<Finding> check(TextPair pair) {
        return check(pair, LengthRatio.usual(pair.from(), pair.to()));
    }

    /**
     * Judges a pair of a document.
     *
     * @param ratio how long translations are in this document
     */
    public List<Finding> check(TextPair pair, LengthRatio ratio) {
        if (pair.source().isBlank()) {
            return List.of();
        }
        List<Finding> untranslated = UntranslatedCheck.whole(pair);
        if (!untranslated.isEmpty()) {
            return untranslated;
        }
        return Stream.concat(checks.stream(), Stream.of(new LengthCheck(ratio)))
                .flatMap(check -> check.check(pair).stream())
                .sorted((a, b) -> a.check().compareTo(b.check()))
                .toList();
    }
}
