package org.duizhao.alignment;

/** What speaks for a bead. */
interface BeadScores {

    /** Knows nothing. */
    BeadScores NONE = (i, n, j, m) -> 0;

    /**
     * How much likelier these sentences are as translations of each other than as strangers: a natural logarithm, higher
     * is better, 0 is undecided. Both sizes are 1 or more.
     */
    double score(int sourceFrom, int sourceSize, int targetFrom, int targetSize);

    /** Both together, as if neither knew what the other knows. */
    default BeadScores plus(BeadScores other) {
        return (i, n, j, m) -> score(i, n, j, m) + other.score(i, n, j, m);
    }

    /** The same evidence, believed more or less. */
    default BeadScores times(double factor) {
        return (i, n, j, m) -> factor * score(i, n, j, m);
    }
}
