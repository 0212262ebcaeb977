package org.duizhao.protocols;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.annotation.Timed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What amaGama (tmserver) is asked; {@link ToolAddress} lets it answer under {@code /api/v1} too. */
@Path("/tmserver")
@RolesAllowed(Role.READS)
@Produces({MediaType.APPLICATION_JSON, "text/javascript"})
@Tag(name = "Foreign protocols")
public class AmagamaResource {

    private static final String OPTIONS =
            "Languages may have a region or a script, as in zh_CN. “min_similarity” is brought within 50 to 100 percent, 70 by"
                    + " default; “max_candidates” within 1 to 100, 5 by default; “jsoncallback” names a function that a script"
                    + " is to call with the answer (JSONP).";
    private static final int MIN = 70;
    private static final int MAX_CANDIDATES = 5;

    private final ForeignLookup lookup;
    private final AnsweredTexts texts;
    private final ObjectMapper json;

    AmagamaResource(ForeignLookup lookup, AnsweredTexts texts, ObjectMapper json) {
        this.lookup = lookup;
        this.texts = texts;
        this.json = json;
    }

    @GET
    @Path("languages")
    @Operation(summary = "amaGama: the languages, in the spellings that clients look for")
    public Response languages(@QueryParam("jsoncallback") String callback) {
        return answer(AmagamaLanguages.ALL, callback);
    }

    @GET
    @Path("{source}/{target}/unit")
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "amagama"},
            histogram = true)
    @Operation(summary = "amaGama: matches of the text in “source”, best first", description = OPTIONS)
    public Response unitOfQuery(@BeanParam AmagamaParameters asked, @QueryParam("source") String text) {
        return unit(asked, text);
    }

    @GET
    @Path("{source}/{target}/unit/{text: .+}")
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "amagama"},
            histogram = true)
    @Operation(summary = "amaGama: matches of the text that is the rest of the path, best first", description = OPTIONS)
    public Response unitOfPath(@BeanParam AmagamaParameters asked, @PathParam("text") String text) {
        return unit(asked, text);
    }

    private Response unit(AmagamaParameters asked, String text) {
        LanguagePair pair = LanguagePair.served(asked.source(), asked.target());
        if (text == null || text.isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no text: put it behind “unit/” or into “source”.");
        }
        CodedText query = CodedText.of(text);
        List<AmagamaUnit> units = lookup
                .matches(
                        query,
                        pair,
                        within("min_similarity", asked.minSimilarity(), 50, MIN),
                        within("max_candidates", asked.maxCandidates(), 1, MAX_CANDIDATES))
                .stream()
                .map(match -> AmagamaUnit.of(texts.of(match, query, pair, UnaryOperator.identity())))
                .sorted(Comparator.comparingDouble(AmagamaUnit::quality).reversed())
                .toList();
        return answer(units, asked.callback());
    }

    private static int within(String name, String written, int least, int standard) {
        try {
            return written == null || written.isEmpty()
                    ? standard
                    : Math.max(least, Math.min(100, Integer.parseInt(written)));
        } catch (NumberFormatException e) {
            throw new Problem(ProblemType.INVALID_VALUE, "“" + name + "” has to be a whole number.");
        }
    }

    private Response answer(Object body, String callback) {
        try {
            String written = json.writeValueAsString(body);
            Response.ResponseBuilder response = callback == null || callback.isEmpty()
                    ? Response.ok(written, MediaType.APPLICATION_JSON)
                    : Response.ok(Jsonp.script(callback, written), Jsonp.MEDIA_TYPE);
            // A segment that was mended or refused has to be seen at once, and no proxy may give it to others.
            return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
