package org.duizhao.lookup;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.duizhao.memory.Status;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What {@code GET /api/lookup} is asked. */
class LookupParameters {

    @QueryParam("q")
    @Parameter(required = true, description = "the text to look up, up to 10,000 code points")
    String q;

    @QueryParam("from")
    @Parameter(required = true, description = "the language of the text: zh, en or ru, with any region or script")
    String from;

    @QueryParam("to")
    @Parameter(required = true, description = "the language of the translations, another one")
    String to;

    @QueryParam("min")
    @Parameter(
            description = "the least score, in percent",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "50", maximum = "100", defaultValue = "70"))
    String min;

    @QueryParam("limit")
    @Parameter(
            description = "how many matches at the most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "5"))
    String limit;

    @QueryParam("before")
    @Parameter(description = "the text before it in the document that is being translated: makes context matches")
    String before;

    @QueryParam("after")
    @Parameter(description = "the text after it")
    String after;

    @QueryParam("codes")
    @Parameter(
            description = "how many inline codes the text had that are not in it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "255", defaultValue = "0"))
    String codes;

    @QueryParam("memory")
    @Parameter(description = "only matches of these memories, by name")
    List<String> memory;

    @QueryParam("document")
    @Parameter(description = "only matches of these documents, by slug")
    List<String> document;

    @QueryParam("status")
    @Parameter(
            description = "only matches of these statuses; without it, all but rejected",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Status[].class))
    List<String> status;

    @QueryParam("explain")
    @Parameter(
            description = "whether each match says how its score came about",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String explain;
}
