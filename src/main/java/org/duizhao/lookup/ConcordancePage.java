package org.duizhao.lookup;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Languages;
import org.duizhao.text.Language;

/** The segments that hold a phrase, with what stands around them. */
@Path("/concordance")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class ConcordancePage {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 400;
    private static final int LONGEST_PHRASE = 1_000;

    private final ConcordanceService service;
    private final Surroundings surroundings;
    private final Accesses accesses;

    ConcordancePage(ConcordanceService service, Surroundings surroundings, Accesses accesses) {
        this.service = service;
        this.surroundings = surroundings;
        this.accesses = accesses;
    }

    /**
     * The page.
     *
     * @param lang the language that was searched, or null for every one
     * @param address of this search, without the page
     * @param hits null where nothing was asked yet
     */
    record ConcordanceView(String q, Language lang, String address, int page, boolean last, List<ConcordanceHit> hits)
            implements TemplateInstance {}

    @GET
    public TemplateInstance find(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("page") String page) {
        Language language = lang.isBlank() ? null : Languages.named("lang", lang);
        String address = "/concordance?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&lang="
                + (language == null ? "" : language.tag());
        if (q.isBlank()) {
            return new ConcordanceView(q, language, address, 1, true, null);
        }
        int shown = Values.whole("page", page, 1, LAST_PAGE, 1);
        Concordance found = service.find(
                ConcordanceTerms.either(language, null, Values.text("q", q, LONGEST_PHRASE), SIZE, shown),
                accesses.current());
        return new ConcordanceView(
                q, language, address, shown, found.next() == null || shown == LAST_PAGE, hits(found.results()));
    }

    private List<ConcordanceHit> hits(List<Concordance.Result> results) {
        Map<Long, Surroundings.Place> places = surroundings.of(
                results.stream().map(Concordance.Result::segment).toList());
        return results.stream()
                .map(result -> hit(result, places.get(result.segment())))
                .toList();
    }

    private static ConcordanceHit hit(Concordance.Result result, Surroundings.Place place) {
        List<ConcordanceHit.Reviewed> pairs = new ArrayList<>();
        List<ConcordanceHit.Shown> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            Concordance.Text text = result.texts().get(language.tag());
            if (text != null) {
                Surroundings.Beside beside = place == null
                        ? Surroundings.Beside.NOTHING
                        : place.beside().get(language);
                texts.add(new ConcordanceHit.Shown(language, HighlightRun.of(text), beside.before(), beside.after()));
            }
            Status status = result.statuses().get(language.tag());
            if (status != null) {
                pairs.add(new ConcordanceHit.Reviewed(language, status, address(result, language)));
            }
        }
        return new ConcordanceHit(
                result.segment(),
                result.memory(),
                place == null ? null : result.document(),
                place == null ? null : place.title(),
                pairs,
                texts);
    }

    /** Where the pair is reviewed: in its document, or by itself. */
    private static String address(Concordance.Result result, Language language) {
        return result.document() == null
                ? "/review/pairs/" + result.segment() + "/" + language.tag() + "/details"
                : "/review/" + result.document() + "/" + language.tag() + "?segment=" + result.segment() + "#s"
                        + result.segment() + "-" + language.tag();
    }
}
