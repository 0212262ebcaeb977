package org.duizhao.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Steps that can be taken back. Callers hold the transaction; what one transaction does is one step. */
@ApplicationScoped
public class Steps {

    private final EntityManager entities;
    private final Restoration restoration;
    private final CurrentStep current;
    private final Clock clock;

    Steps(EntityManager entities, Restoration restoration, CurrentStep current, Clock clock) {
        this.entities = entities;
        this.restoration = restoration;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Does something to segments so that it can be taken back.
     *
     * @param segments those that it may change or delete
     * @param work returns the segments that are there afterwards, those that it made with them
     * @return the step's id; empty where nothing was changed
     */
    public Optional<UUID> record(List<Segment> segments, String actor, Supplier<List<Segment>> work) {
        Map<Long, SegmentState> before = states(segments);
        List<Segment> left = work.get();
        entities.flush();
        Map<Long, SegmentState> after = states(left);
        List<Step.Touched> touched = new ArrayList<>();
        before.forEach((id, state) -> touched.add(new Step.Touched(state, after.get(id))));
        after.forEach((id, state) -> {
            if (!before.containsKey(id)) {
                touched.add(new Step.Touched(null, state));
            }
        });
        touched.removeIf(segment -> segment.before() != null
                && segment.after() != null
                && segment.before().says(segment.after()));
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        entities.persist(new Step(current.id(), actor, clock.instant(), touched));
        return Optional.of(current.id());
    }

    /**
     * Takes a step back: texts and decisions are what they were before it. What was changed elsewhere in the same segments since
     * then stays; where the very same was changed since then nothing is taken back at all. The undoing is a step of its own.
     *
     * @return one of the segments that are there again
     * @throws Problem {@link ProblemType#NOT_FOUND}, {@link ProblemType#NOT_ALLOWED} where its memory is not theirs to
     *     review, or {@link ProblemType#CONFLICT} where it was changed since
     */
    public Segment undo(UUID id, Access access) {
        Step change = entities.find(Step.class, id);
        if (change == null) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no step " + id + " to take back.");
        }
        List<Step.Touched> touched = change.touched();
        List<Segment> present = touched.stream()
                .map(segment -> entities.find(Segment.class, segment.id()))
                .filter(segment -> segment != null)
                .toList();
        touched.forEach(segment -> require(segment, access));
        String actor = access.actor();
        List<Segment> restored = new ArrayList<>();
        record(present, actor, () -> {
            restored.addAll(restoration.restore(touched, present, actor));
            return restored;
        });
        return restored.get(0);
    }

    /** Which of some steps can be taken back, as far as that is known before one tries. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery("select id from Step where id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private void require(Step.Touched segment, Access access) {
        SegmentState state = segment.before() == null ? segment.after() : segment.before();
        access.require(Right.REVIEW, entities.find(Memory.class, state.memory()), "step to take back");
    }

    private static Map<Long, SegmentState> states(List<Segment> segments) {
        Map<Long, SegmentState> states = new LinkedHashMap<>();
        segments.forEach(segment -> states.put(segment.id, SegmentState.of(segment)));
        return states;
    }
}
