package org.duizhao.protocols;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duizhao.lookup.LookupConfig;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupQuery;
import org.duizhao.lookup.LookupService;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.lookup.SegmentTexts;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryName;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/**
 * What tools write, in the name of the account whose key they bring. Nothing is written unless the server's owner allows it, and never
 * into the memory of the documents. One tool writes at a time, so that the same unit that two bring at once is kept once. When a
 * method returns, lookups see the change.
 */
@Singleton
class ForeignMemory {

    private static final Set<Status> ALL = Set.of(Status.values());

    /** Units that are looked up and written together. */
    private static final int AT_ONCE = 500;

    private final ProtocolsConfig config;
    private final LookupConfig lookupConfig;
    private final LookupService lookup;
    private final Segments segments;
    private final MemoryRepository memories;
    private final Accesses accesses;
    private final SecurityIdentity identity;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ForeignMemory(
            ProtocolsConfig config,
            LookupConfig lookupConfig,
            LookupService lookup,
            Segments segments,
            MemoryRepository memories,
            Accesses accesses,
            SecurityIdentity identity) {
        this.config = config;
        this.lookupConfig = lookupConfig;
        this.lookup = lookup;
        this.segments = segments;
        this.memories = memories;
        this.accesses = accesses;
        this.identity = identity;
    }

    /** @throws Problem {@link ProblemType#NOT_ALLOWED} unless the server's owner lets tools write */
    void requireWriting() {
        if (!config.writing()) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "Tools may only read here. The server's owner lets them write with duizhao.protocols.writing=true.");
        }
    }

    /**
     * The name of a memory that may be written to, which is made where there is none.
     *
     * @param name null or blank for the one that is configured
     * @throws Problem as {@link #requireWriting}, {@link MemoryName#writable} and {@link Access#require}
     */
    String memory(String name) {
        requireWriting();
        String chosen = MemoryName.writable("memory", name == null || name.isBlank() ? config.memory() : name);
        if (!identity.hasRole(Role.TRANSLATES)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "Your key only reads: make one with the role of a translator on /account.");
        }
        // The rights in a new memory are known once it is committed.
        Memory there = writing(() -> memories.findOrCreate(chosen, chosen));
        accesses.current().require(Right.WRITE, there, "memory “" + chosen + "”");
        return chosen;
    }

    /**
     * Adds units that the memory does not have yet.
     *
     * @param memory from {@link #memory}
     * @return how many were added
     * @throws Problem for a text that is missing, blank, too long or cannot be kept; what stood before it is added then
     */
    int add(String memory, LanguagePair pair, List<UnitTexts> units) {
        List<UnitTexts> distinct = new ArrayList<>(new LinkedHashSet<>(units));
        int added = 0;
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            List<UnitTexts> some = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
            added += writing(() -> addSome(memory, pair, some));
        }
        return added;
    }

    /**
     * The segment that holds the unit: the one that the memory has, or a new one.
     *
     * @param memory from {@link #memory}
     */
    Segment keep(String memory, LanguagePair pair, UnitTexts unit) {
        return writing(() -> same(memory, pair, unit).orElseGet(() -> create(memory, pair, unit)));
    }

    /**
     * Gives the youngest segment with that source the new target, or makes one.
     *
     * @param memory from {@link #memory}
     */
    Segment replace(String memory, LanguagePair pair, UnitTexts unit) {
        return writing(() -> equal(memory, pair, List.of(unit)).get(0).stream()
                .findFirst()
                .map(match -> edited(match.segment(), pair, unit))
                .orElseGet(() -> create(memory, pair, unit)));
    }

    /**
     * Gives the segment that holds the unit new texts.
     *
     * @param memory from {@link #memory}
     * @return empty where no segment holds it
     */
    Optional<Segment> edit(String memory, LanguagePair pair, UnitTexts unit, UnitTexts changed) {
        return writing(() -> same(memory, pair, unit).map(segment -> edited(segment.id, pair, changed)));
    }

    /** The segment of the memory that holds the unit; of several, the youngest. */
    Optional<Segment> find(String memory, LanguagePair pair, UnitTexts unit) {
        return writing(() -> same(memory, pair, unit));
    }

    /**
     * Deletes a segment.
     *
     * @param memory the one that it has to be in; null for any
     * @param version what the tool has seen; null for the newest
     * @throws Problem {@link ProblemType#NOT_FOUND}; {@link ProblemType#STALE_VERSION}; {@link ProblemType#NOT_ALLOWED} in the memory
     *     of the documents; {@link ProblemType#CONFLICT} where it has texts in three languages
     */
    void delete(long id, String memory, Integer version) {
        requireWriting();
        writing(() -> {
            Segment segment = segments.find(id, accesses.current());
            if (memory != null && !segment.memory.name.equals(memory)) {
                throw new Problem(ProblemType.NOT_FOUND, "There is no segment " + id + " in “" + memory + "”.");
            }
            if (segment.memory.name.equals(Memory.CORPUS)) {
                throw new Problem(
                        ProblemType.NOT_ALLOWED,
                        "Segments of the documents are not deleted by tools: reject the pair.");
            }
            if (segment.variants.size() > 2) {
                throw new Problem(
                        ProblemType.CONFLICT,
                        "Segment " + id
                                + " has texts in three languages, and a tool knows of two: DELETE /api/segments/" + id
                                + " deletes all.");
            }
            segments.delete(id, version == null ? segment.version : version, accesses.current());
            return null;
        });
    }

    private int addSome(String memory, LanguagePair pair, List<UnitTexts> units) {
        List<List<Match>> there = equal(memory, pair, units);
        int added = 0;
        for (int i = 0; i < units.size(); i++) {
            UnitTexts unit = units.get(i);
            if (there.get(i).stream().noneMatch(match -> match.target().equals(unit.target()))) {
                create(memory, pair, unit);
                added++;
            }
        }
        return added;
    }

    private Optional<Segment> same(String memory, LanguagePair pair, UnitTexts unit) {
        return equal(memory, pair, List.of(unit)).get(0).stream()
                .filter(match -> match.target().equals(unit.target()))
                .findFirst()
                .map(match -> segments.find(match.segment(), accesses.current()));
    }

    /** For each unit the segments of the memory with the same source, the youngest first. */
    private List<List<Match>> equal(String memory, LanguagePair pair, List<UnitTexts> units) {
        units.forEach(unit -> checked(pair, unit));
        return lookup.matches(
                units.stream()
                        .map(unit -> new LookupQuery(unit.source(), null, null))
                        .toList(),
                new LookupTerms(
                        pair.from(), pair.to(), 100, 100, new LookupFilter(List.of(memory), List.of(), ALL), false),
                accesses.current());
    }

    private Segment create(String memory, LanguagePair pair, UnitTexts unit) {
        return segments.create(
                memories.named(memory, Right.WRITE, accesses.current()), checked(pair, unit), accesses.current());
    }

    private Segment edited(long id, LanguagePair pair, UnitTexts unit) {
        return segments.edit(
                id, segments.find(id, accesses.current()).version, checked(pair, unit), accesses.current());
    }

    private Map<Language, String> checked(LanguagePair pair, UnitTexts unit) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(pair.from().tag(), unit.source());
        texts.put(pair.to().tag(), unit.target());
        return SegmentTexts.of(texts, lookupConfig.longestText());
    }

    private <T> T writing(Supplier<T> change) {
        oneAtATime.lock();
        try {
            return QuarkusTransaction.requiringNew().call(change::get);
        } finally {
            oneAtATime.unlock();
        }
    }
}
