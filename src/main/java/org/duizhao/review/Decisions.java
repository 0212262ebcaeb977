package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import org.duizhao.memory.Access;
import org.duizhao.memory.Document;
import org.duizhao.memory.Pair;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.StaleVersion;
import org.duizhao.memory.Status;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Carries out what a reviewer decided, texts and status together or not at all. */
@ApplicationScoped
class Decisions {

    private final Segments segments;

    Decisions(Segments segments) {
        this.segments = segments;
    }

    /**
     * Stores the texts of an answer without flaw, then its decision.
     *
     * @throws StaleVersion if somebody changed the pair since the reviewer saw it
     * @throws jakarta.persistence.PersistenceException if somebody changes the segment at this very moment
     * @throws Problem {@link ProblemType#NOT_FOUND} if the document has no such segment
     */
    @Transactional
    Outcome apply(Document document, Language lang, long segmentId, Decision decision, Answer answer, Access access) {
        Segment segment = segments.find(segmentId, access);
        if (segment.document == null || !segment.document.id.equals(document.id)) {
            throw new Problem(
                    ProblemType.NOT_FOUND, "There is no segment " + segmentId + " in “" + document.slug + "”.");
        }
        int before = segment.version;
        Pair pair = segment.pairs.get(lang) == null
                ? complete(segment, lang, answer, access)
                : correct(segment.pairs.get(lang), answer, access);
        return switch (decision) {
            case APPROVE -> decide(pair, Status.APPROVED, null, access);
            case REJECT -> decide(pair, Status.REJECTED, answer.reason().strip(), access);
            case SAVE -> segment.version == before ? Outcome.UNCHANGED : Outcome.SAVED;
        };
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

    private Outcome decide(Pair pair, Status status, String reason, Access access) {
        segments.decide(pair.id, pair.version, status, reason, access);
        return status == Status.APPROVED ? Outcome.APPROVED : Outcome.REJECTED;
    }
}
