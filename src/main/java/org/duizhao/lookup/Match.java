package org.duizhao.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.duizhao.memory.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment that matches a text.
 *
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
        String target,
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
