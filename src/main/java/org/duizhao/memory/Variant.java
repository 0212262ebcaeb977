package org.duizhao.memory;

import jakarta.persistence.Embeddable;
import org.duizhao.text.Language;

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

    /** The two as one text, with a space between them where the language has spaces. */
    Variant followedBy(Variant next, Language lang) {
        String separator = lang == Language.ZH ? "" : " ";
        return new Variant(text + separator + next.text, sentenceFrom, next.sentenceTo);
    }

    Variant withText(String newText) {
        return new Variant(newText, sentenceFrom, sentenceTo);
    }
}
