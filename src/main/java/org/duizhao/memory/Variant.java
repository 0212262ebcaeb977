package org.duizhao.memory;

import jakarta.persistence.Embeddable;

/**
 * A segment's text in one language (TMX: tuv).
 *
 * @param sentenceFrom position in the edition of its first sentence, or null where it was not aligned here
 * @param sentenceTo the position after its last sentence
 */
@Embeddable
public record Variant(String text, Integer sentenceFrom, Integer sentenceTo) {

    public static Variant of(String text) {
        return new Variant(text, null, null);
    }

    Variant withText(String newText) {
        return new Variant(newText, sentenceFrom, sentenceTo);
    }
}
