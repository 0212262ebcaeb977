package org.duizhao.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer's button does; each of them saves the texts too. */
enum Decision {
    APPROVE,
    SAVE,
    REJECT;

    static Optional<Decision> of(String slug) {
        return Stream.of(values())
                .filter(decision -> decision.name().toLowerCase(Locale.ROOT).equals(slug))
                .findFirst();
    }
}
