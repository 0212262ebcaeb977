package org.duizhao.matching;

import java.util.List;

/**
 * How well a stored text matches a query, in percent, by a formula that anyone can recompute. All lengths and distances
 * are in code points.
 *
 * <ol>
 *   <li>Texts equal as they were written, code point for code point, have 100; 101 when one of the two neighbours agrees,
 *       102 when both do. Neighbours agree when they are equal after
 *       {@link org.duizhao.text.Normalization#forComparison}; one that is not known (null) or blank never does.
 *   <li>Otherwise both texts are normalised in that way. Equal now, they have 99
 *       ({@link Difference#WIDTH_OR_SPACE}).
 *   <li>Texts that differ in case, punctuation or numbers only have 99 less one point for each of these kinds: the fewest that
 *       explain the difference, and of equally many the first in the order of {@link Difference}. They must have something in
 *       common besides numbers, punctuation and spaces.
 *   <li>All others have their similarity, {@code 100.0 * (longer - d) / longer} with d the Levenshtein distance of the
 *       normalised texts, but at most 98.9.
 *   <li>Where the two do not have the same number of inline codes, {@link #CODES} is taken off; equal texts have 100 before that,
 *       whatever their neighbours.
 *   <li>A score below 100 is lowered by the penalty of the place it comes from.
 * </ol>
 *
 * @param kind what the score rests on
 * @param base the score before the penalties, steps 1 to 4
 * @param differences what a nearly exact match differs in; empty for all others
 * @param codes the points taken off for inline codes
 * @param penalty the points taken off for the place, 0 where the score is 100 or more
 */
public record Score(Kind kind, double base, List<Difference> differences, int codes, int penalty) {

    /** The points that a different number of inline codes takes off. */
    public static final int CODES = 1;

    /** The most that texts which differ after normalisation have by their similarity. */
    public static final double MOST_SIMILAR = 98.9;

    /** What a score rests on: the equal text in an equal place, the equal text, or a similar one. */
    public enum Kind {
        CONTEXT,
        EXACT,
        FUZZY
    }

    /**
     * Scores one stored text. To score many, a {@link SegmentIndex} is the way.
     *
     * @param penalty points, 0 or more
     */
    public static Score of(SegmentIndex.Query query, SegmentIndex.Entry entry, int penalty) {
        return new Scorer(query).score(entry, penalty);
    }

    /** The score, not rounded: matches are ordered by this, and held against the least score that was asked for. */
    public double value() {
        return base - codes - penalty;
    }

    /** The score as it is told: cut off after the first decimal. */
    public double percent() {
        return percent(value());
    }

    /** Cuts off after the first decimal; a value a hair below it only because it is binary is taken for it. */
    static double percent(double value) {
        return Math.floor(value * 10 + 1e-9) / 10;
    }

    /**
     * Step 4 of the formula.
     *
     * @param longer the length of the longer text, 1 or more
     */
    static double similarity(int distance, int longer) {
        return Math.min(MOST_SIMILAR, 100.0 * (longer - distance) / longer);
    }

    /** The greatest distance at which two texts still have that similarity, or -1 where none has. */
    static int reach(double similarity, int longer) {
        if (similarity > MOST_SIMILAR) {
            return -1;
        }
        int distance = (int) (longer * (100 - similarity) / 100) + 1;
        while (distance >= 0 && similarity(distance, longer) < similarity) {
            distance--;
        }
        return distance;
    }
}
