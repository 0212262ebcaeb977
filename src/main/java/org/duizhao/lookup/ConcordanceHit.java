package org.duizhao.lookup;

import java.util.List;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * A segment that holds a phrase, as the page shows it.
 *
 * @param document its slug; null where it belongs to none, as is {@code title}
 */
public record ConcordanceHit(
        long segment, String memory, String document, String title, List<Reviewed> pairs, List<Shown> texts) {

    /** A pair of the segment. */
    public record Reviewed(Language language, Status status, String address) {}

    /**
     * One of its texts.
     *
     * @param before the document's text before it in that language, or null
     * @param after the one after it, or null
     */
    public record Shown(Language language, List<HighlightRun> runs, String before, String after) {}
}
