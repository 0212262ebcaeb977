package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;
import org.duizhao.memory.Right;
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

    /** Whether the database need not be asked whether all that is named is there. */
    boolean knows(LookupFilter filter) {
        Catalog catalog = indexes.state().catalog();
        return catalog.memories().keySet().containsAll(filter.memories())
                && catalog.documents().keySet().containsAll(filter.documents());
    }

    /** @throws Problem {@link ProblemType#INVALID_VALUE} for a memory or a document that there is not */
    Screening screening(LookupTerms terms, Access access) {
        LookupFilter filter = terms.filter();
        BitSet memories = memories(filter.memories(), access);
        Set<Long> documents = ids("document", filter.documents(), Catalog::documents);
        State state = indexes.state();
        return new Screening(
                state,
                new Penalties(state.catalog().memory(), config.notApprovedPenalty()),
                terms.from(),
                terms.to(),
                memories,
                documents,
                filter.statuses().isEmpty() ? OFFERED : filter.statuses());
    }

    /** @throws Problem {@link ProblemType#INVALID_VALUE} for a memory that there is not, or that may not be read */
    long memory(String name, Access access) {
        return memories(List.of(name), access).nextSetBit(0);
    }

    /** Those of the names, all of them where there is no name, as far as they may be read. */
    private BitSet memories(List<String> names, Access access) {
        BitSet readable = access.readableBits();
        Set<Long> named = ids("memory", names, Catalog::memories);
        if (named.isEmpty()) {
            return readable;
        }
        BitSet memories = new BitSet();
        named.forEach(id -> memories.set(Math.toIntExact(id)));
        if (!access.readable().containsAll(named)) {
            throw unknown(
                    "memory",
                    names.stream()
                            .filter(name -> !access.may(
                                    Right.READ,
                                    indexes.state().catalog().memories().get(name)))
                            .findFirst()
                            .orElseThrow());
        }
        return memories;
    }

    private Set<Long> ids(String what, List<String> names, Function<Catalog, Map<String, Long>> known) {
        if (names.isEmpty()) {
            return Set.of();
        }
        if (!known.apply(indexes.state().catalog()).keySet().containsAll(names)) {
            keeper.catchUp();
        }
        Map<String, Long> ids = known.apply(indexes.state().catalog());
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
