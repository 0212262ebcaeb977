package org.duizhao.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a reviewer's answer. */
public enum Outcome {
    APPROVED,
    /** The text was corrected and is saved; somebody else approves it. */
    LEFT_TO_ANOTHER,
    REJECTED,
    UNSURE,
    NEEDS_ALIGNMENT,
    SAVED,
    COMMENTED,
    /** Nothing was to be saved. */
    UNCHANGED,
    /** It has a {@link Flaw}; nothing was changed. */
    FLAWED,
    /** Somebody else was faster; nothing was changed. */
    CONFLICT,
    UNDONE,
    ALIGNED,
    BULK_APPROVED;

    /** The name in URLs and for the page's script. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reviewer is done with the pair. */
    public boolean isFinal() {
        return this == APPROVED
                || this == LEFT_TO_ANOTHER
                || this == REJECTED
                || this == UNSURE
                || this == NEEDS_ALIGNMENT;
    }

    static Optional<Outcome> of(String slug) {
        return Stream.of(values())
                .filter(outcome -> outcome.slug().equals(slug))
                .findFirst();
    }
}
