package org.duizhao.review;

import java.util.UUID;

/**
 * What is said above the list.
 *
 * @param name of the row, see {@link PairRow#name}; of a bulk approval, how many there were
 * @param key of the row, or null
 * @param change the step that can be taken back, or null
 */
public record Said(Outcome outcome, String name, String key, UUID change) {

    static Said of(PairRow row, Attempt attempt) {
        return new Said(attempt.outcome(), row.name(), row.key(), attempt.change());
    }

    /** The end of an address whose page says this. */
    String query() {
        return "&done=" + outcome.slug() + "&name=" + name + (key == null ? "" : "&key=" + key)
                + (change == null ? "" : "&step=" + change);
    }
}
