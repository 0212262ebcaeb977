package org.duizhao.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duizhao.lookup.Catalog.DocumentEntry;
import org.duizhao.matching.Diff;
import org.duizhao.matching.Difference;
import org.duizhao.matching.Explanation;
import org.duizhao.matching.Explanation.Penalty;
import org.duizhao.matching.Score;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.memory.Status;
import org.duizhao.repair.NumberRepair;
import org.duizhao.repair.Repaired;
import org.duizhao.text.Language;

/** Makes the answer to one text of what was found, in the state that was searched. */
final class Found {

    private static final DocumentEntry NO_DOCUMENT = new DocumentEntry(null, Map.of());

    private final Query query;
    private final Language from;
    private final Language to;
    private final boolean explain;
    private final Screening screening;

    Found(Query query, LookupTerms terms, Screening screening) {
        this.query = query;
        this.from = terms.from();
        this.to = terms.to();
        this.explain = terms.explain();
        this.screening = screening;
    }

    Match match(Hit hit) {
        Catalog catalog = screening.state().catalog();
        StoredSegment segment = screening.state().segments().get(hit.segment());
        long facts = segment.facts();
        String source = segment.text(from);
        String target = segment.text(to);
        Optional<Repaired> repaired =
                hit.score() < 100 ? NumberRepair.of(source, query.text(), target, from, to) : Optional.empty();
        List<Difference> differences = mayBeNearlyExact(hit) ? Difference.between(query.text(), source) : List.of();
        DocumentEntry document = catalog.document().getOrDefault(Facts.document(facts), NO_DOCUMENT);
        return new Match(
                hit.score(),
                Match.Kind.of(hit.score()),
                source,
                repaired.map(Repaired::target).orElse(target),
                differences.isEmpty() ? null : MatchExplanation.differences(differences),
                repaired.isPresent() ? true : null,
                repaired.isPresent() ? target : null,
                repaired.map(Repaired::replacements).orElse(null),
                Facts.status(facts, from, to),
                catalog.memory().get(Facts.memory(facts)).name(),
                document.slug(),
                hit.segment(),
                segment.isByPerson(to) ? "person" : document.origins().getOrDefault(to, "import"),
                segment.changed(),
                segment.changedBy(),
                segment.confidence(from, to),
                explain ? explanation(hit, segment) : null);
    }

    private boolean mayBeNearlyExact(Hit hit) {
        return hit.score() < 100 && hit.score() + Score.CODES + screening.penalty(hit.segment()) >= Difference.LEAST;
    }

    private MatchExplanation explanation(Hit hit, StoredSegment segment) {
        String text = segment.text(from);
        Status status = Facts.status(segment.facts(), from, to);
        List<Penalty> penalties = screening.penalties().named(Facts.memory(segment.facts()), status);
        // The neighbours are not kept, but which of them agreed with those asked for can be told from the score.
        Explanation explanation = Stream.of(
                        entry(segment, null, null),
                        entry(segment, query.before(), null),
                        entry(segment, null, query.after()),
                        entry(segment, query.before(), query.after()))
                .map(entry -> Explanation.of(query, entry, penalties))
                .min(Comparator.comparingDouble(one -> Math.abs(one.score() - hit.score())))
                .orElseThrow();
        return MatchExplanation.of(explanation, Diff.between(text, query.text()));
    }

    private Entry entry(StoredSegment segment, String before, String after) {
        return new Entry(0, segment.text(from), before, after, segment.codes(from));
    }
}
