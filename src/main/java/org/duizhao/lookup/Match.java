package org.duizhao.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.duizhao.memory.Status;
import org.duizhao.repair.Repaired;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment that matches a text.
 *
 * @param differences null where the match is equal, or not nearly exact
 * @param repaired true or null
 * @param storedTarget null where nothing was repaired
 * @param replacements null where nothing was repaired
 * @param document null where the segment belongs to none
 * @param confidence the aligner's, 0 to 1, of the less sure pair; null where nothing was aligned
 * @param explanation null where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match(
        @Schema(
                minimum = "50",
                maximum = "102",
                description = "percent: 102 equal with both neighbours, 101 with one, 100 equal")
        double score,

        Kind kind,
        String source,

        @Schema(description = "the translation; where “repaired” is true, with the numbers of the query")
        String target,

        @Schema(
                description =
                        "all that a nearly exact match differs in: width-or-space, case, punctuation, numbers; else not there")
        List<String> differences,

        @Schema(
                description =
                        "true where the stored text differs from the query in numbers only and those of the target"
                                + " could be replaced with certainty; else not there")
        Boolean repaired,

        @Schema(description = "the translation as it is stored; only where “repaired” is true")
        String storedTarget,

        @Schema(description = "what was replaced in the target, from left to right; only where “repaired” is true")
        List<Repaired.Replacement> replacements,

        Status status,
        @Schema(description = "the name of its memory") String memory,

        @Schema(description = "the slug of its document") String document,

        @Schema(description = "the segment's id") long segment,

        @Schema(
                description =
                        "who made the target: original, human, draft or machine as its edition says, person or import")
        String origin,

        Instant changed,
        String changedBy,

        @Schema(minimum = "0", maximum = "1", description = "of the alignment")
        Float confidence,

        MatchExplanation explanation) {

    /** What the score rests on. */
    public enum Kind {
        context,
        exact,
        fuzzy;

        static Kind of(double score) {
            return score > 100 ? context : score == 100 ? exact : fuzzy;
        }
    }
}
