package org.duizhao.alignment;

import java.util.Map;
import org.duizhao.text.Language;

/**
 * A run of the text that all translations share, with what stands for it in each of them. Indexes count sentences from 0;
 * {@code from} is included, {@code to} is not. Where the run is empty ({@code from == to}), one translation has sentences
 * of its own here, and {@code parts} holds that language alone.
 *
 * @param parts one for each translation that was aligned; a part may be empty where the run has no counterpart
 */
public record JointSegment(int from, int to, Map<Language, Part> parts) {

    public JointSegment {
        parts = Map.copyOf(parts);
    }

    /**
     * One translation's share of a segment.
     *
     * @param confidence 0 to 1; the least of the beads that were joined
     */
    public record Part(int from, int to, double confidence) {

        public boolean isEmpty() {
            return from == to;
        }
    }

    /** The shape of the pair that the shared text makes with a translation, {@code 2-1} or {@code 1-0}. */
    public String shape(Language language) {
        Part part = parts.get(language);
        return (to - from) + "-" + (part.to() - part.from());
    }
}
