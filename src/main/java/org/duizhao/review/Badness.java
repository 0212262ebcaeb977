package org.duizhao.review;

import java.util.List;
import org.duizhao.quality.Finding;
import org.duizhao.quality.Severity;

/** How much a pair wants a reviewer: the queue shows the worst first. */
final class Badness {

    private static final double ERROR = 10;
    private static final double WARNING = 1;
    private static final double NO_CONFIDENCE = 5;

    private Badness() {}

    /**
     * 10 for each error, 1 for each warning, and up to 5 for an alignment that is not sure: half of an error, so that a pair
     * that was aligned wrongly comes before all that have only a warning or two.
     *
     * @param confidence 0 to 1, or null where nothing was aligned
     */
    static double of(List<Finding> findings, Float confidence) {
        double sum = confidence == null ? 0 : NO_CONFIDENCE * (1 - confidence);
        for (Finding finding : findings) {
            sum += finding.severity() == Severity.ERROR ? ERROR : WARNING;
        }
        return sum;
    }
}
