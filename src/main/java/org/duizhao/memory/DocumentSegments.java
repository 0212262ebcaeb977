package org.duizhao.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.duizhao.text.Language;

/** What is done to the segments of a document together, when its sentences are put into others. As with {@link Segments}, callers hold the transaction. */
@ApplicationScoped
public class DocumentSegments {

    private final EntityManager entities;
    private final Segments segments;
    private final Event<SegmentsChanged> changed;
    private final Clock clock;

    DocumentSegments(EntityManager entities, Segments segments, Event<SegmentsChanged> changed, Clock clock) {
        this.entities = entities;
        this.segments = segments;
        this.changed = changed;
        this.clock = clock;
    }

    /** A new segment of a document, without texts and not in its place yet. */
    public Segment createIn(Document document, String actor) {
        Segment first = entities.createQuery("from Segment where document = :document order by position", Segment.class)
                .setParameter("document", document)
                .setMaxResults(1)
                .getSingleResult();
        Segment segment = segments.created(first.memory, actor);
        segment.document = document;
        entities.persist(segment);
        segments.record(segment, null, "created", actor, null);
        return segment;
    }

    /**
     * Makes one segment of some that follow each other in a document: the first, with the texts of all. Its pairs need review
     * again, and the others are deleted. A single one is left as it is.
     */
    public Segment merge(List<Segment> run, String actor) {
        Segment first = run.get(0);
        for (Segment next : run.subList(1, run.size())) {
            next.variants.forEach((lang, variant) -> {
                Variant before = first.variants.get(lang);
                segments.replace(first, lang, before == null ? variant : before.followedBy(variant, lang), actor);
            });
            segments.dissolve(next, actor, "merged into segment " + first.id);
        }
        return first;
    }

    /** Gives a segment a language that it does not have. */
    public void addVariant(Segment segment, Language lang, Variant variant, NewSegment.NewPair made, String actor) {
        segment.variants.put(lang, variant);
        if (segment.variants.containsKey(Language.ZH)) {
            Pair pair = new Pair(segment, lang, made.status());
            pair.confidence = made.confidence();
            pair.shape = made.shape();
            pair.touch(clock.instant(), actor);
            segment.pairs.put(lang, pair);
        }
        segments.touch(segment, actor);
    }

    /** Numbers the segments of a document; a new number is no change that anybody has to see. */
    public void putInOrder(List<Segment> ordered) {
        entities.flush();
        for (int i = 0; i < ordered.size(); i++) {
            Segment segment = ordered.get(i);
            if (segment.position == null || segment.position != i) {
                entities.createNativeQuery("update segment set position = :position where id = :id")
                        .setParameter("position", i)
                        .setParameter("id", segment.id)
                        .executeUpdate();
            }
        }
        changed.fire(new SegmentsChanged(ordered.stream().map(s -> s.id).toList()));
    }
}
