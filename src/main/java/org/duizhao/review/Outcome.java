package org.duizhao.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a reviewer's answer. */
public enum Outcome {
    APPROVED,
    REJECTED,
    SAVED,
    /** Nothing was to be saved. */
    UNCHANGED,
    /** It has a {@link Flaw}; nothing was changed. */
    FLAWED,
    /** Somebody else was faster; nothing was changed. */
    CONFLICT;

    /** The name in URLs and for the page's script. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reviewer is done with the pair. */
    public boolean isFinal() {
        return this == APPROVED || this == REJECTED;
    }

    static Optional<Outcome> of(String slug) {
        return Stream.of(values())
                .filter(outcome -> outcome.slug().equals(slug))
                .findFirst();
    }
}
