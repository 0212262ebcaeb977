package org.duizhao.memory;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/**
 * All that people may do to single segments; what is done to those of a document together is in {@link DocumentSegments}. Each change is a revision, and each fires {@link SegmentsChanged}. Callers hold the
 * transaction; a change of a version that is not the newest is refused with {@link StaleVersion} and changes nothing. What they
 * return is flushed, with its new version.
 */
@ApplicationScoped
public class Segments {

    private final EntityManager entities;
    private final Revisions revisions;
    private final Event<SegmentsChanged> changed;
    private final Clock clock;

    Segments(EntityManager entities, Revisions revisions, Event<SegmentsChanged> changed, Clock clock) {
        this.entities = entities;
        this.revisions = revisions;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} also where its memory may not be read */
    public Segment find(long id, Access access) {
        return find(id, Right.READ, access);
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND}, or {@link ProblemType#NOT_ALLOWED} */
    public Segment find(long id, Right right, Access access) {
        Segment segment = entities.find(Segment.class, id);
        if (segment == null) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no segment " + id + ".");
        }
        access.require(right, segment.memory, "segment " + id);
        return segment;
    }

    /** A new segment that belongs to no document; its pairs need review. */
    public Segment create(Memory memory, Map<Language, String> texts, Access access) {
        Map<Language, Variant> variants = new EnumMap<>(Language.class);
        texts.forEach((lang, text) -> variants.put(lang, Variant.of(text)));
        return createOf(memory, variants, access);
    }

    /** As {@link #create}, of texts with inline codes. */
    public Segment createOf(Memory memory, Map<Language, Variant> variants, Access access) {
        access.require(Right.WRITE, memory, "memory “" + memory.name + "”");
        String actor = access.actor();
        Segment segment = created(memory, actor);
        segment.variants.putAll(variants);
        completePairs(segment);
        segment.pairs.values().forEach(pair -> pair.touch(segment.createdAt, actor));
        entities.persist(segment);
        record(segment, null, "created", actor, null);
        changed.fire(new SegmentsChanged(List.of(segment.id)));
        return segment;
    }

    /**
     * Replaces texts of a segment; languages not named stay, and so do texts that are equal to the stored ones. The pairs of
     * what changed need review again.
     *
     * @param version the segment's version that was edited
     */
    public Segment edit(long id, int version, Map<Language, String> texts, Access access) {
        Segment segment = find(id, Right.WRITE, access);
        if (segment.version != version) {
            throw new StaleVersion(segment);
        }
        texts.forEach((lang, text) -> replace(segment, lang, text, access.actor()));
        return segment;
    }

    /**
     * As {@link #edit}, with the codes that the new texts have: none of the old ones is carried over, and a text that is equal but for
     * its codes is another one.
     */
    public Segment rewrite(long id, int version, Map<Language, Variant> variants, Access access) {
        Segment segment = find(id, Right.WRITE, access);
        if (segment.version != version) {
            throw new StaleVersion(segment);
        }
        variants.forEach((lang, variant) -> {
            Variant before = segment.variants.get(lang);
            Variant after = before == null ? variant : before.rewritten(variant.text(), variant.codes());
            if (before == null
                    || !after.text().equals(before.text())
                    || !after.codes().equals(before.codes())) {
                replace(segment, lang, after, "edited", access.actor(), null);
            }
        });
        return segment;
    }

    /**
     * A reviewer's correction of one side of a pair.
     *
     * @param version the pair's version that was edited
     */
    public Pair correct(long pairId, int version, Language side, String text, Access access) {
        Pair pair = current(pairId, version, access);
        replace(pair.segment, side, text, access.actor());
        return pair;
    }

    /**
     * A reviewer's decision on a pair.
     *
     * @param version the pair's version that was decided on
     */
    public Pair decide(long pairId, int version, Verdict verdict, Access access) {
        Pair pair = current(pairId, version, access);
        Revision revision = record(pair.segment, pair.lang, "decided", access.actor(), verdict.reason());
        revision.statusBefore = pair.status;
        revision.statusAfter = verdict.status();
        revision.markAfter = verdict.mark();
        revision.findings = verdict.findings();
        pair.status = verdict.status();
        pair.mark = verdict.mark();
        pair.touch(clock.instant(), access.actor());
        touch(pair.segment, access.actor());
        Metrics.counter("duizhao.decisions", "status", verdict.status().slug()).increment();
        return pair;
    }

    /** Writes down what somebody has to say of a pair, and changes nothing. */
    public void comment(long id, Language lang, String comment, Access access) {
        record(find(id, Right.REVIEW, access), lang, "commented", access.actor(), comment);
    }

    /** @param version the segment's version that was deleted */
    public void delete(long id, int version, Access access) {
        Segment segment = find(id, Right.WRITE, access);
        if (segment.version != version) {
            throw new StaleVersion(segment);
        }
        record(segment, null, "deleted", access.actor(), null);
        entities.remove(segment);
        changed.fire(new SegmentsChanged(List.of(id)));
    }

    /** A new segment, not stored yet. */
    Segment created(Memory memory, String actor) {
        Instant now = clock.instant();
        Segment segment = new Segment();
        segment.memory = memory;
        segment.tuid = UUID.randomUUID().toString();
        segment.createdAt = now;
        segment.createdBy = actor;
        segment.changedAt = now;
        segment.changedBy = actor;
        return segment;
    }

    private Pair current(long pairId, int version, Access access) {
        Pair pair = entities.find(Pair.class, pairId);
        if (pair == null) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no pair " + pairId + ".");
        }
        access.require(Right.REVIEW, pair.segment.memory, "pair " + pairId);
        if (pair.version != version) {
            throw new StaleVersion(pair.segment);
        }
        return pair;
    }

    private void replace(Segment segment, Language lang, String text, String actor) {
        Variant before = segment.variants.get(lang);
        if (before == null || !before.text().equals(text)) {
            replace(segment, lang, before == null ? Variant.of(text) : before.withText(text), actor);
        }
    }

    /** Gives a segment another text, or its first one, in a language; its pairs need review again. */
    void replace(Segment segment, Language lang, Variant variant, String actor) {
        replace(segment, lang, variant, "edited", actor);
    }

    void replace(Segment segment, Language lang, Variant variant, String action, String actor) {
        Variant before = segment.variants.get(lang);
        boolean lost =
                before != null && before.codes().count() > variant.codes().count();
        replace(segment, lang, variant, action, actor, lost ? Codes.LOST : null);
    }

    private void replace(Segment segment, Language lang, Variant variant, String action, String actor, String reason) {
        Variant before = segment.variants.put(lang, variant);
        Revision revision = record(segment, lang, action, actor, reason);
        revision.textBefore = before == null ? null : before.text();
        revision.textAfter = variant.text();
        completePairs(segment);
        for (Pair pair : segment.pairs.values()) {
            if (lang == Language.ZH || pair.lang == lang) {
                pair.status = Status.NEEDS_REVIEW;
                pair.mark = null;
                pair.touch(clock.instant(), actor);
            }
        }
        touch(segment, actor);
    }

    /** Takes a language out of a segment, with its pair; without Chinese there is no pair at all. */
    void drop(Segment segment, Language lang, String action, String actor) {
        Revision revision = record(segment, lang, action, actor, null);
        revision.textBefore = segment.text(lang);
        segment.variants.remove(lang);
        if (lang == Language.ZH) {
            segment.pairs.clear();
        } else {
            segment.pairs.remove(lang);
        }
        touch(segment, actor);
    }

    /** Deletes a segment whose texts are in another one now. */
    void dissolve(Segment segment, String actor, String reason) {
        record(segment, null, "deleted", actor, reason);
        entities.remove(segment);
        changed.fire(new SegmentsChanged(List.of(segment.id)));
    }

    /** Every other language that stands beside Chinese makes a pair, of a version that nobody has seen of the segment yet. */
    private void completePairs(Segment segment) {
        int version = segment.id == null ? 0 : segment.version + 1;
        if (segment.variants.containsKey(Language.ZH)) {
            segment.variants.keySet().stream()
                    .filter(lang -> lang != Language.ZH && !segment.pairs.containsKey(lang))
                    .forEach(lang -> segment.pairs.put(lang, new Pair(segment, lang, Status.NEEDS_REVIEW, version)));
        }
    }

    void touch(Segment segment, String actor) {
        segment.changedAt = clock.instant();
        segment.changedBy = actor;
        entities.flush();
        changed.fire(new SegmentsChanged(List.of(segment.id)));
    }

    Revision record(Segment segment, Language lang, String action, String actor, String reason) {
        Revision revision = revisions.add(segment.id, lang, action, actor);
        revision.reason = reason;
        return revision;
    }
}
