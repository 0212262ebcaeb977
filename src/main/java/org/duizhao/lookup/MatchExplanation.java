package org.duizhao.lookup;

import java.util.List;
import java.util.Locale;
import org.duizhao.matching.Diff;
import org.duizhao.matching.Difference;
import org.duizhao.matching.Explanation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a score came about; see {@link Explanation}. */
public record MatchExplanation(
        @Schema(description = "the score before the penalties")
        double base,

        @Schema(description = "code points of the normalised query")
        int queryLength,

        @Schema(description = "code points of the normalised stored text")
        int storedLength,

        @Schema(description = "Levenshtein distance of the two, in code points")
        int distance,

        @Schema(description = "100 × (1 − distance ÷ greater length)")
        double similarity,

        @Schema(description = "all that a nearly exact match differs in: width-or-space, case, punctuation, numbers")
        List<String> differences,

        List<Penalty> penalties,

        @Schema(description = "what to change in the stored text to get the query")
        List<Run> diff) {

    /** Points taken off the base. */
    public record Penalty(String name, int points) {}

    /** A run of characters that both have (equal), only the stored text (delete) or only the query (insert). */
    public record Run(String change, String text) {}

    static MatchExplanation of(Explanation explanation, Diff diff) {
        return new MatchExplanation(
                explanation.base(),
                explanation.queryLength(),
                explanation.storedLength(),
                explanation.distance(),
                explanation.similarity(),
                differences(explanation.differences()),
                explanation.penalties().stream()
                        .map(penalty -> new Penalty(penalty.name(), penalty.points()))
                        .toList(),
                diff.runs().stream()
                        .map(run -> new Run(slug(run.change()), run.text()))
                        .toList());
    }

    static List<String> differences(List<Difference> differences) {
        return differences.stream().map(MatchExplanation::slug).toList();
    }

    private static String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
