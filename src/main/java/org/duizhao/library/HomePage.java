package org.duizhao.library;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** What this is, how much of it there is, and where to go from here. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class HomePage {

    private final Corpus corpus;
    private final Accesses accesses;

    HomePage(Corpus corpus, Accesses accesses) {
        this.corpus = corpus;
        this.accesses = accesses;
    }

    record Home(Totals totals) implements TemplateInstance {}

    @GET
    public TemplateInstance home() {
        return new Home(Totals.of(corpus.documents(accesses.current())));
    }
}
