package org.duizhao.lookup;

import io.micrometer.core.annotation.Timed;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.Access;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Languages;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/lookup")
@RolesAllowed(Role.READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup")
public class LookupResource {

    private static final double MIN = 70;
    private static final int LIMIT = 5;
    private static final int MOST_CODES = SegmentIndex.MOST_CODES;

    private final LookupService service;
    private final LookupConfig config;
    private final Accesses accesses;

    LookupResource(LookupService service, LookupConfig config, Accesses accesses) {
        this.service = service;
        this.config = config;
        this.accesses = accesses;
    }

    @GET
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "single"},
            histogram = true)
    @Operation(summary = "Matches of a text", description = "Exact, context and fuzzy matches, best first.")
    @NonBlocking
    public CompletionStage<LookupAnswer> lookup(@BeanParam LookupParameters asked) {
        LookupTerms terms = new LookupTerms(
                Languages.named("from", asked.from),
                Languages.named("to", asked.to),
                Values.number("min", asked.min, 50, 100, MIN),
                Values.whole("limit", asked.limit, 1, 100, LIMIT),
                filter(asked.memory, asked.document, asked.status),
                Values.flag("explain", asked.explain));
        Languages.requireTwo("from", terms.from(), "to", terms.to());
        LookupQuery query = checked(
                new LookupQuery(
                        asked.q, asked.before, asked.after, Values.whole("codes", asked.codes, 0, MOST_CODES, 0)),
                "");
        Optional<Access> access = accesses.known();
        return access.isPresent() && service.isQuick(query, terms)
                ? CompletableFuture.completedFuture(answer(query, terms, access.get()))
                : Vertx.currentContext()
                        .executeBlocking(() -> answer(query, terms, accesses.current()), false)
                        .toCompletionStage();
    }

    private LookupAnswer answer(LookupQuery query, LookupTerms terms, Access access) {
        return LookupAnswer.of(query, terms, service.matches(query, terms, access));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Timed(
            value = "duizhao.lookup",
            extraTags = {"kind", "batch"},
            histogram = true)
    @Operation(summary = "Matches of many texts", description = "Up to 1,000 texts; answered in the order asked.")
    public LookupAnswer.Batch lookup(LookupBatch batch) {
        if (batch == null) {
            throw new Problem(ProblemType.BAD_REQUEST, "The body is empty; it has to be a JSON object with “queries”.");
        }
        LookupTerms terms = new LookupTerms(
                Languages.named("from", batch.from()),
                Languages.named("to", batch.to()),
                Values.within("min", batch.min(), 50, 100, MIN),
                (int) Values.within("limit", batch.limit(), 1, 100, LIMIT),
                filter(batch.memory(), batch.document(), batch.status()),
                false);
        Languages.requireTwo("from", terms.from(), "to", terms.to());
        List<LookupQuery> queries = batch.queries();
        if (queries == null || queries.isEmpty() || queries.size() > config.largestBatch()) {
            throw Values.invalid("“queries” has to hold from 1 to " + config.largestBatch() + " texts.");
        }
        IntStream.range(0, queries.size()).forEach(i -> checked(queries.get(i), "queries[" + i + "]."));
        List<List<Match>> matches = service.matches(queries, terms, accesses.current());
        return new LookupAnswer.Batch(IntStream.range(0, queries.size())
                .mapToObj(i -> new LookupAnswer.Result(queries.get(i).q(), matches.get(i)))
                .toList());
    }

    private LookupQuery checked(LookupQuery query, String at) {
        if (query == null) {
            throw Values.invalid("“" + at.replaceAll("\\.$", "") + "” is null; it has to be an object with “q”.");
        }
        Values.text(at + "q", query.q(), config.longestQuery());
        Values.optional(at + "before", query.before(), config.longestQuery());
        Values.optional(at + "after", query.after(), config.longestQuery());
        Values.within(at + "codes", query.codes(), 0, MOST_CODES, 0);
        return query;
    }

    private static LookupFilter filter(List<String> memories, List<String> documents, List<String> statuses) {
        return new LookupFilter(
                Values.present(memories), Values.present(documents), Values.statuses("status", statuses));
    }
}
