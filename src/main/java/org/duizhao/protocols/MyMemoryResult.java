package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.duizhao.problem.Problem;

/**
 * MyMemory's answer to a change.
 *
 * @param responseData OK, or what went wrong
 * @param responseDetails the ids of the segments; a sentence where something went wrong
 */
record MyMemoryResult(
        String responseData,
        int responseStatus,
        Object responseDetails,
        @JsonProperty("number_of_results") int numberOfResults,
        @JsonProperty("segment_ids") List<String> segmentIds) {

    static MyMemoryResult of(List<Long> segments) {
        List<String> ids = segments.stream().map(id -> Long.toString(id)).toList();
        return new MyMemoryResult("OK", 200, ids, ids.size(), ids);
    }

    static MyMemoryResult of(Problem problem) {
        return new MyMemoryResult(problem.type().title(), problem.type().status(), problem.getMessage(), 0, List.of());
    }
}
