package org.duizhao.files;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.people.Accesses;
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
    private final MemoryRepository memories;
    private final Accesses accesses;

    FilesPage(AnalysedFiles analysed, PretranslatedFiles pretranslated, MemoryRepository memories, Accesses accesses) {
        this.analysed = analysed;
        this.pretranslated = pretranslated;
        this.memories = memories;
        this.accesses = accesses;
    }

    /**
     * The page.
     *
     * @param from the language chosen, BCP 47
     * @param memory the name of the only one that is asked; empty for all
     * @param memories the names of those that may be read
     * @param analysis null where nothing was analysed
     * @param csv the analysis for the address of a link
     */
    record FilesView(
            String from,
            String to,
            String memory,
            List<String> memories,
            String formats,
            String accepted,
            List<String> fillings,
            Analysis analysis,
            List<Picture> pictures,
            String csv)
            implements TemplateInstance {}

    @GET
    public TemplateInstance page(@QueryParam("memory") @DefaultValue("") String memory) {
        return view("zh", "en", memory, null);
    }

    @POST
    @Path("analysis")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance analyse(
            @RestForm("file") List<FileUpload> file,
            @RestForm String from,
            @RestForm String to,
            @RestForm @DefaultValue("") String memory)
            throws IOException {
        Analysis analysis = analysed.analyse(file, from, to, only(memory));
        return view(analysis.from(), analysis.to(), memory, analysis);
    }

    @POST
    @Path("pretranslate")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response pretranslate(
            @RestForm("file") List<FileUpload> file,
            @RestForm String from,
            @RestForm String to,
            @RestForm String min,
            @RestForm String fill,
            @RestForm @DefaultValue("") String memory)
            throws IOException {
        return pretranslated.answer(file, from, to, min, null, fill, only(memory));
    }

    private static LookupFilter only(String memory) {
        return memory.isBlank() ? LookupFilter.NONE : new LookupFilter(List.of(memory), List.of(), Set.of());
    }

    private FilesView view(String from, String to, String memory, Analysis analysis) {
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
                memory,
                memories.names(accesses.current()),
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
