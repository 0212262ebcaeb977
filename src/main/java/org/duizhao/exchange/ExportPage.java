package org.duizhao.exchange;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
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
import org.duizhao.memory.Access;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.text.Language;
import org.jboss.resteasy.reactive.RestForm;

/** Choosing what to take along, and the private links to it. */
@Path("/export")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class ExportPage {

    private final MemoryRepository memories;
    private final DocumentRepository documents;
    private final ExportLinks links;
    private final Selections selections;
    private final Accesses accesses;

    ExportPage(
            MemoryRepository memories,
            DocumentRepository documents,
            ExportLinks links,
            Selections selections,
            Accesses accesses) {
        this.memories = memories;
        this.documents = documents;
        this.links = links;
        this.selections = selections;
        this.accesses = accesses;
    }

    /**
     * The page.
     *
     * @param memories the names of those that may be read
     * @param memory the one that is chosen already, or null
     * @param documents those that may be read
     * @param document the slug of the one that is chosen already, or null
     * @param made the address of a link that was just made, or null
     */
    record Export(
            Language[] languages,
            List<String> memories,
            String memory,
            List<Document> documents,
            String document,
            Status[] statuses,
            List<ExportLink> links,
            String made)
            implements TemplateInstance {}

    @GET
    public TemplateInstance choose(@QueryParam("memory") String memory, @QueryParam("document") String document) {
        return page(memory, document, null);
    }

    @POST
    @Path("links")
    public Response make(
            @RestForm String from,
            @RestForm List<String> to,
            @RestForm String memory,
            @RestForm String document,
            @RestForm List<String> status,
            @RestForm String since,
            @RestForm String level,
            HttpServerRequest request) {
        ExportQuery query = new ExportQuery();
        query.from = from;
        query.to = to;
        query.memory = memory;
        query.document = document;
        query.status = status;
        query.since = since;
        query.level = level;
        Access access = accesses.current();
        String path = links.make(selections.of(query, access), ExportFormat.TMX, access.actor());
        return Response.ok(page(memory, document, request.scheme() + "://" + request.authority() + path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("links/{id}/revoke")
    public Response revoke(@PathParam("id") long id) {
        links.revoke(accesses.current().actor(), id);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/export")
                .build();
    }

    private TemplateInstance page(String memory, String document, String made) {
        Access access = accesses.current();
        List<String> readable = memories.listAll().stream()
                .filter(one -> access.readable().contains(one.id))
                .map((Memory one) -> one.name)
                .sorted()
                .toList();
        return new Export(
                Language.values(),
                readable,
                memory,
                documents.inOrder(access),
                document,
                Status.values(),
                links.of(access.actor()),
                made);
    }
}
