package org.duizhao.protocols;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What translate5 asks of the whole of t5memory, at the address with {@code _service} behind it. */
@Path("/t5memory_service")
@RolesAllowed(Role.READS)
@Produces(T5Answers.JSON)
@Tag(name = "Foreign protocols")
public class T5Service {

    /** The form of t5memory's protocol that is spoken here. */
    private static final String VERSION = "0.6.0";

    private final T5Answers answers;

    T5Service(T5Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("resources")
    @Operation(summary = "t5memory: the version of the protocol")
    public Response resources() {
        return answers.answer(() -> new T5Bodies.Resources(VERSION));
    }

    @GET
    @Path("savetms")
    @Operation(summary = "t5memory: nothing is left to save")
    public Response save() {
        return answers.nothingToDo();
    }
}
