package org.duizhao.protocols;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.duizhao.memory.Segment;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entries of Weblate's own memory, page by page, and their end. */
@Path("/api/memory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Foreign protocols")
public class WeblateBrowse {

    private static final int PAGE = 50;

    /** Enough for everybody who looks with their eyes. */
    private static final int LAST = 2_000;

    private final ForeignSegments segments;
    private final ForeignMemory memory;

    WeblateBrowse(ForeignSegments segments, ForeignMemory memory) {
        this.segments = segments;
        this.memory = memory;
    }

    /**
     * A page.
     *
     * @param next where the next one is; null on the last
     * @param previous always null: there is no way back
     */
    public record Entries(String next, String previous, List<Entry> results) {}

    /**
     * A segment.
     *
     * @param origin the document, or the memory where it belongs to none
     * @param project the memory
     */
    public record Entry(
            long id,
            String source,
            String target,
            String source_language,
            String target_language,
            String origin,
            String project) {}

    @GET
    @RolesAllowed(Role.READS)
    @Transactional
    @Operation(
            summary = "Weblate: the segments that have two languages",
            description = "Those that hold “source”, the youngest first; without it all, the oldest first. 50 a page.")
    public Entries browse(
            @QueryParam("source") @Parameter(description = "a part of the text") String source,
            @QueryParam("source_language") @Parameter(required = true) String from,
            @QueryParam("target_language") @Parameter(required = true) String to,
            @QueryParam("project") @Parameter(description = "only this memory") String project,
            @QueryParam("cursor") @Parameter(description = "as “next” has it") String cursor,
            @Context UriInfo address) {
        LanguagePair pair = LanguagePair.named("source_language", from, "target_language", to);
        List<String> memories = project == null || project.isBlank() ? List.of() : List.of(project);
        boolean phrase = source != null && !source.isBlank();
        long start = start(cursor);
        List<Segment> page = phrase
                ? segments.holding(source, pair.from(), pair.to(), memories, (int) Math.min(LAST, start) + 1, PAGE)
                : segments.after(start, pair.from(), pair.to(), memories, PAGE);
        long next = phrase || page.isEmpty() ? start + 1 : page.get(page.size() - 1).id;
        return new Entries(
                page.size() < PAGE
                        ? null
                        : address.getRequestUriBuilder()
                                .replaceQueryParam("cursor", next)
                                .build()
                                .toString(),
                null,
                page.stream().map(segment -> entry(segment, pair)).toList());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.TRANSLATES)
    @Operation(
            summary = "Weblate: delete a segment",
            description = "Where tools may write; none of a document, none with a third language.")
    public void delete(@PathParam("id") long id) {
        memory.delete(id, null, null);
    }

    private static Entry entry(Segment segment, LanguagePair pair) {
        return new Entry(
                segment.id,
                segment.text(pair.from()),
                segment.text(pair.to()),
                pair.from().tag(),
                pair.to().tag(),
                segment.document == null ? segment.memory.name : segment.document.slug,
                segment.memory.name);
    }

    private static long start(String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Long.parseLong(cursor));
        } catch (NumberFormatException e) {
            throw new Problem(ProblemType.INVALID_VALUE, "“cursor” has to be what “next” has.");
        }
    }
}
