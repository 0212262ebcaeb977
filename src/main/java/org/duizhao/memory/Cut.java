package org.duizhao.memory;

import java.util.List;
import org.duizhao.text.Language;

/**
 * A place to cut a text at.
 *
 * @param at code points before it
 * @param sentence position in the edition of the first sentence after it; null where the text has no sentences
 */
public record Cut(int at, Integer sentence) {

    /**
     * The cut of a text that stands for some sentences. A sentence that is cut itself stays before the cut. Where the text was
     * edited, so that it is no longer the sentences joined, their places are taken in proportion.
     *
     * @param at code points, from 0 to the text's length
     * @param sentences the texts of its run of sentences; empty where they are not known
     */
    public static Cut of(Variant variant, Language lang, int at, List<String> sentences) {
        if (variant.sentenceFrom() == null || sentences.isEmpty()) {
            return new Cut(at, variant.sentenceFrom() == null ? null : variant.sentenceTo());
        }
        int separator = Variant.separator(lang).length();
        int joined = sentences.stream().mapToInt(Cut::length).sum() + separator * (sentences.size() - 1);
        double scale = joined == 0 ? 1 : (double) length(variant.text()) / joined;
        int before = 0;
        int start = 0;
        for (String sentence : sentences) {
            if (start * scale < at) {
                before++;
            }
            start += length(sentence) + separator;
        }
        return new Cut(at, variant.sentenceFrom() + before);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What stands before the cut, without the space at its end; null where that is nothing. */
    Variant head(Variant variant) {
        String text = variant.text().substring(0, index(variant)).stripTrailing();
        return text.isBlank() ? null : new Variant(text, variant.sentenceFrom(), sentence);
    }

    /** What stands after the cut, without the space at its beginning; null where that is nothing. */
    Variant tail(Variant variant) {
        String text = variant.text().substring(index(variant)).stripLeading();
        return text.isBlank() ? null : new Variant(text, sentence, variant.sentenceTo());
    }

    private int index(Variant variant) {
        return variant.text().offsetByCodePoints(0, at);
    }
}
