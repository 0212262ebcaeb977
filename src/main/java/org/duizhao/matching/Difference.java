package org.duizhao.matching;

import java.util.List;
import org.duizhao.text.Normalization;

/** The named kinds of difference that leave a match "nearly exact", each with the points that it takes off 99. */
public enum Difference {
    /** The texts are the same after {@link org.duizhao.text.Normalization#forComparison}, and only then. */
    WIDTH_OR_SPACE(0),
    /** Upper and lower case, after {@link org.duizhao.text.Normalization#foldCase}. */
    CASE(1),
    /** Code points of the Unicode categories P*, and the spaces around them; not what separates the digits of a number. */
    PUNCTUATION(1),
    /** Numbers written in digits: 0 to 9, with single points or commas between them. */
    NUMBERS(1);

    /** What a text has that differs in all of them, before the penalties. */
    public static final int LEAST = 96;

    /** Every set of the kinds that cost points, the smaller set first, of equal size the earlier kinds first. */
    static final List<List<Difference>> COMBINATIONS = List.of(
            List.of(CASE),
            List.of(PUNCTUATION),
            List.of(NUMBERS),
            List.of(CASE, PUNCTUATION),
            List.of(CASE, NUMBERS),
            List.of(PUNCTUATION, NUMBERS),
            List.of(CASE, PUNCTUATION, NUMBERS));

    private final int points;

    Difference(int points) {
        this.points = points;
    }

    /**
     * What two texts differ in, in the order of the kinds, where they are nearly exact; empty where they are not, and where
     * they are equal as they were written.
     */
    public static List<Difference> between(String one, String other) {
        return one.equals(other)
                ? List.of()
                : new NearlyExact(Normalization.forComparison(one)).differences(Normalization.forComparison(other));
    }

    /** What this difference costs, in points of a percent score. */
    public int points() {
        return points;
    }
}
