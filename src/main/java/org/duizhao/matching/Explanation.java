package org.duizhao.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.text.CodePoints;
import org.duizhao.text.Normalization;

/**
 * How a score came about: {@code score} is {@code base} less the points of all penalties, cut off after the first decimal.
 * Lengths and distance are in code points of the normalised texts.
 *
 * @param score percent, 0 to 102
 * @param base what the penalties are taken off: 100 to 102 for equal texts, 99 for nearly exact ones, else the similarity
 * @param similarity of the normalised texts by their distance, not rounded, 0 to 100; also where the score does not rest on it
 * @param differences what a nearly exact match differs in; empty for all others
 * @param penalties what was taken off, in the order of the differences, then for inline codes, then as given
 */
public record Explanation(
        Score.Kind kind,
        double score,
        double base,
        int queryLength,
        int storedLength,
        int distance,
        double similarity,
        List<Difference> differences,
        List<Penalty> penalties) {

    /**
     * Something that lowers a score.
     *
     * @param points 0 or more; those given for a place are whole points, {@link SegmentIndex.Screen} sums them
     */
    public record Penalty(String name, int points) {}

    /** Explains the score of one stored text with the named penalties of the place it comes from. */
    public static Explanation of(SegmentIndex.Query query, SegmentIndex.Entry entry, List<Penalty> place) {
        int points = place.stream().mapToInt(Penalty::points).sum();
        Score score = Score.of(query, entry, points);
        int[] sought = CodePoints.of(Normalization.forComparison(query.text()));
        int[] stored = CodePoints.of(Normalization.forComparison(entry.text()));
        int longer = Math.max(sought.length, stored.length);
        int distance = new Distance(sought).to(stored, longer);
        return new Explanation(
                score.kind(),
                score.percent(),
                score.differences().isEmpty() ? score.base() : 99,
                sought.length,
                stored.length,
                distance,
                longer == 0 ? 100 : 100.0 * (longer - distance) / longer,
                score.differences(),
                penalties(score, place));
    }

    private static List<Penalty> penalties(Score score, List<Penalty> place) {
        List<Penalty> penalties = new ArrayList<>();
        for (Difference difference : score.differences()) {
            if (difference.points() > 0) {
                penalties.add(new Penalty(difference.name().toLowerCase(Locale.ROOT), difference.points()));
            }
        }
        if (score.codes() > 0) {
            penalties.add(new Penalty("codes", score.codes()));
        }
        if (score.value() < 100) {
            penalties.addAll(place);
        }
        return List.copyOf(penalties);
    }
}
