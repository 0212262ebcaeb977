package org.duizhao.protocols;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duizhao.lookup.Concordance;
import org.duizhao.lookup.ConcordanceService;
import org.duizhao.lookup.ConcordanceTerms;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Single segments for tools that browse: by a phrase through the concordance, by id, or one after the other. In the caller's transaction. */
@Singleton
class ForeignSegments {

    /** As {@code GET /api/concordance} has it, in code points. */
    static final int LONGEST_PHRASE = 1_000;

    private final ConcordanceService concordance;
    private final Segments segments;
    private final MemoryRepository memories;
    private final EntityManager entities;
    private final Accesses accesses;

    ForeignSegments(
            ConcordanceService concordance,
            Segments segments,
            MemoryRepository memories,
            EntityManager entities,
            Accesses accesses) {
        this.concordance = concordance;
        this.segments = segments;
        this.memories = memories;
        this.entities = entities;
        this.accesses = accesses;
    }

    /**
     * A page of the segments that hold a phrase and have both languages, the youngest first.
     *
     * @param names the memories; empty for all
     * @param page from 1
     * @throws Problem for a memory that there is not, or that may not be read, and for a phrase that is too long
     */
    List<Segment> holding(String phrase, Language lang, Language other, List<String> names, int page, int limit) {
        Access access = narrowed(names);
        if (phrase.codePointCount(0, phrase.length()) > LONGEST_PHRASE) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "The phrase has more than " + LONGEST_PHRASE
                            + " characters (code points), which no concordance is for.");
        }
        return concordance.find(ConcordanceTerms.in(lang, other, phrase, limit, page), access).results().stream()
                .map(Concordance.Result::segment)
                .map(id -> segments.find(id, access))
                .filter(segment -> segment.text(lang) != null && segment.text(other) != null)
                .toList();
    }

    /**
     * Segments that have both languages and are not rejected, the oldest first.
     *
     * @param names the memories; empty for all
     * @param after only those with a greater id
     * @throws Problem for a memory that there is not, or that may not be read
     */
    List<Segment> after(long after, Language from, Language to, List<String> names, int limit) {
        return entities.createQuery("""
                        from Segment s where s.id > :after and s.memory.id in :memories
                        and :from in indices(s.variants) and :to in indices(s.variants)
                        and not exists (select 1 from Pair p where p.segment = s and p.lang in :languages and p.status = :rejected)
                        order by s.id
                        """, Segment.class)
                .setParameter("after", after)
                .setParameter("memories", narrowed(names).readable())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("languages", List.of(from, to))
                .setParameter("rejected", Status.REJECTED)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What browsing looks at of a segment.
     *
     * @param document its slug, or null
     */
    record Row(String source, String target, String document, String author, Instant changed) {

        static Row of(Segment segment, LanguagePair pair) {
            return new Row(
                    segment.text(pair.from()),
                    segment.text(pair.to()),
                    segment.document == null ? null : segment.document.slug,
                    segment.changedBy,
                    segment.changedAt);
        }
    }

    /**
     * How many segments of a memory have both languages, are not rejected and are wanted. Looks at every one of them, a thousand at a
     * time in memory.
     *
     * @throws Problem for a memory that there is not, or that may not be read
     */
    long count(String memory, LanguagePair pair, Predicate<Row> wanted) {
        try (Stream<Row> rows = entities.createQuery("""
                        select new org.duizhao.protocols.ForeignSegments$Row(a.text, b.text, d.slug, s.changedBy, s.changedAt)
                        from Segment s join s.variants a join s.variants b left join s.document d
                        where key(a) = :from and key(b) = :to and s.memory.id in :memories
                        and not exists (select 1 from Pair p where p.segment = s and p.lang in :languages and p.status = :rejected)
                        """, Row.class)
                .setParameter("from", pair.from())
                .setParameter("to", pair.to())
                .setParameter("memories", narrowed(List.of(memory)).readable())
                .setParameter("languages", List.of(pair.from(), pair.to()))
                .setParameter("rejected", Status.REJECTED)
                .setHint("org.hibernate.fetchSize", 1_000)
                .getResultStream()) {
            return rows.filter(wanted).count();
        }
    }

    /** @throws Problem where there is none, or it may not be read */
    Segment find(long id) {
        return segments.find(id, accesses.current());
    }

    /**
     * The segment of a memory, with both languages.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    Segment findIn(String memory, long id, LanguagePair pair) {
        Segment segment = segments.find(id, accesses.current());
        if (!segment.memory.name.equals(memory)
                || segment.text(pair.from()) == null
                || segment.text(pair.to()) == null) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no such entry in “" + memory + "”.");
        }
        return segment;
    }

    private Access narrowed(List<String> names) {
        Access access = accesses.current();
        if (names.isEmpty()) {
            return access;
        }
        Map<Long, Right> rights = new HashMap<>();
        for (String name : names) {
            Memory memory = memories.named(name, Right.READ, access);
            rights.put(memory.id, access.rights().get(memory.id));
        }
        return new Access(access.actor(), access.asker(), rights);
    }
}
