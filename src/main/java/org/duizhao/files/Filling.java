package org.duizhao.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which matches are written as the translation, where there is none yet; all are written as proposals. */
enum Filling {
    /** Equal texts. */
    EXACT,
    /** Equal texts one of whose neighbours is equal too. */
    CONTEXT,
    NONE;

    static Optional<Filling> of(String slug) {
        return Stream.of(values())
                .filter(filling -> filling.slug().equals(slug))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first that may be written. */
    Optional<Candidate> choose(List<Candidate> candidates) {
        double least = this == EXACT ? 100 : this == CONTEXT ? 101 : Double.POSITIVE_INFINITY;
        return candidates.stream()
                .filter(candidate -> candidate.match().score() >= least)
                .findFirst();
    }
}
