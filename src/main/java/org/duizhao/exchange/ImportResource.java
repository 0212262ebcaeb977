package org.duizhao.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** TMX files into memories. */
@Path("/api/imports")
@RolesAllowed(Role.TRANSLATES)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    private final Imports imports;
    private final ImportReports reports;

    ImportResource(Imports imports, ImportReports reports) {
        this.imports = imports;
        this.reports = reports;
    }

    @GET
    @Operation(
            summary = "Your latest imports",
            description = "At most 50, the newest first, without reports; administrators see everybody's.")
    public List<ImportView> list() {
        return imports.latest().stream()
                .map(job -> ImportView.of(job, List.of()))
                .toList();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a TMX file into a memory",
            description =
                    "“file” is a .tmx, .tmx.gz, or .zip of .tmx files; “memory” is made where there is none;"
                            + " “duplicates” is skip (unless told), overwrite, keep-newest or add; “dry-run” is true or false."
                            + " Units are the same when they have the same id and a text in common or, without an id, the same"
                            + " texts, so that another translation of a text without an id is always added beside. All pairs need review afterwards.")
    @APIResponse(
            responseCode = "202",
            description = "it is under way; Location tells how far",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "413", description = "the file is larger than the server takes")
    @APIResponse(responseCode = "415", description = "it is no file that is read")
    @APIResponse(
            responseCode = "429",
            description = "too many imports are under way; Retry-After tells when to ask again")
    @APIResponse(responseCode = "507", description = "the server's disk has no room for the file; nothing was imported")
    public Response post(
            @RestForm FileUpload file,
            @RestForm String memory,
            @RestForm String duplicates,
            @RestForm("dry-run") String dryRun) {
        ImportView begun = imports.add(
                uploaded(file).uploadedFile(), file.fileName(), memory, duplicates(duplicates), flag(dryRun));
        return Response.accepted(begun)
                .location(URI.create("/api/imports/" + begun.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "How far an import is, and what it refused",
            description = "“reports” are the units that were refused or lost something, in the order of the file.")
    public ImportView get(
            @PathParam("id") long id,
            @Parameter(description = "How many reports to leave out") @RestQuery @DefaultValue("0") @Min(0) int offset,
            @Parameter(description = "How many reports to show") @RestQuery @DefaultValue("100") @Min(1) @Max(1000)
                    int limit) {
        return imports.numbered(id, offset, limit);
    }

    @GET
    @Path("{id}/report")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "The whole report of an import as CSV",
            description = "A line for each unit that was refused or lost something: file, line, unit's id, refused or"
                    + " altered, reason; RFC 4180. What begins with = + - @ or ' has a ' before it, so that no"
                    + " spreadsheet takes it for a formula.")
    public Response report(@PathParam("id") long id) {
        imports.visible(id);
        StreamingOutput body = out -> reports.write(id, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel an import", description = "What it has written stays.")
    @APIResponse(responseCode = "204", description = "it is cancelled")
    @APIResponse(responseCode = "409", description = "it has ended before")
    public void delete(@PathParam("id") long id) {
        cancel(id, imports);
    }

    static void cancel(long id, Imports imports) {
        if (!imports.cancel(id)) {
            throw new Problem(ProblemType.CONFLICT, "Import " + id + " has ended: there is nothing to cancel.");
        }
    }

    static FileUpload uploaded(FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw invalid("“file” is missing: send a .tmx, .tmx.gz or .zip file as multipart/form-data.");
        }
        return file;
    }

    static Duplicates duplicates(String slug) {
        return slug == null
                ? Duplicates.SKIP
                : Duplicates.of(slug)
                        .orElseThrow(() -> invalid("“duplicates” is “" + slug + "”: use "
                                + Stream.of(Duplicates.values())
                                        .map(Duplicates::slug)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean flag(String written) {
        if (written != null && !written.equals("true") && !written.equals("false")) {
            throw invalid("“dry-run” is “" + written + "”: use true or false.");
        }
        return "true".equals(written);
    }

    private static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_VALUE, detail);
    }
}
