package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.duizhao.lookup.Match;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Weblate's question to a translation memory, and the answer. Fields that we do not know are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WeblateLookup(
        @Schema(required = true, minItems = 1, maxItems = 100, description = "each of 10,000 code points at the most")
        List<String> strings,

        @Schema(required = true, description = "zh, en or ru") @JsonProperty("source_language")
        String sourceLanguage,

        @Schema(required = true, description = "another language") @JsonProperty("target_language")
        String targetLanguage,

        @Schema(description = "only matches of this memory, by name")
        String project,

        @Schema(description = "only equal texts") boolean exact) {

    /** @param match null where there is none */
    record Result(String query, Found match) {}

    /**
     * The best match of a text.
     *
     * @param id the segment's
     * @param origin the document, or the memory where it belongs to none
     * @param exact whether the texts are equal
     * @param quality percent, rounded down
     */
    record Found(long id, String source, String target, String origin, boolean exact, int quality) {

        static Found of(Match match) {
            return new Found(
                    match.segment(),
                    match.source(),
                    match.target(),
                    match.document() == null ? match.memory() : match.document(),
                    match.score() >= 100,
                    (int) Math.min(100, match.score()));
        }
    }
}
