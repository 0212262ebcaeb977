package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.duizhao.memory.Access;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** The queue: pairs of all documents and memories side by side, each a form of its own. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class ReviewPage {

    private final Queue queue;
    private final PairRows rows;
    private final Accesses accesses;
    private final SecurityIdentity reader;

    ReviewPage(Queue queue, PairRows rows, Accesses accesses, SecurityIdentity reader) {
        this.queue = queue;
        this.rows = rows;
        this.accesses = accesses;
        this.reader = reader;
    }

    /**
     * The page.
     *
     * @param said what led here, or null
     */
    record Review(Sheet sheet, Said said) implements TemplateInstance {}

    /** Everybody's open pairs, the worst first, unless the address says otherwise. */
    @GET
    public TemplateInstance queue(@BeanParam FilterParameters parameters, @BeanParam SaidParameters said) {
        return page(parameters.queue(), said.said());
    }

    /** A document in a language, from its beginning. */
    @GET
    @Path("{slug}/{lang}")
    public TemplateInstance document(
            @PathParam("slug") String slug,
            @PathParam("lang") String lang,
            @QueryParam("segment") Long segment,
            @BeanParam FilterParameters parameters,
            @BeanParam SaidParameters said) {
        Filter filter = parameters.reading(slug, lang);
        return page(segment == null ? filter : filter.at(pageOf(filter, segment)), said.said());
    }

    private TemplateInstance page(Filter filter, Said said) {
        Access access = accesses.current();
        Sheet sheet = queue.page(filter, access, reader.hasRole(Role.REVIEWS));
        return new Review(sheet, said);
    }

    /** The page of the whole document that a segment is on; the first for one that is not there. */
    private int pageOf(Filter filter, long segment) {
        return (int) (rows.countBefore(filter, segment, accesses.current()) / filter.size()) + 1;
    }
}
