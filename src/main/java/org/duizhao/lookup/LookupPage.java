package org.duizhao.lookup;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Languages;
import org.duizhao.text.Language;

/** Looking a text up by hand. */
@Path("/lookup")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class LookupPage {

    private static final int LIMIT = 20;
    private static final double MIN = 50;

    private final LookupService service;
    private final LookupConfig config;
    private final Accesses accesses;

    LookupPage(LookupService service, LookupConfig config, Accesses accesses) {
        this.service = service;
        this.config = config;
        this.accesses = accesses;
    }

    /**
     * The page.
     *
     * @param beside the language beside Chinese in which the matches are reviewed
     * @param matches null where nothing was asked yet
     */
    record Lookup(String q, Language from, Language to, Language beside, List<Match> matches)
            implements TemplateInstance {}

    @GET
    public TemplateInstance lookup(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("from") @DefaultValue("zh") String from,
            @QueryParam("to") @DefaultValue("en") String to) {
        LookupTerms terms = new LookupTerms(
                Languages.named("from", from), Languages.named("to", to), MIN, LIMIT, LookupFilter.NONE, true);
        Languages.requireTwo("from", terms.from(), "to", terms.to());
        Language beside = terms.to() == Language.ZH ? terms.from() : terms.to();
        return new Lookup(q, terms.from(), terms.to(), beside, q.isBlank() ? null : matches(q, terms));
    }

    private List<Match> matches(String q, LookupTerms terms) {
        return service.matches(
                new LookupQuery(Values.text("q", q, config.longestQuery()), null, null), terms, accesses.current());
    }

    /** With one decimal, as scores have it. */
    @TemplateExtension
    static String similarityPercent(MatchExplanation explanation) {
        return String.format(Locale.ROOT, "%.1f", explanation.similarity());
    }
}
