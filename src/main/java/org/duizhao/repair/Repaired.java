package org.duizhao.repair;

import java.util.List;

/**
 * A translation whose numbers were made to fit a query.
 *
 * @param target the whole translation, repaired
 * @param replacements what was replaced in it, from left to right; never empty
 */
public record Repaired(String target, List<Replacement> replacements) {

    /**
     * A number that was replaced.
     *
     * @param stored as the stored translation writes it: {@code 70.2 billion}
     * @param repaired as the repaired one writes it: {@code 80 billion}
     */
    public record Replacement(String stored, String repaired) {}
}
