package org.duizhao.protocols;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What t5memory needs to be told now and then and this server does not: it keeps each change before it answers. */
@Path("/t5memory")
@RolesAllowed(Role.READS)
@Consumes(MediaType.WILDCARD)
@Produces(T5Answers.JSON)
@Tag(name = "Foreign protocols")
public class T5Upkeep {

    private final T5Answers answers;

    T5Upkeep(T5Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("{memory}/{call: flush|reorganize}")
    @Operation(summary = "t5memory: nothing is left to save or to put in order")
    public Response upkeep(@PathParam("memory") String memory) {
        return answers.nothingToDo();
    }

    @POST
    @Path("{memory}/clone")
    @Operation(summary = "t5memory: is refused; a memory is copied by export and import")
    public Response copy(@PathParam("memory") String memory) {
        return answers.failure(
                403, "A memory is not copied here: download it as TMX and import that into the other one.");
    }

    @GET
    @Path("{memory}/download.tm")
    @Operation(summary = "t5memory: is refused; there are no files of t5memory's own kind")
    public Response downloadOwn(@PathParam("memory") String memory) {
        return answers.failure(406, "There are no files of t5memory's own kind here: ask for download.tmx.");
    }
}
