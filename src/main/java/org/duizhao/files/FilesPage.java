package org.duizhao.files;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.people.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Analysing and pre-translating files by hand. */
@Path("/files")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class FilesPage {

    private final AnalysedFiles analysed;
    private final PretranslatedFiles pretranslated;

    FilesPage(AnalysedFiles analysed, PretranslatedFiles pretranslated) {
        this.analysed = analysed;
        this.pretranslated = pretranslated;
    }

    /**
     * The page.
     *
     * @param from the language chosen, BCP 47
     * @param analysis null where nothing was analysed
     * @param csv the analysis for the address of a link
     */
    record FilesView(
            String from,
            String to,
            String formats,
            String accepted,
            List<String> fillings,
            Analysis analysis,
            List<Picture> pictures,
            String csv)
            implements TemplateInstance {}

    @GET
    public TemplateInstance page() {
        return view("zh", "en", null);
    }

    @POST
    @Path("analysis")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance analyse(@RestForm("file") List<FileUpload> file, @RestForm String from, @RestForm String to)
            throws IOException {
        Analysis analysis = analysed.analyse(file, from, to, LookupFilter.NONE);
        return view(analysis.from(), analysis.to(), analysis);
    }

    @POST
    @Path("pretranslate")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response pretranslate(
            @RestForm("file") List<FileUpload> file,
            @RestForm String from,
            @RestForm String to,
            @RestForm String min,
            @RestForm String fill)
            throws IOException {
        return pretranslated.answer(file, from, to, min, null, fill, LookupFilter.NONE);
    }

    private static FilesView view(String from, String to, Analysis analysis) {
        List<Picture> pictures = new ArrayList<>();
        if (analysis != null) {
            pictures.add(Picture.of("", analysis.total()));
            if (analysis.files().size() > 1) {
                analysis.files().forEach(part -> pictures.add(Picture.of(part.name(), part)));
            }
        }
        return new FilesView(
                from,
                to,
                FileFormat.ALL,
                FileFormat.ALL.replace(" ", ""),
                Stream.of(Filling.NONE, Filling.CONTEXT, Filling.EXACT)
                        .map(Filling::slug)
                        .toList(),
                analysis,
                pictures,
                analysis == null
                        ? ""
                        : URLEncoder.encode(AnalysisCsv.of(analysis), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
    }
}
