package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.memory.Provenance;
import org.junit.jupiter.api.Test;

/** The translations that come with the project. */
class TranslationsTest {

    private final Map<String, SourceDocument> documents = new SeedReader(Path.of("seeds"))
            .read().texts().stream().collect(Collectors.toMap(SourceDocument::slug, Function.identity()));
    private final Reading<Translation> reading =
            new TranslationReader(documents.keySet()).read(Path.of("translations"));

    @Test
    void allAreReadWithoutFailure() {
        assertThat(reading.failures()).isEmpty();
    }

    @Test
    void bothKeynotesAreThereInEnglishAndRussian() {
        assertThat(reading.texts())
                .extracting(translation -> translation.language().tag() + "/" + translation.document())
                .contains(
                        "en/2023-xian-keynote",
                        "en/2025-astana-keynote",
                        "ru/2023-xian-keynote",
                        "ru/2025-astana-keynote");
    }

    @Test
    void eachDraftHasTheParagraphsAndGapsOfItsDocument() {
        assertThat(reading.texts())
                .filteredOn(text -> text.provenance() == Provenance.DRAFT)
                .allSatisfy(translation -> {
                    SourceDocument document = documents.get(translation.document());
                    assertThat(translation.paragraphs()).as(translation.file()).hasSameSizeAs(document.paragraphs());
                    assertThat(translation.gaps())
                            .as(translation.file())
                            .isEqualTo(
                                    document.gaps().stream().map(Gap::position).toList());
                });
    }
}
