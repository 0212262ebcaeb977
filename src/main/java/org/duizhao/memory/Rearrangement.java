package org.duizhao.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duizhao.text.Language;

/** Carries out an edit of an alignment. Callers hold the transaction. */
@ApplicationScoped
public class Rearrangement {

    private final EntityManager entities;
    private final Segments segments;
    private final DocumentSegments together;
    private final SegmentRepository repository;
    private final Steps steps;

    Rearrangement(
            EntityManager entities,
            Segments segments,
            DocumentSegments together,
            SegmentRepository repository,
            Steps steps) {
        this.entities = entities;
        this.segments = segments;
        this.together = together;
        this.repository = repository;
        this.steps = steps;
    }

    /** The lines of segments. */
    public static List<Line> lines(List<Segment> run) {
        return run.stream().map(Line::of).toList();
    }

    /**
     * Puts lines in the place of segments that follow each other in a document. What has changed of a pair returns it to review,
     * with the shape that its sentences give it and no confidence, since no aligner vouches for it.
     *
     * @param lines made of those of the segments by {@link Lines}
     * @return the step to take back, empty where nothing changes
     */
    public Optional<UUID> apply(List<Segment> run, List<Line> lines, String actor) {
        Document document = run.get(0).document;
        return steps.record(run, actor, () -> {
            Map<Long, Segment> byId = run.stream().collect(Collectors.toMap(s -> s.id, s -> s));
            List<Segment> whole = new ArrayList<>(repository.ofDocument(document));
            int place = whole.indexOf(run.get(0));
            List<Segment> made = new ArrayList<>();
            for (Line line : lines) {
                Segment segment =
                        line.segment() == null ? together.createIn(document, actor) : byId.get(line.segment());
                take(segment, line, actor);
                made.add(segment);
            }
            Set<Long> kept = made.stream().map(s -> s.id).collect(Collectors.toSet());
            run.stream()
                    .filter(segment -> !kept.contains(segment.id))
                    .forEach(segment -> segments.dissolve(segment, actor, "realigned"));
            whole.removeAll(run);
            whole.addAll(place, made);
            entities.flush();
            together.putInOrder(whole);
            return made;
        });
    }

    private void take(Segment segment, Line line, String actor) {
        Map<Language, Variant> before = new HashMap<>(segment.variants);
        before.forEach((lang, variant) -> {
            if (!line.variants().containsKey(lang)) {
                segments.drop(segment, lang, "edited", actor);
            }
        });
        line.variants().forEach((lang, variant) -> {
            if (!variant.equals(before.get(lang))) {
                segments.replace(segment, lang, variant, actor);
            }
        });
        segment.pairs.values().stream()
                .filter(pair -> changed(before, line, Language.ZH) || changed(before, line, pair.lang))
                .forEach(pair -> {
                    pair.confidence = null;
                    pair.shape = shape(line, pair.lang);
                });
    }

    private static boolean changed(Map<Language, Variant> before, Line line, Language lang) {
        Variant now = line.variants().get(lang);
        return now == null ? before.containsKey(lang) : !now.equals(before.get(lang));
    }

    private static String shape(Line line, Language lang) {
        Variant chinese = line.variants().get(Language.ZH);
        Variant other = line.variants().get(lang);
        return chinese.sentenceFrom() == null || other.sentenceFrom() == null
                ? null
                : (chinese.sentenceTo() - chinese.sentenceFrom()) + "-" + (other.sentenceTo() - other.sentenceFrom());
    }
}
