package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;
import org.duizhao.memory.StaleVersion;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.quality.Finding;
import org.duizhao.quality.Severity;
import org.duizhao.text.Language;

/**
 * Takes a reviewer's decision on a pair. With htmx the answer is the pair's row alone; without, it is a redirect back to the
 * queue, or the queue with that row where the answer was not taken.
 */
@Path("/review/pairs/{segment}/{lang}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.REVIEWS)
class DecisionPage {

    private final Queue queue;
    private final PairRows rows;
    private final Findings findings;
    private final Decisions decisions;
    private final Reviewers reviewers;
    private final Accesses accesses;
    private final SecurityIdentity reviewer;

    DecisionPage(
            Queue queue,
            PairRows rows,
            Findings findings,
            Decisions decisions,
            Reviewers reviewers,
            Accesses accesses,
            SecurityIdentity reviewer) {
        this.queue = queue;
        this.rows = rows;
        this.findings = findings;
        this.decisions = decisions;
        this.reviewers = reviewers;
        this.accesses = accesses;
        this.reviewer = reviewer;
    }

    /** The answer to htmx. */
    record Answered(RowView view, Sheet sheet, Said said) implements TemplateInstance {}

    @POST
    public Response decide(
            @BeanParam PairAddress address,
            @BeanParam FilterParameters parameters,
            @BeanParam Answer answer,
            @HeaderParam("HX-Request") boolean scripted) {
        Filter filter = parameters.queue();
        Access access = accesses.current();
        Attempt attempt = attempt(address, answer, access);
        reviewers.works(access.actor(), filter.address(), address.segment(), address.lang());
        PairRow row = row(address, access);
        RowView view = RowView.alone(row, answer.following(), attempt).checked(findings);
        int status = attempt.failed() ? (attempt.flaw() == null ? 409 : 400) : 200;
        if (scripted) {
            Sheet sheet = Sheet.of(filter);
            return Response.status(status)
                    .entity(new Answered(view, sheet, Said.of(row, attempt)))
                    .build();
        }
        if (attempt.failed()) {
            Sheet sheet = queue.page(filter, access, true).with(view);
            return Response.status(status)
                    .entity(new ReviewPage.Review(sheet, Said.of(row, attempt)))
                    .build();
        }
        boolean goesOn = attempt.outcome().isFinal() && answer.following() != null;
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        filter.address() + Said.of(row, attempt).query() + "#s"
                                + (goesOn ? answer.following() : row.key()))
                .build();
    }

    private Attempt attempt(PairAddress address, Answer answer, Access access) {
        Decision decision = Decision.of(answer.decision())
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_VALUE,
                        "“decision” is one of approve, save, reject, unsure, needs-alignment and comment."));
        if (answer.version() == null) {
            throw new Problem(ProblemType.VERSION_NEEDED, "Send the “version” that you saw with your decision.");
        }
        PairRow row = row(address, access);
        Optional<Flaw> flaw = answer.flaw(decision);
        if (flaw.isPresent()) {
            return Attempt.flawed(flaw.get(), answer);
        }
        if (answer.version() != row.version() && decision != Decision.COMMENT) {
            return Attempt.conflict(answer);
        }
        List<Finding> found = decision == Decision.APPROVE ? findings.of(row, answer.zh(), answer.text()) : List.of();
        Optional<Flaw> hindrance = hindrance(decision, row, answer, found, access);
        if (hindrance.isPresent()) {
            return Attempt.flawed(hindrance.get(), answer);
        }
        try {
            Decisions.Done done = apply(address.segment(), address.lang(), decision, answer, names(found), access);
            return Attempt.done(done.outcome(), done.change());
        } catch (StaleVersion | OptimisticLockException somebodyWasFaster) {
            return Attempt.conflict(answer);
        }
    }

    /** Errors stop an approval, but an administrator's with a reason; warnings want a reason from everybody. */
    private Optional<Flaw> hindrance(
            Decision decision, PairRow row, Answer answer, List<Finding> found, Access access) {
        if (decision != Decision.APPROVE) {
            return Optional.empty();
        }
        boolean errors = found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (errors && !reviewer.hasRole(Role.ADMINISTERS)) {
            return Optional.of(Flaw.ERRORS);
        }
        if (!found.isEmpty() && answer.reason().isBlank()) {
            return Optional.of(Flaw.WARNINGS);
        }
        boolean asItStands = !Answer.changes(row.zh(), answer.zh()) && !Answer.changes(row.text(), answer.text());
        return asItStands && !decisions.mayApprove(row.segment(), row.lang(), access.actor())
                ? Optional.of(Flaw.OWN_CORRECTION)
                : Optional.empty();
    }

    /**
     * Decisions on one segment that meet at the same moment stop each other in the database. The second try sees what the other
     * one did: that is a stale version if it was on the same pair, and nothing in the way if it was on another language's.
     */
    private Decisions.Done apply(
            long segment, Language lang, Decision decision, Answer answer, String passedOver, Access access) {
        try {
            return decisions.apply(segment, lang, decision, answer, passedOver, access);
        } catch (PersistenceException atTheSameMoment) {
            return decisions.apply(segment, lang, decision, answer, passedOver, access);
        }
    }

    private PairRow row(PairAddress address, Access access) {
        return rows.one(address.segment(), address.lang(), access).orElseThrow(address::missing);
    }

    private static String names(List<Finding> found) {
        return found.isEmpty()
                ? null
                : found.stream()
                        .map(finding -> finding.check().tag())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
