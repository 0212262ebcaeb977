package org.duizhao.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files with the matches of the memory in them. */
@Path("/api/pretranslate")
@RolesAllowed(Role.READS)
@Tag(name = "Files")
public class PretranslateResource {

    private final PretranslatedFiles files;

    PretranslateResource(PretranslatedFiles files) {
        this.files = files;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(PretranslatedFiles.XLIFF)
    @Operation(
            summary = "Write matches into a file",
            description =
                    "XLIFF 1.1, 1.2, 2.0 or 2.1 comes back as it is, with alt-trans or mtc:matches; .po, .docx, .html,"
                            + " .txt and .md come back as XLIFF 1.2, cut into sentences. Translations that are there stay.")
    @APIResponse(
            responseCode = "200",
            description = "the XLIFF file",
            content = @Content(mediaType = PretranslatedFiles.XLIFF, schema = @Schema(type = SchemaType.STRING)))
    public Response post(
            @RestForm("file") List<FileUpload> file,
            @Parameter(
                            required = true,
                            description =
                                    "the language to translate into: zh, en or ru; it has to be the file's target language, where the file names one")
                    @RestQuery
                    String to,
            @Parameter(description = "the language of the file; needed for what is not XLIFF") @RestQuery String from,
            @Parameter(description = "the least score of a match, 50 to 100; 70 unless told") @RestQuery String min,
            @Parameter(description = "how many matches a segment gets at the most, 1 to 10; 3 unless told") @RestQuery
                    String limit,
            @Parameter(
                            description =
                                    "which matches become the translation, where there is none: exact, context or none, the last unless told")
                    @RestQuery
                    String fill,
            @Parameter(description = "only matches of these memories") @RestQuery List<String> memory,
            @Parameter(description = "only matches of these statuses; all but rejected unless told") @RestQuery
                    List<String> status)
            throws IOException {
        return files.answer(file, from, to, min, limit, fill, Asked.filter(memory, status));
    }
}
