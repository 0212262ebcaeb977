package org.duizhao.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.matching.Diff;
import org.duizhao.matching.Explanation;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.memory.Access;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.repair.NumberRepair;
import org.duizhao.repair.Repaired;

/** Finds the stored segments that are like a text: the one search behind every interface. */
@ApplicationScoped
public class LookupService {

    private final Indexes indexes;
    private final IndexKeeper keeper;
    private final Scopes scopes;
    private final MatchRows rows;

    LookupService(Indexes indexes, IndexKeeper keeper, Scopes scopes, MatchRows rows) {
        this.indexes = indexes;
        this.keeper = keeper;
        this.scopes = scopes;
        this.rows = rows;
    }

    /**
     * The matches of one text, as {@link #matches(List, LookupTerms, Access)} finds them.
     *
     * @throws Problem as there
     */
    public List<Match> matches(LookupQuery query, LookupTerms terms, Access access) {
        return matches(List.of(query), terms, access).get(0);
    }

    /**
     * The matches of each text, in the order of the texts, best match first; of equal scores, the lower penalty first, then the
     * later segment. Of the memories that may be read alone. Uses all processors when there is more than one text. The query's text must not be blank.
     *
     * @throws Problem {@link ProblemType#NOT_READY} while the index is being filled, {@link ProblemType#INVALID_VALUE} for a
     *     memory or a document that there is not, or that may not be read
     */
    public List<List<Match>> matches(List<LookupQuery> queries, LookupTerms terms, Access access) {
        keeper.requireReady();
        Screening screening = scopes.screening(terms, access);
        SegmentIndex index = indexes.of(terms.from());
        Stream<LookupQuery> stream = queries.size() == 1 ? queries.stream() : queries.parallelStream();
        List<List<Hit>> hits = stream.map(query -> index.matches(indexQuery(query, terms), screening))
                .toList();
        Set<Long> ids = hits.stream().flatMap(List::stream).map(Hit::segment).collect(Collectors.toSet());
        Map<Long, MatchRow> found = rows.read(ids, terms.from(), terms.to(), terms.explain());
        return IntStream.range(0, hits.size())
                .mapToObj(i -> hits.get(i).stream()
                        .filter(hit -> stands(hit, queries.get(i), found.get(hit.segment())))
                        .map(hit -> match(hit, queries.get(i), found.get(hit.segment()), terms, screening))
                        .toList())
                .toList();
    }

    /** Not so when the segment was changed or deleted between the search and the reading. */
    private static boolean stands(Hit hit, LookupQuery query, MatchRow row) {
        return row != null && row.source().equals(query.q()) == hit.score() >= 100;
    }

    private static Match match(Hit hit, LookupQuery query, MatchRow row, LookupTerms terms, Screening screening) {
        Optional<Repaired> repaired = hit.score() < 100
                ? NumberRepair.of(row.source(), query.q(), row.target(), terms.from(), terms.to())
                : Optional.empty();
        return new Match(
                hit.score(),
                Match.Kind.of(hit.score()),
                row.source(),
                repaired.map(Repaired::target).orElse(row.target()),
                repaired.isPresent() ? true : null,
                repaired.isPresent() ? row.target() : null,
                repaired.map(Repaired::replacements).orElse(null),
                row.status(),
                row.memoryName(),
                row.document(),
                hit.segment(),
                row.origin(),
                row.changed(),
                row.changedBy(),
                row.confidence(),
                terms.explain() ? explanation(hit, query, row, terms, screening.penalties()) : null);
    }

    private static MatchExplanation explanation(
            Hit hit, LookupQuery query, MatchRow row, LookupTerms terms, Penalties penalties) {
        var entry = new SegmentIndex.Entry(hit.segment(), row.source(), row.before(), row.after());
        return MatchExplanation.of(
                Explanation.of(indexQuery(query, terms), entry, penalties.named(row.memory(), row.status())),
                Diff.between(row.source(), query.q()));
    }

    private static SegmentIndex.Query indexQuery(LookupQuery query, LookupTerms terms) {
        return new SegmentIndex.Query(query.q(), query.before(), query.after(), terms.min(), terms.limit());
    }
}
