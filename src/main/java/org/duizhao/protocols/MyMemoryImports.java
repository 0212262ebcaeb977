package org.duizhao.protocols;

import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duizhao.exchange.Duplicates;
import org.duizhao.exchange.Imports;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** TMX files of MyMemory's clients, imported into the memory that {@code key} names, or into the one that is configured for tools. */
@Path("/mymemory")
@RolesAllowed(Role.TRANSLATES)
@Produces(MyMemoryResource.JSON)
@Tag(name = "Foreign protocols")
public class MyMemoryImports {

    private final ForeignMemories memories;
    private final Imports imports;

    MyMemoryImports(ForeignMemories memories, Imports imports) {
        this.memories = memories;
        this.imports = imports;
    }

    /** @param form read by {@link MyMemoryForm} */
    @POST
    @Path("tmx/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "MyMemory: import the TMX file “tmx”",
            description = "As multipart/form-data; “key” as in get, with one memory at the most.")
    public Response begin(@Context RoutingContext form) {
        try {
            FileUpload tmx = form.fileUploads().stream()
                    .filter(file -> file.name().equals("tmx"))
                    .findFirst()
                    .orElseThrow(() -> new Problem(
                            ProblemType.INVALID_VALUE, "“tmx” is missing: send a TMX file as multipart/form-data."));
            List<String> named = MyMemoryKey.memories(form.request().getFormAttribute("key"));
            if (named.size() > 1) {
                throw new Problem(ProblemType.INVALID_VALUE, "“key” names several memories; a file goes into one.");
            }
            String name = memories.named(named.isEmpty() ? null : named.get(0));
            return answer(MyMemoryImport.of(imports.add(
                    java.nio.file.Path.of(tmx.uploadedFileName()), tmx.fileName(), name, Duplicates.SKIP, false)));
        } catch (Problem problem) {
            return answer(MyMemoryImport.of(problem));
        }
    }

    @GET
    @Path("v2/import/status")
    @Operation(summary = "MyMemory: how far an import is, by its “uuid”: 202 until it has ended")
    public Response status(@QueryParam("uuid") String uuid) {
        try {
            return answer(MyMemoryImport.of(imports.numbered(MyMemoryImport.number(uuid), 0, 0)));
        } catch (Problem problem) {
            return answer(MyMemoryImport.of(problem));
        }
    }

    private static Response answer(MyMemoryImport state) {
        return Response.status(state.responseStatus()).entity(state).build();
    }
}
