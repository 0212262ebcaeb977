package org.duizhao.matching;

import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.Normalization;

/** All of a query that its search needs more than once. For one thread at a time. */
final class PreparedQuery {

    private final Scorer scorer;
    private final int[] folded;
    private final long written;
    private final long before;
    private final long after;

    PreparedQuery(Query query, Fingerprint prints) {
        scorer = new Scorer(query);
        folded = scorer.points().clone();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = Normalization.foldCase(folded[at]);
        }
        written = prints.of(query.text());
        before = prints.ofNormalized(scorer.before());
        after = prints.ofNormalized(scorer.after());
    }

    Scorer scorer() {
        return scorer;
    }

    /** The code points of the text in the form for search, as many as in the one for comparison. */
    int[] folded() {
        return folded;
    }

    /** The most that an equal text can have. */
    double mostOfEqual() {
        return 100 + (before == 0 ? 0 : 1) + (after == 0 ? 0 : 1);
    }

    /** The base score of a row whose normalised text is the query's. */
    double ofEqual(Rows rows, int row) {
        if (rows.written(row) != written) {
            return 99;
        }
        return 100
                + (before != 0 && before == rows.before(row) ? 1 : 0)
                + (after != 0 && after == rows.after(row) ? 1 : 0);
    }
}
