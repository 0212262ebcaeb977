package org.duizhao.library;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.duizhao.memory.Access;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** How far everything is, at a glance: pictures, each with its figures in words. */
@Path("/dashboard")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class DashboardPage {

    private final Corpus corpus;
    private final Surveys surveys;
    private final Accesses accesses;

    DashboardPage(Corpus corpus, Surveys surveys, Accesses accesses) {
        this.corpus = corpus;
        this.surveys = surveys;
        this.accesses = accesses;
    }

    record Dashboard(
            List<String> kinds,
            Totals totals,
            List<DocumentProgress> documents,
            List<Confidences> confidences,
            List<FindingCount> findings,
            Activity activity)
            implements TemplateInstance {}

    @GET
    public TemplateInstance dashboard() {
        Access access = accesses.current();
        List<DocumentProgress> documents = corpus.documents(access);
        return new Dashboard(
                Progress.KINDS,
                Totals.of(documents),
                documents,
                surveys.confidences(access),
                surveys.findings(access),
                surveys.activity(access));
    }
}
