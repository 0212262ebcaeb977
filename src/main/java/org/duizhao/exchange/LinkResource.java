package org.duizhao.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What private links lead to, for tools that can send no header: the link itself says who may. */
@Path("/exports")
@PermitAll
public class LinkResource {

    private final ExportLinks links;
    private final Exports exports;
    private final Accesses accesses;

    LinkResource(ExportLinks links, Exports exports, Accesses accesses) {
        this.links = links;
        this.exports = exports;
        this.accesses = accesses;
    }

    /** @param file only so that the address ends as the tool expects it */
    @GET
    @Path("{file}")
    @Operation(hidden = true)
    public Response get(
            @PathParam("file") String file, @HeaderParam(LinkAddress.HEADER) String secret, @Context Request request) {
        if (secret == null) {
            throw none();
        }
        ExportLink link = links.used(secret).orElseThrow(LinkResource::none);
        Response answer = exports.answer(
                ExportQuery.parse(link.query),
                ExportFormat.valueOf(link.format.toUpperCase(Locale.ROOT)),
                accesses.reading(link.madeBy),
                request);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return answer;
    }

    private static Problem none() {
        return new Problem(
                ProblemType.NOT_FOUND, "There is no such export, or its link was revoked: ask whoever gave it to you.");
    }
}
