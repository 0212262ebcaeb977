package org.duizhao.lookup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/index/check")
@RolesAllowed(Role.ADMINISTERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class IndexResource {

    private final IndexCheck check;

    IndexResource(IndexCheck check) {
        this.check = check;
    }

    @GET
    @Operation(
            summary = "Compare the index with the database",
            description =
                    "Of this server, both as of one moment; reads every segment. No differences is what there should be.")
    public IndexCheck.Result check() {
        return check.run();
    }
}
