package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.memory.Access;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.StaleVersion;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/**
 * A document's pairs side by side, each a form of its own. With htmx the answer to a form is its row alone; without, it is a
 * redirect back to the page, or the page with that row where the answer was not taken.
 */
@Path("/review/{slug}/{lang}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class ReviewPage {

    private static final int PAGE_SIZE = 50;

    private final DocumentRepository documents;
    private final PairRows rows;
    private final Decisions decisions;
    private final Accesses accesses;
    private final SecurityIdentity reviewer;

    ReviewPage(
            DocumentRepository documents,
            PairRows rows,
            Decisions decisions,
            SecurityIdentity reviewer,
            Accesses accesses) {
        this.documents = documents;
        this.rows = rows;
        this.decisions = decisions;
        this.accesses = accesses;
        this.reviewer = reviewer;
    }

    /** @param said what became of the answer that led here, or null, with the number of its row */
    record Review(Sheet sheet, Outcome said, int number) implements TemplateInstance {}

    /** The answer to htmx. */
    record Answered(RowView view, Listing list) implements TemplateInstance {}

    /** Which part of the list a form was on. */
    record Where(
            @PathParam("slug") String slug,
            @PathParam("lang") String lang,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("page") @DefaultValue("1") int page) {

        Where at(int newPage) {
            return new Where(slug, lang, "", newPage);
        }
    }

    @GET
    public TemplateInstance review(
            @BeanParam Where where,
            @QueryParam("segment") Long segment,
            @QueryParam("done") String done,
            @QueryParam("number") int number) {
        Where there = segment == null ? where : where.at(pageOf(where, segment));
        return new Review(sheet(there), Outcome.of(done).orElse(null), number);
    }

    @POST
    @Path("{segment}")
    @RolesAllowed(Role.REVIEWS)
    public Response decide(
            @BeanParam Where where,
            @PathParam("segment") long segment,
            @BeanParam Answer answer,
            @HeaderParam("HX-Request") boolean scripted) {
        Document document = documents.named(where.slug(), accesses.current());
        Language lang = language(where.lang());
        Attempt attempt = attempt(document, lang, segment, answer);
        PairRow row = rows.one(document, lang, segment)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no segment " + segment + "."));
        int status = attempt.failed() ? (attempt.flaw() == null ? 409 : 400) : 200;
        if (scripted) {
            RowView view = RowView.alone(row, answer.following(), attempt);
            return Response.status(status)
                    .entity(new Answered(view, list(where)))
                    .build();
        }
        if (attempt.failed()) {
            return Response.status(status)
                    .entity(new Review(sheet(where).with(row, attempt), attempt.outcome(), row.number()))
                    .build();
        }
        return backToTheList(list(where), row, answer, attempt);
    }

    private Attempt attempt(Document document, Language lang, long segment, Answer answer) {
        Decision decision = Decision.of(answer.decision())
                .orElseThrow(
                        () -> new Problem(ProblemType.INVALID_VALUE, "“decision” is one of approve, save and reject."));
        if (answer.version() == null) {
            throw new Problem(ProblemType.VERSION_NEEDED, "Send the “version” that you saw with your decision.");
        }
        Optional<Flaw> flaw = answer.flaw(decision);
        if (flaw.isPresent()) {
            return Attempt.flawed(flaw.get(), answer);
        }
        try {
            return Attempt.done(apply(document, lang, segment, decision, answer));
        } catch (StaleVersion | OptimisticLockException somebodyWasFaster) {
            return Attempt.conflict(answer);
        }
    }

    /**
     * Decisions on one segment that meet at the same moment stop each other in the database. The second try sees what the other
     * one did: that is a stale version if it was on the same pair, and nothing in the way if it was on another language's.
     */
    private Outcome apply(Document document, Language lang, long segment, Decision decision, Answer answer) {
        Access access = accesses.current();
        try {
            return decisions.apply(document, lang, segment, decision, answer, access);
        } catch (PersistenceException atTheSameMoment) {
            return decisions.apply(document, lang, segment, decision, answer, access);
        }
    }

    private static Response backToTheList(Listing list, PairRow row, Answer answer, Attempt attempt) {
        long next = attempt.outcome().isFinal() && answer.following() != null ? answer.following() : row.segment();
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        list.address(list.filter(), list.page()) + "&done="
                                + attempt.outcome().slug() + "&number=" + row.number() + "#s" + next)
                .build();
    }

    private Sheet sheet(Where where) {
        Document document = documents.named(where.slug(), accesses.current());
        Listing list = list(where);
        Filter filter = new Filter(list.filter());
        Map<String, Long> counts = rows.counts(document, list.lang());
        int pages = (int) Math.max(1, (counts.getOrDefault(filter.slug(), 0L) + PAGE_SIZE - 1) / PAGE_SIZE);
        Listing shown = list.at(Math.min(list.page(), pages));
        List<PairRow> page = rows.page(document, list.lang(), filter, (shown.page() - 1) * PAGE_SIZE, PAGE_SIZE);
        return new Sheet(document, shown, counts, pages, Sheet.views(page));
    }

    /** The page of the whole list that a segment is on; the first for one that is not there. */
    private int pageOf(Where where, long segment) {
        long before =
                rows.countBefore(documents.named(where.slug(), accesses.current()), language(where.lang()), segment);
        return (int) (before / PAGE_SIZE) + 1;
    }

    private Listing list(Where where) {
        return new Listing(
                where.slug(),
                language(where.lang()),
                where.status(),
                Math.max(1, where.page()),
                reviewer.hasRole(Role.REVIEWS));
    }

    private static Language language(String tag) {
        return Language.of(tag)
                .filter(lang -> lang != Language.ZH && lang.tag().equals(tag))
                .orElseThrow(() -> new Problem(
                        ProblemType.UNKNOWN_LANGUAGE, "The languages that are reviewed beside Chinese are en and ru."));
    }
}
