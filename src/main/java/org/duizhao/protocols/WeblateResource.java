package org.duizhao.protocols;

import io.micrometer.core.annotation.Timed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The look-up of Weblate's own memory, for programs that are written against Weblate. */
@Path("/api/memory/lookup")
@RolesAllowed(Role.READS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Foreign protocols")
public class WeblateResource {

    private static final int MIN = 70;
    private static final int EQUAL = 100;
    private static final int MOST_STRINGS = 100;

    private final ForeignLookup lookup;

    WeblateResource(ForeignLookup lookup) {
        this.lookup = lookup;
    }

    @POST
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "weblate"},
            histogram = true)
    @Operation(summary = "Weblate: the best match of each text, in the order asked")
    public List<WeblateLookup.Result> lookup(WeblateLookup asked) {
        List<CodedText> texts = checked(asked).stream().map(CodedText::plain).toList();
        LanguagePair pair = LanguagePair.named(
                "source_language", asked.sourceLanguage(), "target_language", asked.targetLanguage());
        List<String> memories =
                asked.project() == null || asked.project().isBlank() ? List.of() : List.of(asked.project());
        List<List<Match>> found = lookup.matches(
                texts,
                new LookupTerms(
                        pair.from(),
                        pair.to(),
                        asked.exact() ? EQUAL : MIN,
                        1,
                        new LookupFilter(memories, List.of(), Set.of()),
                        false));
        return IntStream.range(0, texts.size())
                .mapToObj(i -> result(texts.get(i), found.get(i)))
                .toList();
    }

    private static WeblateLookup.Result result(CodedText query, List<Match> matches) {
        return new WeblateLookup.Result(
                query.text(), matches.isEmpty() ? null : WeblateLookup.Found.of(matches.get(0)));
    }

    private static List<String> checked(WeblateLookup asked) {
        List<String> strings = asked == null ? null : asked.strings();
        if (strings == null || strings.isEmpty() || strings.size() > MOST_STRINGS) {
            throw new Problem(ProblemType.INVALID_VALUE, "“strings” has to hold from 1 to " + MOST_STRINGS + " texts.");
        }
        if (strings.contains(null)) {
            throw new Problem(ProblemType.INVALID_VALUE, "Each of “strings” has to be a text.");
        }
        return strings;
    }
}
