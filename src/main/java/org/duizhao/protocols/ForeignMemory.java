package org.duizhao.protocols;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.lookup.LookupConfig;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.lookup.LookupQuery;
import org.duizhao.lookup.LookupService;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * What tools write, in the name of the account whose key they bring, into memories that {@link ForeignMemories} has named. The same unit
 * that two tools bring at once is kept once. When a method returns, lookups see the change.
 */
@Singleton
class ForeignMemory {

    private static final Set<Status> ALL = Set.of(Status.values());

    /** What an equal text has in a lookup at the least: codes and the memory's penalty are taken off. */
    private static final int LEAST_OF_EQUAL = 80;

    /** Units that are looked up and written together. */
    private static final int AT_ONCE = 500;

    private final ForeignMemories memories;
    private final LookupConfig lookupConfig;
    private final LookupService lookup;
    private final Segments segments;
    private final Accesses accesses;

    ForeignMemory(
            ForeignMemories memories,
            LookupConfig lookupConfig,
            LookupService lookup,
            Segments segments,
            Accesses accesses) {
        this.memories = memories;
        this.lookupConfig = lookupConfig;
        this.lookup = lookup;
        this.segments = segments;
        this.accesses = accesses;
    }

    /**
     * Adds units that the memory does not have yet.
     *
     * @param memory from {@link ForeignMemories#named}
     * @return how many were added
     * @throws Problem for a text that is missing, blank, too long or cannot be kept; what stood before it is added then
     */
    int add(String memory, LanguagePair pair, List<ForeignUnit> units) {
        List<ForeignUnit> distinct = new ArrayList<>(new LinkedHashSet<>(units));
        int added = 0;
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            List<ForeignUnit> some = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
            added += memories.inTurn(() -> addSome(memory, pair, some));
        }
        return added;
    }

    /**
     * The segment that holds the unit: the one that the memory has, or a new one.
     *
     * @param memory from {@link ForeignMemories#named}
     */
    Segment keep(String memory, LanguagePair pair, ForeignUnit unit) {
        return memories.inTurn(() -> same(memory, pair, unit)
                .map(segment -> unit.hasCodes() ? edited(segment.id, pair, unit) : segment)
                .orElseGet(() -> create(memory, pair, unit)));
    }

    /**
     * Gives the youngest segment with that source the new target, or makes one.
     *
     * @param memory from {@link ForeignMemories#named}
     */
    Segment replace(String memory, LanguagePair pair, ForeignUnit unit) {
        return memories.inTurn(() -> equal(memory, pair, List.of(unit)).get(0).stream()
                .findFirst()
                .map(match -> edited(match.segment(), pair, unit))
                .orElseGet(() -> create(memory, pair, unit)));
    }

    /**
     * Gives the segment that holds the unit new texts.
     *
     * @param memory from {@link ForeignMemories#named}
     * @return empty where no segment holds it
     */
    Optional<Segment> edit(String memory, LanguagePair pair, ForeignUnit unit, ForeignUnit changed) {
        return memories.inTurn(() -> same(memory, pair, unit).map(segment -> edited(segment.id, pair, changed)));
    }

    /** The segment of the memory that holds the unit; of several, the youngest. */
    Optional<Segment> find(String memory, LanguagePair pair, ForeignUnit unit) {
        return memories.inTurn(() -> same(memory, pair, unit));
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
        memories.requireWriting();
        memories.inTurn(() -> {
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

    private int addSome(String memory, LanguagePair pair, List<ForeignUnit> units) {
        List<List<Match>> there = equal(memory, pair, units);
        return created(
                        memory,
                        pair,
                        IntStream.range(0, units.size())
                                .filter(i -> there.get(i).stream()
                                        .noneMatch(match -> match.target()
                                                .equals(units.get(i).target().text())))
                                .mapToObj(units::get)
                                .toList())
                .size();
    }

    private Optional<Segment> same(String memory, LanguagePair pair, ForeignUnit unit) {
        return equal(memory, pair, List.of(unit)).get(0).stream()
                .filter(match -> match.target().equals(unit.target().text()))
                .findFirst()
                .map(match -> segments.find(match.segment(), accesses.current()));
    }

    /** For each unit the segments of the memory with the same source, whatever its codes, the youngest first. */
    private List<List<Match>> equal(String memory, LanguagePair pair, List<ForeignUnit> units) {
        units.forEach(unit -> unit.variants(pair, lookupConfig.longestText()));
        if (!memories.isThere(memory)) {
            return Collections.nCopies(units.size(), List.of());
        }
        List<List<Match>> found = lookup.matches(
                units.stream()
                        .map(unit -> new LookupQuery(unit.source().text(), null, null, unit.codeCount()))
                        .toList(),
                new LookupTerms(
                        pair.from(),
                        pair.to(),
                        LEAST_OF_EQUAL,
                        100,
                        new LookupFilter(List.of(memory), List.of(), ALL),
                        false),
                accesses.current());
        return IntStream.range(0, units.size())
                .mapToObj(i -> found.get(i).stream()
                        .filter(match ->
                                match.source().equals(units.get(i).source().text()))
                        .sorted(Comparator.comparingLong(Match::segment).reversed())
                        .toList())
                .toList();
    }

    private Segment create(String memory, LanguagePair pair, ForeignUnit unit) {
        return created(memory, pair, List.of(unit)).get(0);
    }

    private List<Segment> created(String memory, LanguagePair pair, List<ForeignUnit> units) {
        Memory there = memories.open(memory);
        Access access = accesses.current();
        return units.stream()
                .map(unit -> segments.createOf(there, unit.variants(pair, lookupConfig.longestText()), access))
                .toList();
    }

    private Segment edited(long id, LanguagePair pair, ForeignUnit unit) {
        Access access = accesses.current();
        return segments.rewrite(
                id, segments.find(id, access).version, unit.variants(pair, lookupConfig.longestText()), access);
    }
}
