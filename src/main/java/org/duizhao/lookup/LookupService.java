package org.duizhao.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.memory.Access;
import org.duizhao.people.Pace;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Finds the stored segments that are like a text: the one search behind every interface. */
@ApplicationScoped
public class LookupService {

    /** UTF-16 units of the longest text, and the most matches, that are sought while others wait. */
    private static final int QUICK_LENGTH = 256;

    private static final int QUICK_MATCHES = 20;

    /** Below this score a search takes tens of times as long. */
    private static final double QUICK_MIN = 70;

    private final IndexKeeper keeper;
    private final Scopes scopes;
    private final LongSearches longSearches;
    private final Pace pace;

    LookupService(IndexKeeper keeper, Scopes scopes, LongSearches longSearches, Pace pace) {
        this.keeper = keeper;
        this.scopes = scopes;
        this.longSearches = longSearches;
        this.pace = pace;
    }

    /**
     * Whether the matches of a text are there within a few milliseconds, mostly in a tenth of one, and nothing has to be waited for:
     * then it costs more to leave it to another thread than to answer at once.
     */
    boolean isQuick(LookupQuery query, LookupTerms terms) {
        return query.q().length() <= QUICK_LENGTH
                && terms.min() >= QUICK_MIN
                && terms.limit() <= QUICK_MATCHES
                && !terms.explain()
                && scopes.knows(terms.filter());
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
        pace.count(access.asker(), queries.size());
        Screening screening = scopes.screening(terms, access);
        Stream<LookupQuery> stream = queries.size() == 1 ? queries.stream() : queries.parallelStream();
        List<Optional<List<Match>>> quick = stream.map(query -> LongSearches.isLong(query.q())
                        ? Optional.<List<Match>>empty()
                        : Optional.of(matches(query, terms, screening)))
                .toList();
        return IntStream.range(0, queries.size())
                .mapToObj(at -> quick.get(at)
                        .orElseGet(() -> longSearches.run(() -> matches(queries.get(at), terms, screening))))
                .toList();
    }

    private static List<Match> matches(LookupQuery query, LookupTerms terms, Screening screening) {
        Query asked = new Query(
                query.q(),
                query.before(),
                query.after(),
                query.codes() == null ? 0 : query.codes(),
                terms.min(),
                terms.limit());
        Found found = new Found(asked, terms, screening);
        return screening.state().texts().get(terms.from()).matches(asked, screening).stream()
                .map(found::match)
                .toList();
    }
}
