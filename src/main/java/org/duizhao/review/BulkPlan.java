package org.duizhao.review;

import java.util.List;

/**
 * A bulk approval, not carried out yet.
 *
 * @param approved the pairs that will be approved
 * @param skipped the others
 */
public record BulkPlan(List<Choice> approved, List<Skipped> skipped) {

    /**
     * A pair to approve.
     *
     * @param passedOver the checks that the reason passes over, by name, or null
     */
    public record Choice(PairRow row, String passedOver) {

        /** As the form sends it. */
        public String value() {
            return row.key() + ":" + row.version();
        }
    }

    /** @param row null for one that is gone */
    public record Skipped(String key, PairRow row, Skip why) {}
}
