package org.duizhao.memory;

import jakarta.persistence.Embeddable;
import org.duizhao.text.Language;

/**
 * A segment's text in one language (TMX: tuv).
 *
 * @param text without its inline codes
 * @param sentenceFrom position in the edition of its first sentence, or null where it was not aligned here
 * @param sentenceTo the position after its last sentence
 * @param codes the inline codes of the text
 * @param tag what a file called the language (BCP 47), where it said more than this server's exports do ({@code zh-TW}); or null
 */
@Embeddable
public record Variant(String text, Integer sentenceFrom, Integer sentenceTo, Codes codes, String tag, Extras extras) {

    /** A text that was aligned here, or made of others: without codes. */
    public Variant(String text, Integer sentenceFrom, Integer sentenceTo) {
        this(text, sentenceFrom, sentenceTo, Codes.NONE, null, Extras.NONE);
    }

    public static Variant of(String text) {
        return new Variant(text, null, null);
    }

    /** What stands between two sentences of a language: a space, but in Chinese nothing. */
    public static String separator(Language lang) {
        return lang == Language.ZH ? "" : " ";
    }

    /**
     * The two as one text, with a {@link #separator} between them. Where the second stands before the first in its edition, as the
     * lines of a header may, the text has no place there.
     */
    public Variant followedBy(Variant next, Language lang) {
        String before = text + separator(lang);
        boolean turned = sentenceTo != null && next.sentenceFrom != null && next.sentenceFrom < sentenceTo;
        return new Variant(
                before + next.text,
                turned ? null : sentenceFrom,
                turned ? null : next.sentenceTo,
                codes.followedBy(next.codes, before.codePointCount(0, before.length())),
                tag,
                extras);
    }

    /** Another text in its place. The codes stay where their places are certain; otherwise none of them does. */
    Variant withText(String newText) {
        return new Variant(newText, sentenceFrom, sentenceTo, codes.after(text, newText), tag, extras.changedHere());
    }

    /** Another text in its place, with codes of its own. */
    Variant rewritten(String newText, Codes newCodes) {
        return new Variant(newText, sentenceFrom, sentenceTo, newCodes, tag, extras.changedHere());
    }
}
