package org.duizhao.review;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** {@link Said} as it stands in an address; what is no such thing says nothing. */
record SaidParameters(
        @QueryParam("done") String done,
        @QueryParam("name") String name,
        @QueryParam("key") String key,
        @QueryParam("step") String step) {

    private static final String UUIDS = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    /** Null where nothing is to be said. */
    Said said() {
        return name == null || !name.matches("\\d{1,19}")
                ? null
                : Outcome.of(done)
                        .map(outcome -> new Said(
                                outcome,
                                name,
                                key != null && key.matches("\\d{1,19}-[a-z]{2}") ? key : null,
                                step != null && step.matches(UUIDS) ? UUID.fromString(step) : null))
                        .orElse(null);
    }
}
