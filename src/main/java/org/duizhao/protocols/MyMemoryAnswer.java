package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.duizhao.problem.Problem;

/**
 * MyMemory's answer to a search. Every key is there, as clients want it.
 *
 * @param responseStatus the HTTP status, as a number
 * @param matches best first
 */
record MyMemoryAnswer(
        Best responseData,
        boolean quotaFinished,
        Boolean mtLangSupported,
        String responseDetails,
        int responseStatus,
        String responderId,
        @JsonProperty("exception_code") String exceptionCode,
        List<MyMemoryMatch> matches) {

    /**
     * What clients take that know one translation only.
     *
     * @param translatedText empty where there is no match
     */
    record Best(String translatedText, double match) {}

    static MyMemoryAnswer of(List<MyMemoryMatch> matches) {
        Best best = matches.isEmpty()
                ? new Best("", 0)
                : new Best(matches.get(0).translation(), matches.get(0).match());
        return new MyMemoryAnswer(best, false, null, "", 200, null, null, matches);
    }

    static MyMemoryAnswer of(Problem problem) {
        return new MyMemoryAnswer(
                new Best("", 0),
                false,
                null,
                problem.getMessage(),
                problem.type().status(),
                null,
                problem.type().slug(),
                List.of());
    }
}
