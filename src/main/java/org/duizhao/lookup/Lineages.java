package org.duizhao.lookup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.duizhao.memory.Document;
import org.duizhao.memory.Edition;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Sentence;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** Finds the places of Chinese texts in their seed files. */
@Singleton
class Lineages {

    private final EntityManager entities;

    Lineages(EntityManager entities) {
        this.entities = entities;
    }

    /** Of one segment; null where it was not cut from a seed. */
    Lineage of(Segment segment) {
        Edition edition = segment.document == null ? null : segment.document.editions.get(Language.ZH);
        Variant chinese = segment.variants.get(Language.ZH);
        return edition == null || !isAligned(chinese)
                ? null
                : Lineage.of(edition.file, sentences(edition, chinese.sentenceFrom(), chinese.sentenceTo()));
    }

    /** Of all segments of a document, read at once. */
    OfDocument of(Document document) {
        Edition edition = document.editions.get(Language.ZH);
        return edition == null
                ? new OfDocument(null, List.of())
                : new OfDocument(edition.file, sentences(edition, 0, Integer.MAX_VALUE));
    }

    private static boolean isAligned(Variant variant) {
        return variant != null && variant.sentenceFrom() != null && variant.sentenceTo() != null;
    }

    private List<Sentence> sentences(Edition edition, int from, int to) {
        return entities.createQuery(
                        "from Sentence where editionId = ?1 and position >= ?2 and position < ?3 order by position",
                        Sentence.class)
                .setParameter(1, edition.id)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
    }

    /** The sentences of a document's Chinese edition, by their position. */
    record OfDocument(String file, List<Sentence> sentences) {

        Lineage of(Segment segment) {
            Variant chinese = segment.variants.get(Language.ZH);
            return !isAligned(chinese) || chinese.sentenceTo() > sentences.size()
                    ? null
                    : Lineage.of(file, sentences.subList(chinese.sentenceFrom(), chinese.sentenceTo()));
        }
    }
}
