package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.duizhao.exchange.MemoryFile;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A memory as TMX for translate5, in pieces as it asks for them. */
@Path("/t5memory")
@RolesAllowed(Role.READS)
@Consumes(MediaType.WILDCARD)
@Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
@Tag(name = "Foreign protocols")
public class T5Download {

    /** What comes after the last piece. */
    private static final String END = "0:0";

    private static final Pattern KEY = Pattern.compile("[0-9]{1,18}:[0-9]{1,18}");

    private final T5Answers answers;
    private final MemoryFile file;

    T5Download(T5Answers answers, MemoryFile file) {
        this.answers = answers;
        this.file = file;
    }

    /**
     * What is asked for.
     *
     * @param limit segments at the most; null for all
     * @param startFromInternalKey what the last answer gave; null, empty or {@code 0:0} for the beginning
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(Integer limit, String startFromInternalKey) {

        long start() {
            String key = startFromInternalKey == null ? "" : startFromInternalKey.strip();
            if (!key.isEmpty() && !KEY.matcher(key).matches()) {
                throw new Problem(
                        ProblemType.INVALID_VALUE,
                        "“startFromInternalKey” has to be what the last answer gave as NextInternalKey.");
            }
            return key.isEmpty() ? 0 : Long.parseLong(key.substring(0, key.indexOf(':')));
        }

        Integer most() {
            if (limit != null && limit < 1) {
                throw new Problem(ProblemType.INVALID_VALUE, "“limit” has to be 1 or more.");
            }
            return limit;
        }
    }

    @GET
    @Path("{memory}/download.tmx")
    @Transactional
    @Operation(
            summary = "t5memory: the memory as TMX, or a piece of it",
            description =
                    "{limit, startFromInternalKey}; the header NextInternalKey says where the next piece begins, 0:0 that there is none.")
    public Response download(@PathParam("memory") String memory, String body) {
        try {
            Asked asked = answers.read(body, Asked.class);
            MemoryFile.Piece piece = file.of(T5MemoryResource.name(memory), asked.start(), asked.most());
            return Response.ok(piece.file(), "application/xml;charset=UTF-8")
                    .header("NextInternalKey", piece.next() == null ? END : piece.next() + ":1")
                    .build();
        } catch (Problem problem) {
            return answers.failure(problem.type().status(), problem.getMessage());
        }
    }
}
