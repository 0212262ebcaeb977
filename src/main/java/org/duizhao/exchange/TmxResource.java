package org.duizhao.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The memory as a file. */
@Path("/api")
@RolesAllowed(Role.READS)
@Tag(name = "Exports")
public class TmxResource {

    private final Exports exports;
    private final Accesses accesses;

    TmxResource(Exports exports, Accesses accesses) {
        this.exports = exports;
        this.accesses = accesses;
    }

    @GET
    @Path("tmx")
    @Produces({"application/x-tmx+xml;charset=UTF-8", "application/xml"})
    @Operation(
            summary = "Download segments as TMX 1.4b",
            description = "Streamed; a unit is written when it has the source and one of the target languages."
                    + " Rejected translations are left out unless their status is asked for.")
    public Response tmx(@BeanParam ExportQuery query, @Context Request request) {
        return exports.answer(query, ExportFormat.TMX, accesses.current(), request);
    }

    @GET
    @Path("tsv")
    @Produces("text/tab-separated-values;charset=UTF-8")
    @Operation(
            summary = "Download segments as tab-separated values",
            description =
                    "A line with the languages, then a line a unit. Tab, line feed, carriage return and backslash are"
                            + " written \\t, \\n"
                            + ", \\r"
                            + " and \\\\; what begins with = + - @ or ' has a ' before it, so that no spreadsheet takes it"
                            + " for a formula.")
    public Response tsv(@BeanParam ExportQuery query, @Context Request request) {
        return exports.answer(query, ExportFormat.TSV, accesses.current(), request);
    }

    @GET
    @Path("text")
    @Produces("application/zip")
    @Operation(
            summary = "Download segments as plain parallel text",
            description =
                    "An archive with one file a language, in which the same line is the same unit. Only units with"
                            + " all the languages are in it; a line break in a text is a space.")
    public Response text(@BeanParam ExportQuery query, @Context Request request) {
        return exports.answer(query, ExportFormat.TEXT, accesses.current(), request);
    }
}
