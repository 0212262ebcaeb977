package org.duizhao.protocols;

import io.micrometer.core.annotation.Timed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The searches of MyMemory's clients; {@link ToolAddress} lets them answer at {@code /} and below {@code /api} too. */
@Path("/mymemory")
@RolesAllowed(Role.READS)
@Produces(MyMemoryResource.JSON)
@Transactional
@Tag(name = "Foreign protocols")
public class MyMemoryResource {

    /** Without the charset OmegaT takes the answer for Latin-1. */
    static final String JSON = "application/json;charset=utf-8";

    private static final int MIN = 70;

    private final ForeignLookup lookup;
    private final AnsweredTexts texts;
    private final ForeignSegments segments;

    MyMemoryResource(ForeignLookup lookup, AnsweredTexts texts, ForeignSegments segments) {
        this.lookup = lookup;
        this.texts = texts;
        this.segments = segments;
    }

    @GET
    @Path("get")
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "mymemory"},
            histogram = true)
    @Operation(
            summary = "MyMemory: matches of “q”, best first",
            description =
                    "“langpair” is zh|en; “numres” how many, 3 unless told; “key” an API key, or several with commas between"
                            + " them, each perhaps with :memory behind it; “context_before” and “context_after” the neighbours;"
                            + " “penalty_key” [{\"key\", \"penalty\"}] takes points off a memory; with “conc” 1 the segments that hold"
                            + " the phrase “q”, the youngest first. Errors have the same form, with"
                            + " their HTTP status in “responseStatus”.")
    public Response get(@Context UriInfo address) {
        return answer(new MyMemoryRequest(address.getQueryParameters()));
    }

    @POST
    @Path("get")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "mymemory"},
            histogram = true)
    @Operation(summary = "MyMemory: the same, sent as a form")
    public Response post(MultivaluedMap<String, String> form) {
        return answer(new MyMemoryRequest(form));
    }

    /** Tells a client whether its key is good; with a bad one nobody comes here. */
    @GET
    @Path("authkey")
    @Operation(summary = "MyMemory: 1 for a key that is good")
    public int authkey() {
        return 1;
    }

    private Response answer(MyMemoryRequest asked) {
        try {
            return Response.ok(MyMemoryAnswer.of(found(asked))).build();
        } catch (Problem problem) {
            return Response.status(problem.type().status())
                    .entity(MyMemoryAnswer.of(problem))
                    .build();
        }
    }

    private List<MyMemoryMatch> found(MyMemoryRequest asked) {
        asked.requireJson();
        LanguagePair pair = asked.pair();
        CodedText query = asked.text("q");
        String[] languages = asked.required("langpair").split("\\|", -1);
        if (asked.isSet("conc")) {
            return holding(asked, query, pair, languages);
        }
        Map<String, Double> penalties = asked.penalties();
        LookupTerms terms = new LookupTerms(
                pair.from(),
                pair.to(),
                MIN,
                asked.limit(),
                new LookupFilter(asked.memories(), List.of(), Set.of()),
                false);
        return lookup.matches(query, asked.optional("context_before"), asked.optional("context_after"), terms).stream()
                .map(match -> MyMemoryMatch.of(
                        match,
                        texts.of(match, query, pair, UnaryOperator.identity()),
                        languages,
                        penalties.getOrDefault(match.memory(), 0.0)))
                .sorted(Comparator.comparingDouble(MyMemoryMatch::match).reversed())
                .toList();
    }

    private List<MyMemoryMatch> holding(MyMemoryRequest asked, CodedText query, LanguagePair pair, String[] languages) {
        if (query.isBlank()) {
            return List.of();
        }
        return segments.holding(query.text(), pair.from(), pair.to(), asked.memories(), 1, asked.limit()).stream()
                .map(segment -> MyMemoryMatch.holding(query.text(), segment, pair, languages))
                .toList();
    }
}
