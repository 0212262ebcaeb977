package org.duizhao.lookup;

import io.micrometer.core.annotation.Timed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/concordance")
@RolesAllowed(Role.READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup")
public class ConcordanceResource {

    private static final int LIMIT = 50;
    private static final int LONGEST_PHRASE = 1_000;
    private static final int LAST_PAGE = 200;

    private final ConcordanceService service;
    private final Accesses accesses;

    ConcordanceResource(ConcordanceService service, Accesses accesses) {
        this.service = service;
        this.accesses = accesses;
    }

    @GET
    @Transactional
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "concordance"},
            histogram = true)
    @Operation(
            summary = "Segments that hold a phrase",
            description =
                    "In any language, in the one named, or, where both are, in either of them; width and case do not matter; the"
                            + " latest segment first.")
    public Concordance find(
            @QueryParam("q") @Parameter(required = true, description = "one character or more, up to 1,000 code points")
                    String q,
            @QueryParam("lang")
                    @Parameter(description = "the language to search in, and “to” with it; without it, every one")
                    String lang,
            @QueryParam("to")
                    @Parameter(description = "only segments that have this language too and are not rejected in it")
                    String to,
            @QueryParam("limit")
                    @Parameter(
                            description = "segments a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    String limit,
            @QueryParam("page")
                    @Parameter(
                            description = "counted from 1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "1"))
                    String page) {
        return service.find(
                ConcordanceTerms.either(
                        lang == null ? null : Languages.named("lang", lang),
                        to == null ? null : Languages.named("to", to),
                        Values.text("q", q, LONGEST_PHRASE),
                        Values.whole("limit", limit, 1, 100, LIMIT),
                        Values.whole("page", page, 1, LAST_PAGE, 1)),
                accesses.current());
    }
}
