package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.corpus.Reading;
import org.duizhao.corpus.SeedReader;
import org.duizhao.corpus.SourceDocument;
import org.duizhao.corpus.Translation;
import org.duizhao.corpus.TranslationReader;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/** The project's own translations and terms, held to the checks. */
class CorpusQualityTest {

    private static final FindingText ENGLISH = new FindingText(Language.EN);
    private static final Map<String, SourceDocument> DOCUMENTS = new SeedReader(Path.of("seeds"))
            .read().texts().stream().collect(Collectors.toMap(SourceDocument::slug, Function.identity()));
    private static final TermBase TERMS = TermBase.read(Path.of("translations/terms.tsv"));

    @Test
    void noFindingIsLeftUnexplainedAndNoExplanationOutlivesItsFinding() {
        Explained explained = Explained.read(Path.of("src/test/resources/org/duizhao/quality/explained.tsv"));
        Reading<Translation> translations = new TranslationReader(DOCUMENTS.keySet()).read(Path.of("translations"));
        assertThat(translations.texts()).hasSize(20);
        DocumentChecks checks = new DocumentChecks(new PairChecks(TERMS));
        List<String> open = translations.texts().stream()
                .flatMap(translation -> checks.check(DOCUMENTS.get(translation.document()), translation).stream())
                .filter(located -> !explained.covers(located))
                .map(located -> Explained.Key.of(located) + ": " + ENGLISH.of(located.finding()))
                .toList();
        assertThat(open).as("mend these, or explain them in explained.tsv").isEmpty();
        assertThat(explained.unmet()).as("explained, but not found any more").isEmpty();
    }

    @Test
    void everyTermComesInADocumentAndFirstInTheOneItNames() {
        List<String> strays = TERMS.terms().stream()
                .filter(term -> !term.firstUsed().equals(firstUse(term)))
                .map(term -> "terms.tsv:" + term.line() + ": " + term.zh() + " comes first in `" + firstUse(term)
                        + "`, not in `" + term.firstUsed() + "`")
                .toList();
        assertThat(strays).isEmpty();
    }

    /** The documents in the order of their days; those of one day, of their names. */
    private static String firstUse(Term term) {
        String sought = FoldedChinese.of(term.zh()).text();
        return DOCUMENTS.values().stream()
                .filter(document -> document.paragraphs().stream()
                        .anyMatch(paragraph ->
                                FoldedChinese.of(paragraph.text()).text().contains(sought)))
                .min((a, b) -> a.slug().compareTo(b.slug()))
                .map(SourceDocument::slug)
                .orElse("nowhere");
    }
}
