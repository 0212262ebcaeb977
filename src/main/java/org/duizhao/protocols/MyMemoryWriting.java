package org.duizhao.protocols;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The changes of MyMemory's clients. They are made in the memories that {@code key} names, or in the one that is configured for
 * tools, with their inline codes; properties and the neighbours are not kept.
 */
@Path("/mymemory")
@RolesAllowed(Role.TRANSLATES)
@Produces(MyMemoryResource.JSON)
@Tag(name = "Foreign protocols")
public class MyMemoryWriting {

    /** Clients take a 404 with these words for success. */
    private static final String NO_ID = "NO ID FOUND";

    private final ForeignMemories memories;
    private final ForeignMemory memory;

    MyMemoryWriting(ForeignMemories memories, ForeignMemory memory) {
        this.memories = memories;
        this.memory = memory;
    }

    @GET
    @Path("set")
    @Operation(
            summary = "MyMemory: keep “tra” as a translation of “seg”",
            description = "“langpair” as in get. Only with a key: a page of another site could send it as well.")
    public Response set(@Context UriInfo address, @Context HttpHeaders headers) {
        requireKey(headers);
        return set(new MyMemoryRequest(address.getQueryParameters()));
    }

    @POST
    @Path("set")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "MyMemory: the same, sent as a form")
    public Response set(MultivaluedMap<String, String> form) {
        return set(new MyMemoryRequest(form));
    }

    @POST
    @Path("update")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "MyMemory: put “newseg”, “newtra” in the place of “seg”, “tra”, or add them")
    public Response update(MultivaluedMap<String, String> form) {
        MyMemoryRequest asked = new MyMemoryRequest(form);
        return answer(() -> {
            LanguagePair pair = asked.pair();
            ForeignUnit unit = unit(asked, "seg", "tra");
            ForeignUnit changed = unit(asked, "newseg", "newtra");
            return memories(asked).stream()
                    .map(name ->
                            memory.edit(name, pair, unit, changed).orElseGet(() -> memory.keep(name, pair, changed)))
                    .map(segment -> segment.id)
                    .toList();
        });
    }

    @POST
    @Path("delete_by_id")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "MyMemory: delete the segment “id”, or the one that holds “seg” and “tra”")
    public Response delete(MultivaluedMap<String, String> form) {
        MyMemoryRequest asked = new MyMemoryRequest(form);
        return answer(() -> {
            LanguagePair pair = asked.pair();
            if (asked.optional("id") != null) {
                long id = asked.id();
                memory.delete(id, null, null);
                return List.of(id);
            }
            ForeignUnit unit = unit(asked, "seg", "tra");
            List<Long> found = memories(asked).stream()
                    .map(name -> memory.find(name, pair, unit))
                    .flatMap(Optional::stream)
                    .map(segment -> segment.id)
                    .toList();
            if (found.isEmpty()) {
                throw new Problem(ProblemType.NOT_FOUND, NO_ID);
            }
            found.forEach(id -> memory.delete(id, null, null));
            return found;
        });
    }

    private Response set(MyMemoryRequest asked) {
        return answer(() -> {
            LanguagePair pair = asked.pair();
            ForeignUnit unit = unit(asked, "seg", "tra");
            return memories(asked).stream()
                    .map(name -> memory.keep(name, pair, unit))
                    .map(segment -> segment.id)
                    .toList();
        });
    }

    private List<String> memories(MyMemoryRequest asked) {
        return asked.memories().isEmpty()
                ? List.of(memories.named(null))
                : asked.memories().stream().map(memories::named).toList();
    }

    private static ForeignUnit unit(MyMemoryRequest asked, String segment, String translation) {
        return new ForeignUnit(asked.text(segment), asked.text(translation));
    }

    private static Response answer(Supplier<List<Long>> change) {
        MyMemoryResult result;
        try {
            result = MyMemoryResult.of(change.get());
        } catch (Problem problem) {
            result = MyMemoryResult.of(problem);
        }
        return Response.status(result.responseStatus()).entity(result).build();
    }

    private static void requireKey(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            throw new Problem(ProblemType.CROSS_SITE, "Send an API key as “key”, or as “Authorization: Bearer <key>”.");
        }
    }
}
