package org.duizhao.review;

import java.time.Instant;
import java.util.List;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * A segment as a reviewer of one language sees it.
 *
 * @param pair the pair's id, or null where the segment has no counterpart
 * @param version the pair's; the segment's where there is no pair
 * @param document slug, or null
 * @param title of the document, or null
 * @param number in the document, from 1; null outside documents
 * @param zh may be null, and so may the translation, but not both
 * @param zhCodes none where there is no text, and so are the translation's
 * @param status null where there is no pair
 * @param confidence the aligner's, 0 to 1, or null
 * @param shape the bead's, as {@code 2-1}, or null
 * @param changedBy who changed the pair last
 * @param before may be null
 * @param after may be null
 * @param place null where it was not aligned here
 * @param revisions how many there are
 * @param remark the newest reason or comment, or null
 * @param elsewhere another translation that an approved pair of the same memory gives the same Chinese, or null
 * @param editable the reader may decide on it
 * @param draft what the reader typed before and did not decide on, or null
 */
public record PairRow(
        long segment,
        Language lang,
        Long pair,
        int version,
        String memory,
        String document,
        String title,
        Integer number,
        String zh,
        String text,
        Codes zhCodes,
        Codes textCodes,
        Status status,
        Mark mark,
        Float confidence,
        String shape,
        String changedBy,
        Neighbour before,
        Neighbour after,
        Place place,
        long revisions,
        Remark remark,
        String elsewhere,
        boolean editable,
        Draft draft) {

    /** What somebody had to say. */
    public record Remark(String actor, Instant at, String text) {}

    /** How sure the aligner was, in percent. */
    public long percent() {
        return confidence == null ? 0 : Math.round(confidence * 100.0);
    }

    /** What it is called where there is one on a page only: its number, or the segment's id. */
    public String name() {
        return number == null ? String.valueOf(segment) : String.valueOf(number);
    }

    /** Tells it from the other rows of a page. */
    public String key() {
        return segment + "-" + lang.tag();
    }

    /** The address of all that is done to it. */
    public String path() {
        return "/review/pairs/" + segment + "/" + lang.tag();
    }

    /** The language on the left. */
    public Language original() {
        return Language.ZH;
    }

    public List<AlignmentEdit> edits() {
        return List.of(AlignmentEdit.values());
    }

    boolean sameDocument(PairRow other) {
        return document != null && document.equals(other.document) && lang == other.lang;
    }
}
