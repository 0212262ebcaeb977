package org.duizhao.files;

import java.util.stream.Stream;

/** How much of a segment is there already; the rows of an analysis, in their order. */
enum Band {
    /** Equal, with one neighbour or both. */
    CONTEXT("context", 101),
    EXACT("100", 100),
    /** Equal to an earlier segment of the files, and not in the memory. */
    REPETITION("repetitions", Double.POSITIVE_INFINITY),
    FUZZY_95("95-99", 95),
    FUZZY_85("85-94", 85),
    FUZZY_75("75-84", 75),
    FUZZY_50("50-74", 50),
    NONE("no-match", 0);

    private final String slug;
    private final double least;

    Band(String slug, double least) {
        this.slug = slug;
        this.least = least;
    }

    String slug() {
        return slug;
    }

    /** @param score percent, 0 for none */
    static Band of(double score) {
        return Stream.of(values())
                .filter(band -> score >= band.least)
                .findFirst()
                .orElseThrow();
    }
}
