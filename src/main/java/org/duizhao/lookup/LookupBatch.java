package org.duizhao.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many texts to look up at once. */
public record LookupBatch(
        @Schema(required = true, description = "zh, en or ru, with any region or script")
        String from,

        @Schema(required = true, description = "another language")
        String to,

        @Schema(minimum = "50", maximum = "100", defaultValue = "70")
        Double min,

        @Schema(minimum = "1", maximum = "100", defaultValue = "5")
        Integer limit,

        @Schema(description = "only matches of these memories, by name")
        List<String> memory,

        @Schema(description = "only matches of these documents, by slug")
        List<String> document,

        @Schema(description = "only matches of these statuses; without it, all but rejected")
        List<String> status,

        @Schema(required = true, minItems = 1, maxItems = 1000)
        List<LookupQuery> queries) {}
