package org.duizhao.review;

import jakarta.ws.rs.FormParam;

/**
 * What is sent for an edit of an alignment, beside the {@link Answer} with the texts as they stand in the boxes.
 *
 * @param zhAt where the Chinese is cut, in UTF-16 units as browsers count; null to cut behind the first sentence
 * @param textAt where the translation is cut
 * @param seen the versions of all segments that the preview showed, {@code id:version} parted by spaces; null to get a preview
 */
record AlignmentAnswer(
        @FormParam("edit") String edit,
        @FormParam("zhAt") String zhAt,
        @FormParam("textAt") String textAt,
        @FormParam("seen") String seen) {

    /** Code points before the cut, or null. */
    static Integer codePoints(String text, String at) {
        if (at == null || !at.matches("\\d{1,7}")) {
            return null;
        }
        int index = Math.min(Integer.parseInt(at), text.length());
        return text.codePointCount(0, index);
    }
}
