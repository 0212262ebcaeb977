package org.duizhao.library;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.duizhao.memory.ImportProblem;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** All documents with their translations and how far their review has come, and what could not be read. */
@Path("/documents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class DocumentsPage {

    private final Corpus corpus;
    private final Accesses accesses;

    DocumentsPage(Corpus corpus, Accesses accesses) {
        this.corpus = corpus;
        this.accesses = accesses;
    }

    record Documents(List<DocumentProgress> documents, List<ImportProblem> problems) implements TemplateInstance {}

    @GET
    public TemplateInstance documents() {
        return new Documents(corpus.documents(accesses.current()), corpus.problems());
    }
}
