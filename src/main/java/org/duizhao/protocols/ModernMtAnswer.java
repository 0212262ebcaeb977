package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.duizhao.problem.Problem;

/**
 * What ModernMT answers: data or an error.
 *
 * @param status the HTTP status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModernMtAnswer(int status, Data data, Failure error) {

    record Data(String translation) {}

    /** @param type the slug of one of our problems */
    record Failure(String type, String message) {}

    static ModernMtAnswer of(String translation) {
        return new ModernMtAnswer(200, new Data(translation), null);
    }

    static ModernMtAnswer of(Problem problem) {
        return new ModernMtAnswer(
                problem.type().status(), null, new Failure(problem.type().slug(), problem.getMessage()));
    }
}
