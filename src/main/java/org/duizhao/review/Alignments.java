package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duizhao.memory.Access;
import org.duizhao.memory.Cut;
import org.duizhao.memory.Line;
import org.duizhao.memory.Lines;
import org.duizhao.memory.Rearrangement;
import org.duizhao.memory.Right;
import org.duizhao.memory.Segment;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.memory.Segments;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Edits of alignments: what they would make of a document, and carrying them out. */
@ApplicationScoped
class Alignments {

    private final Segments segments;
    private final SegmentRepository repository;
    private final Rearrangement rearrangement;
    private final SentenceCuts cuts;
    private final Realignment realignment;

    Alignments(
            Segments segments,
            SegmentRepository repository,
            Rearrangement rearrangement,
            SentenceCuts cuts,
            Realignment realignment) {
        this.segments = segments;
        this.repository = repository;
        this.rearrangement = rearrangement;
        this.cuts = cuts;
        this.realignment = realignment;
    }

    /** An edit with what it makes of the segments, and what they were. */
    record Preview(List<Line> before, List<Line> after, String seen, boolean empty) {}

    /**
     * What an edit would do.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}, or {@link ProblemType#INVALID_VALUE} where there is nothing to do it with
     */
    @Transactional
    Preview preview(
            long segment, Language lang, AlignmentEdit edit, Answer texts, AlignmentAnswer answer, Access access) {
        AlignmentPlan plan = plan(segment, lang, edit, texts, answer, access);
        return new Preview(Rearrangement.lines(plan.run()), plan.lines(), plan.seen(), plan.isEmpty());
    }

    /**
     * Carries an edit out, as it was previewed.
     *
     * @return the step to take back; empty where nothing was changed
     * @throws Problem {@link ProblemType#CONFLICT} where one of the segments was changed since
     */
    @Transactional
    Optional<UUID> apply(
            long segment, Language lang, AlignmentEdit edit, Answer texts, AlignmentAnswer answer, Access access) {
        AlignmentPlan plan = plan(segment, lang, edit, texts, answer, access);
        if (!plan.seen().equals(answer.seen())) {
            throw new Problem(
                    ProblemType.CONFLICT, "Somebody changed these segments meanwhile: look at a new preview first.");
        }
        return rearrangement.apply(plan.run(), plan.lines(), access.actor());
    }

    private AlignmentPlan plan(
            long id, Language lang, AlignmentEdit edit, Answer texts, AlignmentAnswer answer, Access access) {
        Segment segment = segments.find(id, Right.REVIEW, access);
        if (segment.document == null) {
            throw new Problem(
                    ProblemType.INVALID_VALUE, "The alignment of a document can be edited; this segment is of none.");
        }
        List<Segment> whole = repository.ofDocument(segment.document);
        int place = whole.indexOf(segment);
        Line mine = typed(segment, lang, texts);
        if (edit == AlignmentEdit.REALIGN) {
            return realignment.plan(whole, place, lang);
        }
        if (edit == AlignmentEdit.SPLIT) {
            return new AlignmentPlan(List.of(segment), Lines.split(mine, cuts(segment, mine, lang, texts, answer)));
        }
        if (edit == AlignmentEdit.DETACH) {
            return new AlignmentPlan(List.of(segment), Lines.detach(mine, lang));
        }
        Segment other = neighbour(whole, place + (edit.up() ? -1 : 1));
        Line theirs = Rearrangement.lines(List.of(other)).get(0);
        if (edit == AlignmentEdit.MERGE) {
            return new AlignmentPlan(List.of(segment, other), List.of(Lines.merge(mine, theirs)));
        }
        Language side = edit.ofChinese() ? Language.ZH : lang;
        if (mine.text(side) == null) {
            throw new Problem(ProblemType.INVALID_VALUE, "There is no sentence to move on that side.");
        }
        return edit.up()
                ? new AlignmentPlan(
                        List.of(other, segment),
                        Lines.moveUp(theirs, mine, side, cuts.behindFirst(segment, mine, side)))
                : new AlignmentPlan(
                        List.of(segment, other),
                        Lines.moveDown(mine, theirs, side, cuts.beforeLast(segment, mine, side)));
    }

    private Map<Language, Cut> cuts(Segment segment, Line line, Language lang, Answer texts, AlignmentAnswer answer) {
        Map<Language, Cut> chosen = new EnumMap<>(Language.class);
        Integer zhAt = AlignmentAnswer.codePoints(texts.zh(), answer.zhAt());
        Integer textAt = AlignmentAnswer.codePoints(texts.text(), answer.textAt());
        boolean nowhere = zhAt == null && textAt == null;
        for (Language side : List.of(Language.ZH, lang)) {
            Integer at = side == Language.ZH ? zhAt : textAt;
            if (line.text(side) != null && (at != null || nowhere)) {
                chosen.put(side, at == null ? cuts.behindFirst(segment, line, side) : cuts.at(segment, line, side, at));
            }
        }
        return chosen;
    }

    private static Line typed(Segment segment, Language lang, Answer texts) {
        return Rearrangement.lines(List.of(segment))
                .get(0)
                .typed(Language.ZH, Answer.withLineFeeds(texts.zh()))
                .typed(lang, Answer.withLineFeeds(texts.text()));
    }

    private static Segment neighbour(List<Segment> whole, int place) {
        if (place < 0 || place >= whole.size()) {
            throw new Problem(ProblemType.INVALID_VALUE, "There is no segment on that side of this one.");
        }
        return whole.get(place);
    }
}
