package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duizhao.alignment.Bead;
import org.duizhao.alignment.Joint;
import org.duizhao.alignment.JointSegment;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentSegments;
import org.duizhao.memory.NewSegment.NewPair;
import org.duizhao.memory.Segment;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * Adds a translation to a document whose segments people have worked on: what they made stays, in the same segments, but for
 * those that a bead of the new language spans, which are merged.
 */
@ApplicationScoped
class LateTranslation {

    private final SegmentRepository repository;
    private final DocumentSegments segments;

    LateTranslation(SegmentRepository repository, DocumentSegments segments) {
        this.repository = repository;
        this.segments = segments;
    }

    /**
     * @param texts the sentences of the Chinese text and of the new translation
     * @param beads of the two
     */
    void add(Document document, Language language, EditionTexts texts, List<Bead> beads, String actor) {
        List<Segment> present = repository.ofDocument(document);
        // The segments as they stand are an alignment of their own: each is one sentence of a text in no language we
        // add.
        Language standIn = language == Language.EN ? Language.RU : Language.EN;
        Map<Language, List<Bead>> alignments = new EnumMap<>(Language.class);
        alignments.put(standIn, asBeads(present));
        alignments.put(language, beads);
        List<Segment> ordered = new ArrayList<>();
        for (JointSegment joint : Joint.of(texts.size(Language.ZH), alignments)) {
            JointSegment.Part part = joint.parts().get(language);
            JointSegment.Part kept = joint.parts().get(standIn);
            Segment segment = kept == null || kept.isEmpty()
                    ? segments.createIn(document, actor)
                    : segments.merge(present.subList(kept.from(), kept.to()), actor);
            if (part != null && !part.isEmpty()) {
                Variant variant = texts.variant(language, part.from(), part.to());
                NewPair pair = new NewPair(texts.status(language), (float) part.confidence(), joint.shape(language));
                segments.addVariant(segment, language, variant, pair, actor);
            }
            ordered.add(segment);
        }
        segments.putInOrder(ordered);
    }

    private static List<Bead> asBeads(List<Segment> present) {
        List<Bead> beads = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < present.size(); i++) {
            Variant chinese = present.get(i).variants.get(Language.ZH);
            int to = chinese == null ? from : chinese.sentenceTo();
            beads.add(new Bead(from, to, i, i + 1, 1));
            from = to;
        }
        return beads;
    }
}
