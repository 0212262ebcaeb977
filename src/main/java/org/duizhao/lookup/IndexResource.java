package org.duizhao.lookup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.TimeUnit;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/index")
@RolesAllowed(Role.ADMINISTERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class IndexResource {

    private final IndexCheck check;
    private final IndexKeeper keeper;

    IndexResource(IndexCheck check, IndexKeeper keeper) {
        this.check = check;
        this.keeper = keeper;
    }

    /**
     * What was made.
     *
     * @param segments in the index
     * @param milliseconds that it took
     */
    public record Rebuilt(long segments, long milliseconds) {}

    @GET
    @Path("check")
    @Operation(
            summary = "Compare the index with the database",
            description =
                    "Of this server, both as of one moment; reads every segment. No differences is what there should be.")
    public IndexCheck.Result check() {
        return check.run();
    }

    @POST
    @Path("rebuild")
    @Operation(
            summary = "Make the index anew from the database",
            description =
                    "Of this server; lookups go on with the old one until then, and both are in memory for that time.")
    public Rebuilt rebuild() {
        long began = System.nanoTime();
        long segments = keeper.rebuild();
        return new Rebuilt(segments, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }
}
