package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupQuery;
import org.duizhao.lookup.LookupService;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Access;
import org.duizhao.memory.Revision;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** What a row holds besides, when it is opened: its history, and what the memories have that is like it. */
@Path("/review/pairs/{segment}/{lang}/details")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class DetailPage {

    private static final double MIN = 50;
    private static final int MATCHES = 5;
    private static final int LONGEST = 10_000;

    private final PairRows rows;
    private final Histories histories;
    private final LookupService lookup;
    private final Accesses accesses;

    DetailPage(PairRows rows, Histories histories, LookupService lookup, Accesses accesses) {
        this.rows = rows;
        this.histories = histories;
        this.lookup = lookup;
        this.accesses = accesses;
    }

    /** For htmx. */
    record Details(Content content) implements TemplateInstance {}

    /** The same as a page. */
    record DetailsPage(Content content) implements TemplateInstance {}

    /**
     * What is shown.
     *
     * @param filter the queue to go back to
     * @param undoable the steps of the history that can be taken back
     * @param matches best first; null where the index is not ready
     */
    public record Content(
            PairRow row,
            Filter filter,
            List<Revision> history,
            Set<UUID> undoable,
            List<Match> matches,
            boolean editable) {

        /** The newest revision of each step has the button. */
        public boolean undoes(Revision revision) {
            return editable
                    && revision.stepId != null
                    && undoable.contains(revision.stepId)
                    && history.stream()
                            .filter(other -> revision.stepId.equals(other.stepId))
                            .findFirst()
                            .filter(first -> first == revision)
                            .isPresent();
        }
    }

    @GET
    public TemplateInstance details(
            @BeanParam PairAddress address,
            @BeanParam FilterParameters parameters,
            @HeaderParam("HX-Request") boolean scripted) {
        Access access = accesses.current();
        PairRow row = rows.one(address.segment(), address.lang(), access).orElseThrow(address::missing);
        List<Revision> history = histories.of(row.segment(), row.lang());
        Content content = new Content(
                row, parameters.queue(), history, histories.undoable(history), matches(row, access), row.editable());
        return scripted ? new Details(content) : new DetailsPage(content);
    }

    private List<Match> matches(PairRow row, Access access) {
        if (row.zh() == null || row.zh().isBlank() || row.zh().length() > LONGEST) {
            return List.of();
        }
        LookupQuery query = new LookupQuery(
                row.zh(),
                row.before() == null ? null : row.before().zh(),
                row.after() == null ? null : row.after().zh());
        LookupTerms terms = new LookupTerms(Language.ZH, row.lang(), MIN, MATCHES + 1, LookupFilter.NONE, true);
        try {
            return lookup.matches(query, terms, access).stream()
                    .filter(match -> match.segment() != row.segment())
                    .limit(MATCHES)
                    .toList();
        } catch (Problem notReady) {
            if (notReady.type() == ProblemType.NOT_READY) {
                return null;
            }
            throw notReady;
        }
    }
}
