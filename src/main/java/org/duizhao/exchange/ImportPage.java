package org.duizhao.exchange;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duizhao.people.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Starting an import and following it. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.TRANSLATES)
class ImportPage {

    /** How many lines of the report are on the page; all are in the file. */
    private static final int SHOWN = 100;

    private final Imports imports;
    private final ImportReports reports;

    ImportPage(Imports imports, ImportReports reports) {
        this.imports = imports;
        this.reports = reports;
    }

    /** @param memory the name that the form has already, or empty */
    record Overview(List<ImportJob> jobs, Duplicates[] choices, String memory) implements TemplateInstance {}

    /** One import; its state alone is what the page asks for while it runs. */
    record Import(ImportJob job, boolean open, List<ImportReports.Report> reports) implements TemplateInstance {}

    record State(ImportJob job, boolean open, List<ImportReports.Report> reports) implements TemplateInstance {}

    @GET
    public TemplateInstance imports(@QueryParam("memory") @DefaultValue("") String memory) {
        return new Overview(imports.latest(), Duplicates.values(), memory);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(
            @RestForm FileUpload file,
            @RestForm String memory,
            @RestForm String duplicates,
            @RestForm("dry-run") String dryRun) {
        return to(imports.add(
                        ImportResource.uploaded(file).uploadedFile(),
                        file.fileName(),
                        memory == null ? null : memory.strip(),
                        ImportResource.duplicates(duplicates),
                        dryRun != null)
                .id());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") long id) {
        ImportJob job = imports.visible(id);
        return new Import(job, job.isOpen(), reports.of(id, 0, SHOWN));
    }

    @GET
    @Path("{id}/state")
    public TemplateInstance state(@PathParam("id") long id) {
        ImportJob job = imports.visible(id);
        return new State(job, job.isOpen(), reports.of(id, 0, SHOWN));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") long id) {
        ImportResource.cancel(id, imports);
        return to(id);
    }

    private static Response to(long id) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/imports/" + id)
                .build();
    }
}
