package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.duizhao.memory.Access;
import org.duizhao.memory.Line;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Edits the alignment from a row: the first answer is a preview with a form that carries it out. */
@Path("/review/pairs/{segment}/{lang}/alignment")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.REVIEWS)
class AlignmentPage {

    private final PairRows rows;
    private final Alignments alignments;
    private final Drafts drafts;
    private final Accesses accesses;

    AlignmentPage(PairRows rows, Alignments alignments, Drafts drafts, Accesses accesses) {
        this.rows = rows;
        this.alignments = alignments;
        this.drafts = drafts;
        this.accesses = accesses;
    }

    /** For htmx. */
    record Preview(Plan plan) implements TemplateInstance {}

    /** The same as a page. */
    record PreviewPage(Plan plan) implements TemplateInstance {}

    /**
     * What is shown.
     *
     * @param empty it would change nothing
     * @param seen to be sent back with it, as are the texts and cuts
     */
    public record Plan(
            PairRow row,
            Filter filter,
            AlignmentEdit edit,
            List<Line> before,
            List<Line> after,
            List<Language> languages,
            boolean empty,
            String seen,
            String zh,
            String text,
            String zhAt,
            String textAt) {}

    @POST
    public Response edit(
            @BeanParam PairAddress address,
            @BeanParam FilterParameters parameters,
            @BeanParam Answer texts,
            @BeanParam AlignmentAnswer answer,
            @HeaderParam("HX-Request") boolean scripted) {
        Access access = accesses.current();
        AlignmentEdit edit = AlignmentEdit.of(answer.edit())
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_VALUE,
                        "“edit” is one of split, merge, zh-up, zh-down, text-up, text-down, detach and realign."));
        PairRow row = rows.one(address.segment(), address.lang(), access).orElseThrow(address::missing);
        Filter filter = parameters.queue();
        if (answer.seen() != null) {
            UUID step = alignments
                    .apply(address.segment(), address.lang(), edit, texts, answer, access)
                    .orElse(null);
            drafts.delete(address.segment(), address.lang(), access.actor());
            Said said = new Said(Outcome.ALIGNED, row.name(), row.key(), step);
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, filter.address() + said.query() + "#s" + row.key())
                    .build();
        }
        Alignments.Preview preview = alignments.preview(address.segment(), address.lang(), edit, texts, answer, access);
        List<Language> languages = List.of(Language.values()).stream()
                .filter(lang -> preview.before().stream().anyMatch(line -> line.text(lang) != null))
                .toList();
        Plan plan = new Plan(
                row,
                filter,
                edit,
                preview.before(),
                preview.after(),
                languages,
                preview.empty(),
                preview.seen(),
                texts.zh(),
                texts.text(),
                answer.zhAt(),
                answer.textAt());
        return Response.ok(scripted ? new Preview(plan) : new PreviewPage(plan)).build();
    }
}
