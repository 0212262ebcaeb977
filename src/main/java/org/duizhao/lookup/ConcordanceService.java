package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.lookup.Catalog.DocumentEntry;
import org.duizhao.matching.SegmentIndex.Screen;
import org.duizhao.memory.Access;
import org.duizhao.memory.Status;
import org.duizhao.people.Pace;
import org.duizhao.text.Highlights;
import org.duizhao.text.Language;

/** Finds the segments that hold a phrase. */
@Singleton
public class ConcordanceService {

    private final Indexes indexes;
    private final IndexKeeper keeper;
    private final Pace pace;

    ConcordanceService(Indexes indexes, IndexKeeper keeper, Pace pace) {
        this.indexes = indexes;
        this.keeper = keeper;
        this.pace = pace;
    }

    /** The phrase in the languages that are searched; a segment that holds it in several is found once. */
    public Concordance find(ConcordanceTerms terms, Access access) {
        keeper.requireReady();
        pace.count(access.asker(), 1);
        State state = indexes.state();
        List<Long> found = terms.searched().stream()
                .flatMap(language -> state
                        .texts()
                        .get(language)
                        .containing(
                                terms.phrase(),
                                0,
                                terms.offset() + terms.limit() + 1,
                                screen(state.segments(), language, terms, access))
                        .stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .skip(terms.offset())
                .toList();
        return new Concordance(
                terms.phrase(),
                terms.page(),
                found.size() > terms.limit() ? terms.page() + 1 : null,
                found.stream()
                        .limit(terms.limit())
                        .map(id -> result(id, terms, state))
                        .toList());
    }

    /**
     * All segments, of whatever memory, that hold a phrase in some language, width and case aside.
     *
     * @return empty where they are more than {@code most}, and while the index does not follow the database
     */
    public Optional<List<Long>> holding(String phrase, int most) {
        if (!keeper.inStep()) {
            return Optional.empty();
        }
        State state = indexes.state();
        Screen stored = segment -> state.segments().facts(segment) == Facts.NONE ? Screen.EXCLUDED : 0;
        List<Long> found = Stream.of(Language.values())
                .flatMap(language -> state.texts().get(language).containing(phrase, 0, most + 1, stored).stream())
                .distinct()
                .toList();
        return found.size() > most ? Optional.empty() : Optional.of(found);
    }

    /** Segments of memories that may be read, that have the other language, if one is asked for, and are not rejected there. */
    private static Screen screen(Store segments, Language language, ConcordanceTerms terms, Access access) {
        BitSet memories = access.readableBits();
        Language beside = terms.beside(language);
        return segment -> {
            long known = segments.facts(segment);
            boolean shown = known != Facts.NONE
                    && memories.get((int) Facts.memory(known))
                    && (beside == null || Facts.has(known, beside))
                    && status(known, language, beside, terms) != Status.REJECTED;
            return shown ? 0 : Screen.EXCLUDED;
        };
    }

    /** Null where it does not matter. */
    private static Status status(long known, Language language, Language beside, ConcordanceTerms terms) {
        if (beside != null) {
            return Facts.status(known, language, beside);
        }
        return language == terms.to() ? Facts.pair(known, language) : null;
    }

    private static Concordance.Result result(long id, ConcordanceTerms terms, State state) {
        StoredSegment segment = state.segments().get(id);
        Map<String, Status> statuses = new TreeMap<>();
        Map<String, Concordance.Text> texts = new TreeMap<>();
        for (Language language : Language.values()) {
            Status status = Facts.pair(segment.facts(), language);
            if (status != null) {
                statuses.put(language.tag(), status);
            }
            if (Facts.has(segment.facts(), language) && terms.shows(language)) {
                texts.put(language.tag(), text(segment.text(language), terms.phrase()));
            }
        }
        DocumentEntry document = state.catalog().document().get(Facts.document(segment.facts()));
        return new Concordance.Result(
                id,
                state.catalog().memory().get(Facts.memory(segment.facts())).name(),
                document == null ? null : document.slug(),
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
