package org.duizhao.library;

import java.util.List;
import java.util.Optional;
import org.duizhao.memory.Document;
import org.duizhao.text.Language;

/**
 * A document as the pages list it.
 *
 * @param editions those there are, the Chinese one first
 */
public record DocumentProgress(Document document, long segments, List<EditionProgress> editions) {

    public Optional<EditionProgress> original() {
        return in(Language.ZH);
    }

    public List<EditionProgress> translations() {
        return editions.stream().filter(e -> e.edition().lang != Language.ZH).toList();
    }

    public Optional<EditionProgress> in(Language language) {
        return editions.stream().filter(e -> e.edition().lang == language).findFirst();
    }
}
