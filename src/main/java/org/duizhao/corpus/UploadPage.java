package org.duizhao.corpus;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Provenance;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Bringing a text and its translation, or a translation of a text that is there, and following its alignment. */
@Path("/uploads")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.TRANSLATES)
class UploadPage {

    private static final List<Provenance> KINDS = List.of(Provenance.HUMAN, Provenance.DRAFT, Provenance.MACHINE);
    private static final List<String> SORTS =
            Stream.of(Kind.values()).map(Word::of).toList();

    private final Uploads uploads;
    private final DocumentRepository documents;
    private final Accesses accesses;

    UploadPage(Uploads uploads, DocumentRepository documents, Accesses accesses) {
        this.uploads = uploads;
        this.documents = documents;
        this.accesses = accesses;
    }

    /** What the form was filled in with, but for files, which a browser does not fill in again; what is left out is empty. */
    public record Typed(
            @RestForm String document,
            @RestForm String title,
            @RestForm String sort,
            @RestForm String published,
            @RestForm String publisher,
            @RestForm String chinese,
            @RestForm String language,
            @RestForm String kind,
            @RestForm("made-by") String madeBy,
            @RestForm String date,
            @RestForm String text) {

        public Typed {
            document = document == null ? "" : document;
            title = title == null ? "" : title;
            sort = sort == null ? "" : sort;
            published = published == null ? "" : published;
            publisher = publisher == null ? "" : publisher;
            chinese = chinese == null ? "" : chinese;
            language = language == null ? "" : language;
            kind = kind == null ? "" : kind;
            madeBy = madeBy == null ? "" : madeBy;
            date = date == null ? "" : date;
            text = text == null ? "" : text;
        }
    }

    /**
     * The form.
     *
     * @param wrong why it was not taken, or null
     */
    record UploadForm(List<Document> documents, List<String> sorts, List<Provenance> kinds, Typed typed, String wrong)
            implements TemplateInstance {}

    /** One on its way; its state alone is what the page asks for. */
    record UploadView(UploadJob job) implements TemplateInstance {}

    record State(UploadJob job) implements TemplateInstance {}

    @GET
    public TemplateInstance form(@QueryParam("document") @DefaultValue("") String document) {
        String me = accesses.current().actor();
        return page(new Typed(document, "", "", "", "", "", "en", Provenance.HUMAN.slug(), me, "", ""), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @BeanParam Typed typed,
            @RestForm("chinese-file") FileUpload chineseFile,
            @RestForm("text-file") FileUpload textFile)
            throws IOException {
        try {
            return to(uploads.start(upload(typed, chineseFile, textFile), accesses.current()));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID_VALUE && problem.type() != ProblemType.CONFLICT) {
                throw problem;
            }
            return Response.status(problem.type().status())
                    .entity(page(typed, problem.getMessage()))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") String id) {
        return new UploadView(uploads.find(id, accesses.current()));
    }

    @GET
    @Path("{id}/state")
    public TemplateInstance state(@PathParam("id") String id) {
        return new State(uploads.find(id, accesses.current()));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        UploadJob job = uploads.find(id, accesses.current());
        job.cancel();
        return to(job);
    }

    private static Response to(UploadJob job) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/uploads/" + job.id())
                .build();
    }

    private TemplateInstance page(Typed typed, String wrong) {
        return new UploadForm(documents.inOrder(accesses.current()), SORTS, KINDS, typed, wrong);
    }

    private static Upload upload(Typed typed, FileUpload chineseFile, FileUpload textFile) throws IOException {
        Upload.Original original = typed.document().isEmpty()
                ? new Upload.Original(
                        typed.title(),
                        typed.sort(),
                        typed.published(),
                        typed.publisher(),
                        name(chineseFile, "Chinese text"),
                        bytes(chineseFile, typed.chinese()))
                : null;
        boolean translated = sent(textFile) || !typed.text().isBlank();
        Upload.Version version = translated
                ? new Upload.Version(
                        typed.language(),
                        typed.kind(),
                        typed.madeBy(),
                        typed.date(),
                        name(textFile, "translation"),
                        bytes(textFile, typed.text()))
                : null;
        return new Upload(typed.document(), original, version);
    }

    private static boolean sent(FileUpload file) {
        return file != null && file.fileName() != null && !file.fileName().isEmpty();
    }

    private static String name(FileUpload file, String otherwise) {
        return sent(file) ? file.fileName() : otherwise;
    }

    private static byte[] bytes(FileUpload file, String typed) throws IOException {
        return sent(file) ? Files.readAllBytes(file.uploadedFile()) : typed.getBytes(StandardCharsets.UTF_8);
    }
}
