package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.memory.Status;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Turns the names that a lookup is narrowed to into what the index asks for each segment. */
@Singleton
class Scopes {

    private static final Set<Status> OFFERED = EnumSet.complementOf(EnumSet.of(Status.REJECTED));

    private final Indexes indexes;
    private final IndexKeeper keeper;
    private final LookupConfig config;

    Scopes(Indexes indexes, IndexKeeper keeper, LookupConfig config) {
        this.indexes = indexes;
        this.keeper = keeper;
        this.config = config;
    }

    /** @throws Problem {@link ProblemType#INVALID_VALUE} for a memory or a document that there is not */
    Screening screening(LookupTerms terms) {
        LookupFilter filter = terms.filter();
        return new Screening(
                indexes.facts(),
                new Penalties(indexes.catalog().penalties(), config.notApprovedPenalty()),
                terms.from(),
                terms.to(),
                ids("memory", filter.memories(), Catalog::memories),
                ids("document", filter.documents(), Catalog::documents),
                filter.statuses().isEmpty() ? OFFERED : filter.statuses());
    }

    /** @throws Problem {@link ProblemType#INVALID_VALUE} for a memory that there is not */
    long memory(String name) {
        return ids("memory", List.of(name), Catalog::memories).iterator().next();
    }

    private Set<Long> ids(String what, List<String> names, Function<Catalog, Map<String, Long>> known) {
        if (names.isEmpty()) {
            return Set.of();
        }
        if (!known.apply(indexes.catalog()).keySet().containsAll(names)) {
            keeper.refreshCatalog();
        }
        Map<String, Long> ids = known.apply(indexes.catalog());
        return names.stream()
                .map(name -> {
                    Long id = ids.get(name);
                    if (id == null) {
                        throw unknown(what, name);
                    }
                    return id;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param what memory or document */
    private static Problem unknown(String what, String name) {
        return Values.invalid("There is no " + what + " “" + name + "”; GET /api/"
                + (what.equals("memory") ? "memories" : "documents") + " lists those that there are.");
    }
}
