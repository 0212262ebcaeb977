package org.duizhao.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.memory.Status;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * Which segments a reviewer wants to see.
 *
 * @param slug a {@link Status}, {@link #ALONE}, or empty for all
 */
record Filter(String slug) {

    /** Segments that have no pair in the language. */
    static final String ALONE = "alone";

    private static final List<String> ALLOWED = Stream.concat(
                    Stream.of("", ALONE), Arrays.stream(Status.values()).map(Status::slug))
            .toList();

    Filter {
        if (!ALLOWED.contains(slug)) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“status” is one of draft, needs-review, approved, rejected and alone, or is left out.");
        }
    }
}
