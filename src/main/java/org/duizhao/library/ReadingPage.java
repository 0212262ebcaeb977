package org.duizhao.library;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Languages;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** A document to read, in columns whose rows belong together, so that they scroll together. */
@Path("/documents/{slug}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class ReadingPage {

    private final DocumentRepository documents;
    private final Readings readings;
    private final Accesses accesses;

    ReadingPage(DocumentRepository documents, Readings readings, Accesses accesses) {
        this.documents = documents;
        this.readings = readings;
        this.accesses = accesses;
    }

    /**
     * The page.
     *
     * @param there the languages that the document has
     * @param columns those that are shown
     * @param query the columns as the addresses of other parts have them
     */
    record Reading(
            Document document,
            List<Language> there,
            List<Language> columns,
            String query,
            int part,
            List<Integer> parts,
            Status[] statuses,
            List<ReadingRow> rows)
            implements TemplateInstance {}

    @GET
    public TemplateInstance read(
            @PathParam("slug") String slug,
            @QueryParam("lang") List<String> lang,
            @QueryParam("part") @DefaultValue("1") String part,
            @QueryParam("segment") Long segment) {
        Document document = documents.named(slug, accesses.current());
        List<Language> there = List.copyOf(document.editions.keySet());
        List<Language> chosen = lang.stream()
                .map(one -> Languages.named("lang", one))
                .distinct()
                .sorted()
                .toList();
        int parts = readings.parts(document);
        int shown = segment == null ? number(part, parts) : readings.partOf(document, segment);
        return new Reading(
                document,
                there,
                chosen.isEmpty() ? there : chosen,
                query(chosen),
                shown,
                IntStream.rangeClosed(1, parts).boxed().toList(),
                Status.values(),
                readings.rows(document, shown));
    }

    private static String query(Collection<Language> chosen) {
        return chosen.stream().map(language -> "&lang=" + language.tag()).collect(Collectors.joining());
    }

    private static int number(String part, int parts) {
        if (!part.matches("\\d{1,7}") || Integer.parseInt(part) < 1 || Integer.parseInt(part) > parts) {
            throw new Problem(ProblemType.INVALID_VALUE, "“part” is a whole number from 1 to " + parts + ".");
        }
        return Integer.parseInt(part);
    }
}
