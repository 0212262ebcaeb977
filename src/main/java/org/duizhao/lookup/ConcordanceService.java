package org.duizhao.lookup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.matching.SegmentIndex.Screen;
import org.duizhao.memory.Access;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.text.Highlights;
import org.duizhao.text.Language;

/** Finds the segments that hold a phrase. */
@Singleton
class ConcordanceService {

    private final Indexes indexes;
    private final IndexKeeper keeper;
    private final EntityManager entities;

    ConcordanceService(Indexes indexes, IndexKeeper keeper, EntityManager entities) {
        this.indexes = indexes;
        this.keeper = keeper;
        this.entities = entities;
    }

    /** The phrase in one language, or in any; a segment that holds it in several is found once. */
    Concordance find(ConcordanceTerms terms, Access access) {
        keeper.requireReady();
        List<Long> found = languages(terms)
                .flatMap(language -> indexes
                        .of(language)
                        .containing(
                                terms.phrase(),
                                0,
                                terms.offset() + terms.limit() + 1,
                                screen(language, terms.to(), access))
                        .stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .skip(terms.offset())
                .toList();
        List<Long> page = found.stream().limit(terms.limit()).toList();
        Map<Long, Segment> segments = read(page);
        return new Concordance(
                terms.phrase(),
                terms.page(),
                found.size() > page.size() ? terms.page() + 1 : null,
                page.stream()
                        .filter(segments::containsKey)
                        .map(id -> result(segments.get(id), terms))
                        .toList());
    }

    private static Stream<Language> languages(ConcordanceTerms terms) {
        return terms.lang() == null ? Stream.of(Language.values()) : Stream.of(terms.lang());
    }

    /** Segments of memories that may be read, that have the other language, if one is asked for, and are not rejected there. */
    private Screen screen(Language language, Language to, Access access) {
        Facts facts = indexes.facts();
        BitSet memories = access.readableBits();
        return segment -> {
            long known = facts.of(segment);
            boolean shown = known != Facts.NONE
                    && memories.get((int) Facts.memory(known))
                    && (to == null
                            || to == language
                            || Facts.has(known, to) && Facts.status(known, language, to) != Status.REJECTED);
            return shown ? 0 : Screen.EXCLUDED;
        };
    }

    private Map<Long, Segment> read(List<Long> ids) {
        return entities.createQuery(
                        "from Segment s join fetch s.memory left join fetch s.document where s.id in :ids",
                        Segment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(segment -> segment.id, segment -> segment));
    }

    private static Concordance.Result result(Segment segment, ConcordanceTerms terms) {
        Map<String, Status> statuses = new TreeMap<>();
        segment.pairs.forEach((language, pair) -> statuses.put(language.tag(), pair.status));
        Map<String, Concordance.Text> texts = new TreeMap<>();
        segment.variants.forEach((language, variant) -> {
            if (terms.shows(language)) {
                texts.put(language.tag(), text(variant.text(), terms.phrase()));
            }
        });
        return new Concordance.Result(
                segment.id,
                segment.memory.name,
                segment.document == null ? null : segment.document.slug,
                statuses,
                texts);
    }

    private static Concordance.Text text(String text, String phrase) {
        return new Concordance.Text(
                text,
                Highlights.of(text, phrase).stream()
                        .map(range -> new Concordance.Place(range.start(), range.end()))
                        .toList());
    }
}
