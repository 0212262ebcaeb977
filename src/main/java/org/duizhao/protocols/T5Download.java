package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duizhao.exchange.MemoryFile;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A memory as TMX for translate5, which takes it in pieces where the server likes; this one streams it in one. */
@Path("/t5memory")
@RolesAllowed(Role.READS)
@Consumes(MediaType.WILDCARD)
@Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
@Tag(name = "Foreign protocols")
public class T5Download {

    /** What comes after the last piece. */
    private static final String END = "0:0";

    private final T5Answers answers;
    private final MemoryFile file;

    T5Download(T5Answers answers, MemoryFile file) {
        this.answers = answers;
        this.file = file;
    }

    /** @param startFromInternalKey must be missing, or {@code 0:0}: we never name a place to go on from */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Piece(String startFromInternalKey) {}

    @GET
    @Path("{memory}/download.tmx")
    @Operation(summary = "t5memory: the memory as TMX, in one piece")
    public Response download(@PathParam("memory") String memory, String body) {
        try {
            String start = answers.read(body, Piece.class).startFromInternalKey();
            if (start != null && !start.isEmpty() && !start.equals(END)) {
                throw new Problem(
                        ProblemType.INVALID_VALUE,
                        "There is no piece at “" + start + "”: the first one holds everything.");
            }
            return Response.ok(file.of(T5MemoryResource.name(memory)), "application/xml;charset=UTF-8")
                    .header("NextInternalKey", END)
                    .build();
        } catch (Problem problem) {
            return answers.failure(problem.type().status(), problem.getMessage());
        }
    }
}
