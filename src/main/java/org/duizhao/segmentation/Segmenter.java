package org.duizhao.segmentation;

import java.util.List;
import org.duizhao.text.Language;

/** Cuts a paragraph into sentences. Implementations are safe for use by several threads. */
public interface Segmenter {

    /**
     * The sentences of a paragraph, in order. No sentence begins or ends with white space, none is empty, and nothing but
     * white space lies outside them.
     *
     * @param paragraph any text; an empty or blank one has no sentences
     */
    List<Span> sentences(String paragraph, Language language);

    /** A stretch of a text, in {@code char} indexes of the Java string: {@code from} included, {@code to} not. */
    record Span(int from, int to) {
        public String of(String text) {
            return text.substring(from, to);
        }
    }
}
