package org.duizhao.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of the segments that hold a phrase.
 *
 * @param results the latest segment first
 * @param next the number of the next page, null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Concordance(
        String query,
        int page,

        @Schema(description = "the number of the next page; missing on the last")
        Integer next,

        List<Result> results) {

    /** A segment that holds the phrase. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Schema(description = "the segment's id") long segment,

            String memory,
            String document,

            @Schema(description = "with Chinese, by the other language")
            Map<String, Status> statuses,

            @Schema(description = "by language") Map<String, Text> texts) {}

    /** A text, with every place of the phrase in it. */
    public record Text(String text, List<Place> highlights) {}

    /** A place in a text. */
    public record Place(
            @Schema(description = "its first code point, counted from 0")
            int from,

            @Schema(description = "the code point after its last")
            int to) {}
}
