package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.alignment.Aligner;
import org.duizhao.alignment.Bead;
import org.duizhao.alignment.Joint;
import org.duizhao.alignment.JointSegment;
import org.duizhao.alignment.Plausibility;
import org.duizhao.alignment.Progress;
import org.duizhao.alignment.TextPair;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Document;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.NewSegment.NewPair;
import org.duizhao.memory.SentenceRepository;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** Makes the segments of a document from the sentences of its editions. */
@ApplicationScoped
class DocumentAlignment {

    /** Who is said to have made what no person made. */
    private static final String ACTOR = "alignment";

    private final Aligner aligner;
    private final SentenceRepository sentences;
    private final MemoryRepository memories;
    private final BulkWriter bulk;
    private final LateTranslation late;

    DocumentAlignment(
            Aligner aligner,
            SentenceRepository sentences,
            MemoryRepository memories,
            BulkWriter bulk,
            LateTranslation late) {
        this.aligner = aligner;
        this.sentences = sentences;
        this.memories = memories;
        this.bulk = bulk;
        this.late = late;
    }

    /**
     * Aligns every edition anew and puts the outcome in the place of the document's segments.
     *
     * @throws ImplausibleException where one is no translation of the document
     */
    void rebuild(Document document, Progress progress) {
        EditionTexts texts = new EditionTexts(document, sentences);
        Map<Language, List<Bead>> alignments = new EnumMap<>(Language.class);
        for (Language language : texts.languages()) {
            if (language != Language.ZH) {
                alignments.put(language, align(document, texts, language, progress));
            }
        }
        List<NewSegment> segments = new ArrayList<>();
        for (JointSegment joint : Joint.of(texts.size(Language.ZH), alignments)) {
            segments.add(segment(document, segments.size(), joint, texts));
        }
        Memory corpus = memories.findOrCreate(Memory.CORPUS, "Documents");
        bulk.deleteSegments(document);
        bulk.writeSegments(corpus, document, segments, ACTOR);
    }

    /**
     * Adds languages that the document's segments do not hold yet, and leaves the rest as people made it.
     *
     * @throws ImplausibleException where one is no translation of the document
     */
    void add(Document document, List<Language> languages, Progress progress) {
        EditionTexts texts = new EditionTexts(document, sentences);
        for (Language language : languages) {
            late.add(document, language, texts, align(document, texts, language, progress), ACTOR);
        }
    }

    private List<Bead> align(Document document, EditionTexts texts, Language language, Progress progress) {
        TextPair pair = new TextPair(texts.toAlign(Language.ZH), Language.ZH, texts.toAlign(language), language);
        refuse(document, language, Plausibility.fault(pair));
        Progress logged = new LoggedProgress(document.slug + " with " + language.tag());
        List<Bead> beads = aligner.align(pair, List.of(), done -> {
            logged.at(done);
            progress.at(done);
        });
        refuse(document, language, Plausibility.fault(pair, beads));
        return beads;
    }

    private static void refuse(Document document, Language language, Optional<String> fault) {
        fault.ifPresent(sentence -> {
            throw new ImplausibleException(language, new Failure(document.editions.get(language).file, 0, sentence));
        });
    }

    private static NewSegment segment(Document document, int position, JointSegment joint, EditionTexts texts) {
        Map<Language, Variant> variants = new EnumMap<>(Language.class);
        Map<Language, NewPair> pairs = new EnumMap<>(Language.class);
        boolean hasChinese = joint.to() > joint.from();
        if (hasChinese) {
            variants.put(Language.ZH, texts.variant(Language.ZH, joint.from(), joint.to()));
        }
        joint.parts().forEach((language, part) -> {
            if (part.isEmpty()) {
                return;
            }
            variants.put(language, texts.variant(language, part.from(), part.to()));
            if (hasChinese) {
                pairs.put(
                        language,
                        new NewPair(texts.status(language), (float) part.confidence(), joint.shape(language)));
            }
        });
        return new NewSegment(document.slug + "." + (position + 1), position, variants, pairs);
    }
}
