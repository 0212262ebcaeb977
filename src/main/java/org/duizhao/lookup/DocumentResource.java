package org.duizhao.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/documents")
@RolesAllowed(Role.READS)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Documents")
public class DocumentResource {

    private final DocumentRepository documents;
    private final SegmentRepository segments;
    private final DocumentCounts counts;
    private final Lineages lineages;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Accesses accesses;

    DocumentResource(
            DocumentRepository documents,
            SegmentRepository segments,
            DocumentCounts counts,
            Lineages lineages,
            EntityManager entities,
            ObjectMapper json,
            Accesses accesses) {
        this.documents = documents;
        this.segments = segments;
        this.counts = counts;
        this.lineages = lineages;
        this.entities = entities;
        this.json = json;
        this.accesses = accesses;
    }

    /** What there is, and what could not be read at the last start. */
    public record Documents(List<DocumentView> documents, List<Failure> problems) {}

    /** A file, or a line of it, that could not be read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failure(
            String file,

            @Schema(description = "from 1; the whole file where it is missing")
            Integer line,

            String message,
            Instant seen) {}

    @GET
    @Operation(summary = "The documents", description = "In the order of the manifest, without their segments.")
    public Documents get() {
        Map<Long, DocumentCounts.Of> of = counts.all();
        return new Documents(
                documents.inOrder(accesses.current()).stream()
                        .map(document -> DocumentView.of(
                                document, of.getOrDefault(document.id, DocumentCounts.Of.NOTHING), null))
                        .toList(),
                entities.createQuery(
                                "select p.file, p.line, p.message, p.seenAt from ImportProblem p order by p.id",
                                Failure.class)
                        .getResultList());
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "A document with its segments", description = "In order, all languages side by side.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "304", description = "it is still what If-None-Match names")
    public Response get(@PathParam("slug") String slug, @Context Request request) {
        byte[] answer = json(view(documents.named(slug, accesses.current())));
        EntityTag tag = new EntityTag(Fingerprint.of(answer));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(answer).tag(tag).build() : unchanged.build();
    }

    private DocumentView view(Document document) {
        Lineages.OfDocument lineage = lineages.of(document);
        List<SegmentView> inOrder = segments.ofDocument(document).stream()
                .map(segment -> SegmentView.of(segment, lineage.of(segment)))
                .toList();
        return DocumentView.of(document, DocumentCounts.of(inOrder), inOrder);
    }

    private byte[] json(DocumentView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
