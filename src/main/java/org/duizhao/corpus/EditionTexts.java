package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.memory.Document;
import org.duizhao.memory.Edition;
import org.duizhao.memory.Provenance;
import org.duizhao.memory.Sentence;
import org.duizhao.memory.SentenceRepository;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** The sentences of a document in each of its languages. */
final class EditionTexts {

    private final Map<Language, Edition> editions;
    private final Map<Language, List<Sentence>> sentences = new EnumMap<>(Language.class);

    EditionTexts(Document document, SentenceRepository repository) {
        editions = document.editions;
        editions.forEach((language, edition) -> sentences.put(language, repository.ofEdition(edition)));
    }

    Set<Language> languages() {
        return sentences.keySet();
    }

    int size(Language language) {
        return sentences.get(language).size();
    }

    /** Sentences {@code from} to {@code to} as one text, joined as {@link Variant#separator} says. */
    Variant variant(Language language, int from, int to) {
        List<String> joined = sentences.get(language).subList(from, to).stream()
                .map(sentence -> sentence.text)
                .toList();
        return new Variant(String.join(Variant.separator(language), joined), from, to);
    }

    /** Of the pairs that a language makes at first: a professional's translation wants only a look at its alignment. */
    Status status(Language language) {
        return editions.get(language).provenance == Provenance.HUMAN ? Status.NEEDS_REVIEW : Status.DRAFT;
    }

    List<org.duizhao.alignment.Sentence> toAlign(Language language) {
        List<Sentence> text = sentences.get(language);
        List<org.duizhao.alignment.Sentence> toAlign = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            boolean endsParagraph = i + 1 == text.size() || text.get(i + 1).paragraph != text.get(i).paragraph;
            toAlign.add(new org.duizhao.alignment.Sentence(text.get(i).text, endsParagraph));
        }
        return toAlign;
    }
}
