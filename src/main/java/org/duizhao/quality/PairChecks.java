package org.duizhao.quality;

import java.util.List;
import java.util.stream.Stream;

/** All checks of a pair. A function of the two texts and the term base; safe for several threads. */
public final class PairChecks {

    private static final int LONGEST = 20_000;

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
     * Judges a pair whose surroundings are not known. Of texts of more than 20,000 code points it is only said that they are
     * too long to be checked.
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
        if (Math.max(points(pair.source()), points(pair.target())) > LONGEST) {
            return List.of(Finding.warning(Check.LENGTH, List.of(), "length.unchecked", String.valueOf(LONGEST)));
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

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * What is wrong with the inline codes of a translation.
     *
     * @param source those of the source as TMX 1.4b writes them, in the order in which they stand
     */
    public static List<Finding> codes(List<String> source, List<String> target) {
        return CodesCheck.check(source, target);
    }

    /**
     * What is wrong with a translation that an approved pair does not agree with.
     *
     * @param elsewhere how that pair translates the same text; null where there is none
     */
    public static List<Finding> inconsistent(String target, String elsewhere) {
        return elsewhere == null || elsewhere.equals(target)
                ? List.of()
                : List.of(Finding.warning(Check.INCONSISTENT, List.of(), "inconsistent", elsewhere));
    }
}
