package org.duizhao.lookup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.duizhao.memory.Access;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.StaleVersion;
import org.duizhao.people.Accesses;
import org.duizhao.people.Audit;
import org.duizhao.people.AuditAction;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/segments")
@RolesAllowed(Role.READS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Segments")
public class SegmentResource {

    private final Segments segments;
    private final MemoryRepository memories;
    private final Scopes scopes;
    private final Lineages lineages;
    private final LookupConfig config;
    private final Accesses accesses;
    private final Audit audit;

    SegmentResource(
            Segments segments,
            MemoryRepository memories,
            Scopes scopes,
            Lineages lineages,
            LookupConfig config,
            Accesses accesses,
            Audit audit) {
        this.segments = segments;
        this.memories = memories;
        this.scopes = scopes;
        this.lineages = lineages;
        this.config = config;
        this.accesses = accesses;
        this.audit = audit;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One segment", description = "Its ETag is the version that an edit names.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public Response get(@PathParam("id") long id, @Context Request request) {
        Segment segment = segments.find(id, accesses.current());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(segment));
        return unchanged == null ? shown(Response.ok(), segment) : unchanged.build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.TRANSLATES)
    @Operation(
            summary = "Edit a segment",
            description =
                    "The pairs of the texts that change need review again. If-Match names the version that was edited.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    @APIResponse(responseCode = "412", description = "somebody changed it meanwhile; “current” is what it is now")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            SegmentEdit edit,
            @Context Request request) {
        int version = versionEdited(id, ifMatch, request);
        Map<Language, String> texts = SegmentTexts.of(present(edit).texts(), config.longestText());
        try {
            return shown(Response.ok(), segments.edit(id, version, texts, accesses.current()));
        } catch (StaleVersion stale) {
            throw withCurrent(stale);
        }
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.TRANSLATES)
    @Operation(summary = "Delete a segment", description = "If-Match names the version that was looked at.")
    @APIResponse(responseCode = "204", description = "it is gone")
    @APIResponse(responseCode = "412", description = "somebody changed it meanwhile; “current” is what it is now")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Context Request request) {
        int version = versionEdited(id, ifMatch, request);
        try {
            Access access = accesses.current();
            segments.delete(id, version, access);
            audit.record(AuditAction.SEGMENT_DELETED, access.actor(), "segment " + id);
        } catch (StaleVersion stale) {
            throw withCurrent(stale);
        }
    }

    @POST
    @RolesAllowed(Role.TRANSLATES)
    @Operation(summary = "Add a segment", description = "It belongs to no document; its pairs need review.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public Response post(SegmentEdit.New segment) {
        Map<Language, String> texts = SegmentTexts.of(present(segment).texts(), config.longestText());
        if (texts.size() < 2) {
            throw Values.invalid("“texts” has to hold texts of at least two languages.");
        }
        String memory = Values.text("memory", segment.memory(), config.longestText());
        Access access = accesses.current();
        Segment made = segments.create(memories.findById(scopes.memory(memory, access)), texts, access);
        return shown(Response.created(URI.create("/api/segments/" + made.id)), made);
    }

    /** The version that an edit is of: the newest when If-Match holds its tag, otherwise one that there never is. */
    private int versionEdited(long id, String ifMatch, Request request) {
        if (ifMatch == null) {
            throw new Problem(
                    ProblemType.VERSION_NEEDED,
                    "Send the ETag of the version that you edited, from GET /api/segments/" + id + ", as If-Match.");
        }
        Segment segment = segments.find(id, accesses.current());
        return request.evaluatePreconditions(tag(segment)) == null ? segment.version : -1;
    }

    private Response shown(Response.ResponseBuilder response, Segment segment) {
        return response.tag(tag(segment))
                .entity(SegmentView.of(segment, lineages.of(segment)))
                .build();
    }

    private Problem withCurrent(StaleVersion stale) {
        Segment current = stale.current();
        return new Problem(
                ProblemType.STALE_VERSION,
                stale.getMessage(),
                Map.of("current", SegmentView.of(current, lineages.of(current))));
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new Problem(ProblemType.BAD_REQUEST, "The body is empty; it has to be a JSON object with “texts”.");
        }
        return body;
    }

    private static EntityTag tag(Segment segment) {
        return new EntityTag(Integer.toString(segment.version));
    }
}
