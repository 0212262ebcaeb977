package org.duizhao.protocols;

import io.micrometer.core.annotation.Timed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.duizhao.exchange.Imports;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What t5memory is asked, as translate5 asks it. A memory of t5memory's is one of ours. Texts are XML, with inline codes as elements: a
 * match has those of the query where they fit, else those that are stored.
 */
@Path("/t5memory")
@RolesAllowed(Role.READS)
@Consumes(MediaType.WILDCARD)
@Produces(T5Answers.JSON)
@Transactional
@Tag(name = "Foreign protocols")
public class T5MemoryResource {

    private static final int MIN = 70;
    private static final int PROPOSALS = 5;

    private final ForeignLookup lookup;
    private final ForeignSegments segments;
    private final T5Searcher searcher;
    private final T5Answers answers;
    private final MemoryRepository memories;
    private final Imports imports;
    private final Accesses accesses;

    T5MemoryResource(
            ForeignLookup lookup,
            ForeignSegments segments,
            T5Searcher searcher,
            T5Answers answers,
            MemoryRepository memories,
            Imports imports,
            Accesses accesses) {
        this.lookup = lookup;
        this.segments = segments;
        this.searcher = searcher;
        this.answers = answers;
        this.memories = memories;
        this.imports = imports;
        this.accesses = accesses;
    }

    @GET
    @Operation(summary = "t5memory: the memories that may be read")
    public Response list() {
        Set<Long> readable = accesses.current().readable();
        return answers.answer(() -> new T5Bodies.Memories(
                memories.list("order by name").stream()
                        .filter(memory -> readable.contains(memory.id))
                        .map(memory -> new T5Bodies.Name(memory.name))
                        .toList(),
                List.of()));
    }

    @GET
    @Path("{memory}/status")
    @Operation(summary = "t5memory: whether there is such a memory, and how far its last import is")
    public Response status(@PathParam("memory") String memory) {
        String name = name(memory);
        Memory there = memories.findByName(name)
                .filter(found -> accesses.current().readable().contains(found.id))
                .orElse(null);
        return there == null
                ? answers.written(404, T5Status.notFound())
                : answers.answer(() -> imports.latest(name).map(T5Status::of).orElseGet(T5Status::withoutImport));
    }

    @POST
    @Path("{memory}/fuzzysearch")
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "t5memory"},
            histogram = true)
    @Operation(summary = "t5memory: matches of “source”, best first", description = "{source, sourceLang, targetLang}")
    public Response fuzzy(@PathParam("memory") String memory, String body) {
        return answers.answer(() -> {
            T5Bodies.Fuzzy asked = answers.read(body, T5Bodies.Fuzzy.class);
            T5Languages languages = new T5Languages(asked.sourceLang(), asked.targetLang());
            LanguagePair pair = languages.pair();
            CodedText query = T5Text.query(asked.source() == null ? "" : asked.source());
            int limit = asked.numOfProposals() == null ? PROPOSALS : Math.max(1, Math.min(100, asked.numOfProposals()));
            LookupTerms terms = new LookupTerms(
                    pair.from(),
                    pair.to(),
                    MIN,
                    limit,
                    new LookupFilter(List.of(name(memory)), List.of(), Set.of()),
                    false);
            List<T5Entry> found = lookup.matches(query, null, null, terms).stream()
                    .map(match -> T5Entry.of(match, query, segments.find(match.segment()), pair, languages))
                    .toList();
            return new T5Bodies.Matches(0, found.size(), found);
        });
    }

    @POST
    @Path("{memory}/{call: search|concordancesearch}")
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "t5memory-concordance"},
            histogram = true)
    @Operation(
            summary = "t5memory: segments that hold a phrase, or all",
            description =
                    "{source, target, sourceLang, targetLang, …SearchMode, searchPosition, numResults}; the older call has"
                            + " searchString and searchType.")
    public Response search(@PathParam("memory") String memory, String body) {
        return answers.answer(() -> searcher.find(name(memory), answers.read(body, T5Search.class)));
    }

    @POST
    @Path("{memory}/getentry")
    @Operation(summary = "t5memory: the segment under {recordKey, targetKey}")
    public Response entry(@PathParam("memory") String memory, String body) {
        return answers.answer(() -> {
            T5Bodies.Key asked = answers.read(body, T5Bodies.Key.class);
            LanguagePair pair = new T5Key(asked.recordKey(), asked.targetKey()).pair();
            return T5Entry.of(segments.findIn(name(memory), asked.recordKey(), pair), pair, T5Languages.of(pair));
        });
    }

    /** The names of memories hold no plus, which stands for a space in what translate5 sends. */
    static String name(String sent) {
        return sent.replace('+', ' ');
    }
}
