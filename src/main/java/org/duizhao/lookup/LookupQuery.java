package org.duizhao.lookup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to look up.
 *
 * @param before the text before it in the document that is being translated, or null where that is not known
 * @param after the text after it, or null
 * @param codes how many inline codes it had, which are not in it; null for none
 */
public record LookupQuery(
        @Schema(required = true, description = "the text to look up, up to 10,000 code points")
        String q,

        @Schema(nullable = true, description = "the text before it in the document that is being translated")
        String before,

        @Schema(nullable = true, description = "the text after it")
        String after,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "255",
                description = "how many inline codes the text had that are not in it")
        Integer codes) {

    /** A text without inline codes. */
    public LookupQuery(String q, String before, String after) {
        this(q, before, after, null);
    }
}
