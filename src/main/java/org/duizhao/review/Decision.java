package org.duizhao.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer's button does; each of them but a comment saves the texts too. */
enum Decision {
    APPROVE,
    SAVE,
    REJECT,
    UNSURE,
    NEEDS_ALIGNMENT,
    COMMENT;

    static Optional<Decision> of(String slug) {
        return Stream.of(values())
                .filter(decision -> decision.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(slug))
                .findFirst();
    }

    /** It cannot be taken without saying why. */
    boolean needsReason() {
        return this == REJECT || this == COMMENT;
    }
}
