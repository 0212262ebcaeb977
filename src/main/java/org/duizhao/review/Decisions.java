package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.memory.Access;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Pair;
import org.duizhao.memory.Right;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.StaleVersion;
import org.duizhao.memory.Status;
import org.duizhao.memory.Steps;
import org.duizhao.memory.Verdict;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Carries out what a reviewer decided, texts and status together or not at all. */
@ApplicationScoped
class Decisions {

    private final Segments segments;
    private final Steps steps;
    private final Drafts drafts;
    private final EntityManager entities;
    private final ReviewConfig config;

    Decisions(Segments segments, Steps steps, Drafts drafts, EntityManager entities, ReviewConfig config) {
        this.segments = segments;
        this.steps = steps;
        this.drafts = drafts;
        this.entities = entities;
        this.config = config;
    }

    /**
     * What was done.
     *
     * @param change the step to take back, or null where nothing was changed
     */
    record Done(Outcome outcome, UUID change) {}

    /**
     * Stores the texts of an answer without flaw, then its decision, and forgets the draft.
     *
     * @param findings the checks that an approval passes over; see {@link Verdict}
     * @throws StaleVersion if somebody changed the pair since the reviewer saw it
     * @throws jakarta.persistence.PersistenceException if somebody changes the segment at this very moment
     * @throws Problem {@link ProblemType#NOT_FOUND} if there is no such segment
     */
    @Transactional
    Done apply(long segmentId, Language lang, Decision decision, Answer answer, String findings, Access access) {
        Segment segment = segments.find(segmentId, Right.REVIEW, access);
        if (decision == Decision.COMMENT) {
            segments.comment(segmentId, lang, answer.reason().strip(), access);
            return new Done(Outcome.COMMENTED, null);
        }
        Outcome[] outcome = new Outcome[1];
        UUID change = steps.record(List.of(segment), access.actor(), () -> {
                    outcome[0] = decide(segment, lang, decision, answer, findings, access);
                    return List.of(segment);
                })
                .orElse(null);
        drafts.delete(segmentId, lang, access.actor());
        return new Done(outcome[0], change);
    }

    /** Whether somebody may approve the pair as it stands: not who corrected one of its texts. */
    @Transactional
    boolean mayApprove(long segment, Language lang, String actor) {
        return config.approveOwn() || !corrected(segment, lang, actor);
    }

    private Outcome decide(
            Segment segment, Language lang, Decision decision, Answer answer, String findings, Access access) {
        int before = segment.version;
        Pair pair = segment.pairs.get(lang) == null
                ? complete(segment, lang, answer, access)
                : correct(segment.pairs.get(lang), answer, access);
        String reason = answer.reason().isBlank() ? null : answer.reason().strip();
        return switch (decision) {
            case APPROVE -> approve(pair, reason, findings, access, segment.version != before);
            case REJECT -> decide(pair, Verdict.of(Status.REJECTED, reason), Outcome.REJECTED, access);
            case UNSURE -> decide(pair, waiting(Mark.UNSURE, reason), Outcome.UNSURE, access);
            case NEEDS_ALIGNMENT ->
                decide(pair, waiting(Mark.NEEDS_ALIGNMENT, reason), Outcome.NEEDS_ALIGNMENT, access);
            default -> segment.version == before ? Outcome.UNCHANGED : Outcome.SAVED;
        };
    }

    private Outcome approve(Pair pair, String reason, String findings, Access access, boolean corrected) {
        if (corrected && !config.approveOwn()) {
            return Outcome.LEFT_TO_ANOTHER;
        }
        return decide(pair, new Verdict(Status.APPROVED, null, reason, findings), Outcome.APPROVED, access);
    }

    private Outcome decide(Pair pair, Verdict verdict, Outcome outcome, Access access) {
        segments.decide(pair.id, pair.version, verdict, access);
        return outcome;
    }

    private static Verdict waiting(Mark mark, String reason) {
        return new Verdict(Status.NEEDS_REVIEW, mark, reason, null);
    }

    /** Whether one of the texts, as it stands, is that person's. */
    private boolean corrected(long segment, Language lang, String actor) {
        Long own = (Long) entities.createNativeQuery("""
                        select count(*) from variant v join lateral (
                          select actor, action, text_after from revision r
                          where r.segment_id = v.segment_id and r.lang = v.lang and r.action in ('edited', 'undone')
                            and r.text_after is not null
                          order by r.id desc limit 1) newest on true
                        where v.segment_id = :segment and v.lang in ('zh', :lang)
                          and newest.actor = :actor and newest.action = 'edited' and newest.text_after = v.text
                        """, Long.class)
                .setParameter("segment", segment)
                .setParameter("lang", lang.tag())
                .setParameter("actor", actor)
                .getSingleResult();
        return own > 0;
    }

    /** Gives a segment that stood alone its other side. */
    private Pair complete(Segment segment, Language lang, Answer answer, Access access) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        texts.put(Language.ZH, Answer.toStore(answer.zh(), segment.text(Language.ZH)));
        texts.put(lang, Answer.toStore(answer.text(), segment.text(lang)));
        texts.values().removeIf(text -> text == null);
        segments.edit(segment.id, answer.version(), texts, access);
        if (segment.pairs.get(lang) == null) {
            throw new Problem(ProblemType.INVALID_VALUE, "A segment with one text alone cannot be decided on.");
        }
        return segment.pairs.get(lang);
    }

    private Pair correct(Pair pair, Answer answer, Access access) {
        Segment segment = pair.segment;
        String zh = Answer.toStore(answer.zh(), segment.text(Language.ZH));
        String text = Answer.toStore(answer.text(), segment.text(pair.lang));
        Pair corrected = segments.correct(pair.id, answer.version(), Language.ZH, zh, access);
        return segments.correct(pair.id, corrected.version, pair.lang, text, access);
    }
}
