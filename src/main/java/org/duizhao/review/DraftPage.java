package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.duizhao.memory.Access;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.quality.Finding;

/** Keeps what a reviewer is typing, and answers with what the checks have to say of it. */
@Path("/review/pairs/{segment}/{lang}/draft")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.REVIEWS)
class DraftPage {

    private final PairRows rows;
    private final Drafts drafts;
    private final Findings findings;
    private final Reviewers reviewers;
    private final Accesses accesses;

    DraftPage(PairRows rows, Drafts drafts, Findings findings, Reviewers reviewers, Accesses accesses) {
        this.rows = rows;
        this.drafts = drafts;
        this.findings = findings;
        this.reviewers = reviewers;
        this.accesses = accesses;
    }

    /** The findings of the typed text. */
    record Kept(List<Finding> findings, Instant at) implements TemplateInstance {}

    @POST
    public TemplateInstance keep(
            @BeanParam PairAddress address, @BeanParam FilterParameters parameters, @BeanParam Answer answer) {
        if (!answer.canBeKept()) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "A draft names its “version” and has at most 100,000 characters a text.");
        }
        Access access = accesses.current();
        PairRow row = rows.one(address.segment(), address.lang(), access).orElseThrow(address::missing);
        Instant at = drafts.save(address.segment(), address.lang(), answer, access.actor());
        reviewers.works(access.actor(), parameters.queue().address(), address.segment(), address.lang());
        return new Kept(findings.of(row, answer.zh(), answer.text()), at);
    }
}
