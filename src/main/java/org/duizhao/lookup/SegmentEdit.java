package org.duizhao.lookup;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New texts of a segment; the languages that are not named stay as they are. */
public record SegmentEdit(
        @Schema(required = true, description = "by language: zh, en, ru; each up to 100,000 code points")
        Map<String, String> texts) {

    /** A segment that there is not yet. */
    public record New(
            @Schema(required = true, description = "the name of the memory that gets it")
            String memory,

            @Schema(required = true, description = "by language: zh, en, ru; at least two")
            Map<String, String> texts) {}
}
