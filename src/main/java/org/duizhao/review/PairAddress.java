package org.duizhao.review;

import jakarta.ws.rs.PathParam;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** The segment and the language that an address names. */
record PairAddress(
        @PathParam("segment") long segment,
        @PathParam("lang") String tag) {

    Language lang() {
        return Language.of(tag)
                .filter(lang -> lang != Language.ZH && lang.tag().equals(tag))
                .orElseThrow(() -> new Problem(
                        ProblemType.UNKNOWN_LANGUAGE, "The languages that are reviewed beside Chinese are en and ru."));
    }

    Problem missing() {
        return new Problem(ProblemType.NOT_FOUND, "There is no segment " + segment + " with " + tag + ".");
    }
}
