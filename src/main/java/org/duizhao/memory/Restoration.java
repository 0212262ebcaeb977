package org.duizhao.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.memory.SegmentState.PairState;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Puts segments back to what they were before a step. */
@ApplicationScoped
class Restoration {

    private static final String UNDONE = "undone";

    private final EntityManager entities;
    private final Segments segments;
    private final DocumentSegments together;
    private final SegmentRepository repository;
    private final Revisions revisions;

    Restoration(
            EntityManager entities,
            Segments segments,
            DocumentSegments together,
            SegmentRepository repository,
            Revisions revisions) {
        this.entities = entities;
        this.segments = segments;
        this.together = together;
        this.repository = repository;
        this.revisions = revisions;
    }

    /**
     * Restores all segments of a step or none.
     *
     * @param present those of them that are there
     * @return those that are there afterwards, in order
     */
    List<Segment> restore(List<Step.Touched> touched, List<Segment> present, String actor) {
        Map<Long, Segment> byId = present.stream().collect(Collectors.toMap(s -> s.id, Function.identity()));
        touched.forEach(step -> requireUnchanged(step, byId.get(step.id())));
        List<Long> order = order(touched, present);
        List<Segment> restored = new ArrayList<>();
        for (Step.Touched step : touched) {
            Segment segment = byId.get(step.id());
            if (step.before() == null) {
                segments.dissolve(segment, actor, UNDONE);
            } else if (segment == null) {
                restored.add(makeAgain(step.before(), actor));
            } else {
                putBack(step, segment, actor);
                restored.add(segment);
            }
        }
        if (!order.isEmpty()) {
            entities.flush();
            together.putInOrder(
                    order.stream().map(id -> entities.find(Segment.class, id)).toList());
        }
        return restored;
    }

    /** The ids of the document's segments as they will follow each other; empty where the step made and deleted none. */
    private List<Long> order(List<Step.Touched> touched, List<Segment> present) {
        boolean sameSegments = touched.stream().allMatch(step -> step.before() != null && step.after() != null);
        if (sameSegments || present.isEmpty()) {
            return List.of();
        }
        Set<Long> mine = touched.stream().map(Step.Touched::id).collect(Collectors.toSet());
        List<Long> before = touched.stream()
                .filter(step -> step.before() != null)
                .sorted((a, b) ->
                        Integer.compare(a.before().position(), b.before().position()))
                .map(Step.Touched::id)
                .toList();
        Set<Long> order = new LinkedHashSet<>();
        for (Segment segment : repository.ofDocument(present.get(0).document)) {
            if (mine.contains(segment.id)) {
                order.addAll(before);
            } else {
                order.add(segment.id);
            }
        }
        return List.copyOf(order);
    }

    private static void requireUnchanged(Step.Touched step, Segment segment) {
        SegmentState now = segment == null ? null : SegmentState.of(segment);
        boolean changed = (now == null) != (step.after() == null)
                || now != null && step.before() == null && !now.says(step.after())
                || now != null
                        && step.before() != null
                        && languages(step, now).stream()
                                .anyMatch(lang -> differs(step, SegmentState::variants, lang)
                                                && !same(step.after(), now, SegmentState::variants, lang)
                                        || differs(step, SegmentState::pairs, lang)
                                                && !same(step.after(), now, SegmentState::pairs, lang));
        if (changed) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "Segment " + step.id()
                            + " was changed since: nothing was taken back. Undo the later change first.");
        }
    }

    private void putBack(Step.Touched step, Segment segment, String actor) {
        Set<Language> languages = languages(step, SegmentState.of(segment));
        for (Language lang : languages) {
            if (differs(step, SegmentState::variants, lang)) {
                Variant before = step.before().variants().get(lang);
                if (before == null) {
                    segments.drop(segment, lang, UNDONE, actor);
                } else {
                    segments.replace(segment, lang, before, UNDONE, actor);
                }
            }
        }
        for (Language lang : languages) {
            PairState before = step.before().pairs().get(lang);
            Pair pair = segment.pairs.get(lang);
            if (differs(step, SegmentState::pairs, lang) && before != null && pair != null) {
                restore(pair, before, actor);
            }
        }
        segments.touch(segment, actor);
    }

    private void restore(Pair pair, PairState before, String actor) {
        Revision revision = revisions.add(pair.segment.id, pair.lang, UNDONE, actor);
        revision.statusBefore = pair.status;
        revision.statusAfter = before.status();
        revision.markAfter = before.mark();
        before.restore(pair);
        pair.touch(revision.madeAt, actor);
    }

    /** The segment under its old id, so that links, drafts and its history lead to it again. */
    private Segment makeAgain(SegmentState state, String actor) {
        entities.createNativeQuery("""
                        insert into segment (id, memory_id, document_id, position, tuid, created_at, created_by,
                          changed_at, changed_by, version)
                        values (:id, :memory, :document, :position, :tuid, :created, :by, :created, :actor, :version)
                        """)
                .setParameter("id", state.id())
                .setParameter("memory", state.memory())
                .setParameter("document", state.document())
                .setParameter("position", state.position())
                .setParameter("tuid", state.tuid())
                .setParameter("created", state.createdAt())
                .setParameter("by", state.createdBy())
                .setParameter("actor", actor)
                .setParameter("version", state.version() + 1)
                .executeUpdate();
        Segment segment = entities.find(Segment.class, state.id());
        revisions.add(state.id(), null, "created", actor);
        segment.variants.putAll(state.variants());
        state.pairs().forEach((lang, pairState) -> {
            Pair pair = new Pair(segment, lang, pairState.status(), state.version() + 1);
            segment.pairs.put(lang, pair);
            restore(pair, pairState, actor);
        });
        segments.touch(segment, actor);
        return segment;
    }

    private static Set<Language> languages(Step.Touched step, SegmentState now) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (SegmentState state : List.of(step.before(), step.after(), now)) {
            languages.addAll(state.variants().keySet());
            languages.addAll(state.pairs().keySet());
        }
        return languages;
    }

    private static boolean differs(Step.Touched step, Function<SegmentState, Map<Language, ?>> part, Language lang) {
        return !same(step.before(), step.after(), part, lang);
    }

    private static boolean same(
            SegmentState one, SegmentState other, Function<SegmentState, Map<Language, ?>> part, Language lang) {
        return Objects.equals(part.apply(one).get(lang), part.apply(other).get(lang));
    }
}
