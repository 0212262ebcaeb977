package org.duizhao.exchange;

import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.people.Accesses;
import org.duizhao.people.Audit;
import org.duizhao.people.AuditAction;
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

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportWorker worker;
    private final MemoryRepository memories;
    private final Clock clock;
    private final Accesses accesses;
    private final SecurityIdentity identity;
    private final Audit audit;

    ImportResource(
            ImportJobs jobs,
            ImportReports reports,
            ImportWorker worker,
            MemoryRepository memories,
            Clock clock,
            Accesses accesses,
            SecurityIdentity identity,
            Audit audit) {
        this.jobs = jobs;
        this.reports = reports;
        this.worker = worker;
        this.memories = memories;
        this.clock = clock;
        this.accesses = accesses;
        this.identity = identity;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a TMX file into a memory",
            description = "“file” is a .tmx, .tmx.gz, or .zip of .tmx files; “memory” is made where there is none;"
                    + " “duplicates” is skip (unless told), overwrite, keep-newest or add; “dry-run” is true or false."
                    + " Units are the same when they have the same id and a text in common or, without an id, the same"
                    + " texts. All pairs need review afterwards.")
    @APIResponse(
            responseCode = "202",
            description = "it is under way; Location tells how far",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response post(
            @RestForm FileUpload file,
            @RestForm String memory,
            @RestForm String duplicates,
            @RestForm("dry-run") String dryRun) {
        Access access = accesses.current();
        ImportJob job = new ImportJob();
        job.file = file(file);
        job.memory = memory(memory);
        memories.findByName(job.memory).ifPresent(there -> requireWrite(there, access));
        job.duplicates = duplicates(duplicates);
        job.dryRun = flag(dryRun);
        job.madeBy = access.actor();
        job.approves = approves(job.memory, access);
        job.madeAt = clock.instant();
        jobs.add(job, file.uploadedFile());
        audit.record(
                AuditAction.IMPORT_STARTED, access.actor(), job.file + " into " + job.memory + ", import " + job.id);
        worker.submit(job.id);
        return Response.accepted(ImportView.of(job, reports.of(job.id, 0, 0)))
                .location(URI.create("/api/imports/" + job.id))
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
        return ImportView.of(visible(id), reports.of(id, offset, limit));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel an import", description = "What it has written stays.")
    @APIResponse(responseCode = "204", description = "it is cancelled")
    @APIResponse(responseCode = "409", description = "it has ended before")
    public void delete(@PathParam("id") long id) {
        visible(id);
        if (!jobs.cancel(id)) {
            throw new Problem(ProblemType.CONFLICT, "Import " + id + " has ended: there is nothing to cancel.");
        }
        audit.record(AuditAction.IMPORT_CANCELLED, accesses.current().actor(), "import " + id);
    }

    /** Whoever may not write to its memory is answered as though there were no such import. */
    private ImportJob visible(long id) {
        ImportJob job = jobs.numbered(id);
        Access access = accesses.current();
        boolean may = memories.findByName(job.memory)
                .map(memory -> access.may(Right.WRITE, memory.id))
                .orElse(job.madeBy.equals(access.actor()));
        if (!may) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no import " + id + ".");
        }
        return job;
    }

    /** The answer tells of a memory that may not be read: otherwise somebody would wonder where their import went. */
    /** A memory that is made now is everybody's to review. */
    private boolean approves(String memory, Access access) {
        return identity.hasRole(Role.REVIEWS)
                && memories.findByName(memory)
                        .map(there -> access.may(Right.REVIEW, there.id))
                        .orElse(true);
    }

    private static void requireWrite(Memory memory, Access access) {
        if (!access.may(Right.WRITE, memory.id)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "You may not write to the memory “" + memory.name
                            + "”: name another one, or ask an administrator for the right.");
        }
    }

    private static String file(FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw invalid("“file” is missing: send a .tmx, .tmx.gz or .zip file as multipart/form-data.");
        }
        if (!TmxFile.takes(file.fileName())) {
            throw new Problem(
                    ProblemType.UNSUPPORTED_FORMAT,
                    "“" + file.fileName() + "” is not read here: send a .tmx, .tmx.gz or .zip file.");
        }
        return file.fileName();
    }

    private static String memory(String name) {
        if (name == null || !name.matches(Memory.NAME)) {
            throw invalid("“memory” has to be a name of 1 to 100 letters, digits, dots, hyphens and underscores.");
        }
        if (name.equals(Memory.CORPUS)) {
            throw invalid("“memory” is “" + name + "”, which is made of the documents: name another one.");
        }
        return name;
    }

    private static Duplicates duplicates(String slug) {
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
