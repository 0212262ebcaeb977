package org.duizhao.library;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.text.Language;

/** All documents together, in numbers. */
public record Totals(long documents, long segments, List<OfLanguage> languages) {

    /** @param progress that of the pairs with Chinese; of no meaning for Chinese itself */
    public record OfLanguage(Language language, long sentences, Progress progress) {}

    public List<OfLanguage> translations() {
        return languages.stream().filter(of -> of.language != Language.ZH).toList();
    }

    static Totals of(List<DocumentProgress> documents) {
        List<OfLanguage> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            List<EditionProgress> editions = documents.stream()
                    .flatMap(document -> document.in(language).stream())
                    .toList();
            languages.add(new OfLanguage(
                    language,
                    editions.stream().mapToLong(EditionProgress::sentences).sum(),
                    Progress.sum(
                            editions.stream().map(EditionProgress::progress).toList())));
        }
        return new Totals(
                documents.size(),
                documents.stream().mapToLong(DocumentProgress::segments).sum(),
                languages);
    }
}
