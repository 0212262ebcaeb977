package org.duizhao.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
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

/** How much of files the memory has. */
@Path("/api/analysis")
@RolesAllowed(Role.READS)
@Tag(name = "Files")
public class AnalysisResource {

    private final AnalysedFiles files;

    AnalysisResource(AnalysedFiles files) {
        this.files = files;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Analyse files",
            description =
                    "How many segments, words and characters have a context match, an equal one, a fuzzy one of 95–99,"
                            + " 85–94, 75–84 or 50–74, or none, and how much the files repeat themselves. XLIFF, .po, .docx, .html, .txt"
                            + " and .md, several at once or in a .zip; repetitions are counted over all of them.")
    @APIResponse(
            responseCode = "200",
            description = "the counts; as CSV with format=csv",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Analysis.class)))
    public Response post(
            @RestForm("file") List<FileUpload> file,
            @Parameter(required = true, description = "the language to translate into: zh, en or ru") @RestQuery
                    String to,
            @Parameter(description = "the language of the files; needed for what is not XLIFF") @RestQuery String from,
            @Parameter(description = "json or csv") @RestQuery String format,
            @Parameter(description = "only matches of these memories") @RestQuery List<String> memory,
            @Parameter(description = "only matches of these statuses; all but rejected unless told") @RestQuery
                    List<String> status)
            throws IOException {
        boolean csv = "csv".equals(format);
        if (!csv && format != null && !format.equals("json")) {
            throw new Problem(ProblemType.INVALID_VALUE, "“format” has to be json or csv.");
        }
        Analysis analysis = files.analyse(file, from, to, Asked.filter(memory, status));
        return csv
                ? Response.ok(AnalysisCsv.of(analysis))
                        .type("text/csv;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"analysis.csv\"")
                        .build()
                : Response.ok(analysis).type(MediaType.APPLICATION_JSON).build();
    }
}
