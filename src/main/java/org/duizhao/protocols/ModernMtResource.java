package org.duizhao.protocols;

import io.micrometer.core.annotation.Timed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The best match for clients that know machine translation only. They are told of it when there is none. */
@Path("/translate")
@RolesAllowed(Role.READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Foreign protocols")
public class ModernMtResource {

    private final ForeignLookup lookup;
    private final AnsweredTexts texts;
    private final ProtocolsConfig config;

    ModernMtResource(ForeignLookup lookup, AnsweredTexts texts, ProtocolsConfig config) {
        this.lookup = lookup;
        this.texts = texts;
        this.config = config;
    }

    @GET
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "modernmt"},
            histogram = true)
    @Operation(summary = "ModernMT: the target of the best match, of 95 percent or more unless configured otherwise")
    public Response translate(
            @QueryParam("q") @Parameter(required = true) String q,
            @QueryParam("source") @Parameter(required = true, description = "zh, en or ru") String source,
            @QueryParam("target") @Parameter(required = true, description = "another language") String target) {
        try {
            return answer(ModernMtAnswer.of(best(q, source, target)));
        } catch (Problem problem) {
            return answer(ModernMtAnswer.of(problem));
        }
    }

    private String best(String q, String source, String target) {
        LanguagePair pair = LanguagePair.named("source", source, "target", target);
        if (q == null) {
            throw new Problem(ProblemType.INVALID_VALUE, "“q” is missing: it has to hold the text.");
        }
        ModernMtText text = ModernMtText.of(q);
        return lookup.matches(text.query(), pair, config.modernMtMin(), 1).stream()
                .findFirst()
                .map(match -> texts.of(match, text.query(), pair, text::words).target())
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND,
                        "The translation memory holds no match of " + config.modernMtMin() + " percent or more."));
    }

    private static Response answer(ModernMtAnswer answer) {
        return Response.status(answer.status()).entity(answer).build();
    }
}
