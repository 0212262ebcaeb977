package org.duizhao.corpus;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;
import org.duizhao.memory.DocumentRepository;
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

/** Translations that do not come by the folder. */
@Path("/api/translations")
public class TranslationResource {

    private static final String NAME = "upload";

    /** A status that servers use for this; nobody is left to see it. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final CorpusConfig config;
    private final DocumentRepository documents;
    private final DocumentImport documentImport;
    private final MemoryRepository memories;
    private final Accesses accesses;
    private final Audit audit;

    TranslationResource(
            CorpusConfig config,
            DocumentRepository documents,
            DocumentImport documentImport,
            MemoryRepository memories,
            Accesses accesses,
            Audit audit) {
        this.config = config;
        this.documents = documents;
        this.documentImport = documentImport;
        this.memories = memories;
        this.accesses = accesses;
        this.audit = audit;
    }

    /** @param aligned false where the very same text was there already */
    record Uploaded(String document, String language, boolean aligned) {}

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.TRANSLATES)
    @Operation(
            summary = "Upload a translation of a document",
            description = "UTF-8, in the form of the files under translations/: header lines, a blank line,"
                    + " paragraphs. It is aligned at once.")
    public Uploaded upload(byte[] text, @Context HttpServerRequest request) {
        Access access = accesses.current();
        memories.findByName(Memory.CORPUS)
                .ifPresent(corpus -> access.require(Right.WRITE, corpus, "memory of the documents"));
        try {
            Translation translation = new TranslationReader(
                            documents.inOrder(access).stream()
                                    .map(document -> document.slug)
                                    .collect(Collectors.toSet()),
                            config.maxFileSize())
                    .parse(NAME, text);
            DocumentImport.Outcome outcome = documentImport.run(translation, done -> {
                if (request.response().closed()) {
                    throw new WebApplicationException("the client is gone", CLIENT_CLOSED_REQUEST);
                }
            });
            if (!outcome.failures().isEmpty()) {
                throw new Problem(ProblemType.CONFLICT, sentence(outcome.failures()));
            }
            audit.record(
                    AuditAction.TRANSLATION_UPLOADED,
                    access.actor(),
                    translation.document() + ", " + translation.language().tag());
            return new Uploaded(translation.document(), translation.language().tag(), outcome.changed());
        } catch (ImplausibleException e) {
            throw new Problem(ProblemType.INVALID_VALUE, sentence(List.of(e.failure())));
        } catch (CorpusException e) {
            throw new Problem(ProblemType.INVALID_VALUE, sentence(e.failures()));
        }
    }

    private static String sentence(List<Failure> failures) {
        return failures.stream().map(Failure::toString).collect(Collectors.joining("; ")) + ".";
    }
}
