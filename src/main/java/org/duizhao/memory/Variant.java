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
     * The two as one text, with a {@link #separator} between them: in the order of their edition, where one ends at the sentence at
     * which the other begins, so that what stood crosswise beside the Chinese, as the lines of a header may, is read as it was written.
     * Otherwise the second comes second, and the text has no place in the edition: something else stands between the two there.
     */
    public Variant followedBy(Variant next, Language lang) {
        boolean placed = sentenceTo != null && next.sentenceTo != null;
        if (placed && next.sentenceFrom.equals(sentenceTo)) {
            return joined(this, next, lang, sentenceFrom, next.sentenceTo);
        }
        return placed && next.sentenceTo.equals(sentenceFrom)
                ? joined(next, this, lang, next.sentenceFrom, sentenceTo)
                : joined(this, next, lang, null, null);
    }

    private Variant joined(Variant first, Variant second, Language lang, Integer from, Integer to) {
        String before = first.text + separator(lang);
        Codes all = first.codes.followedBy(second.codes, before.codePointCount(0, before.length()));
        return new Variant(before + second.text, from, to, all, tag, extras);
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
