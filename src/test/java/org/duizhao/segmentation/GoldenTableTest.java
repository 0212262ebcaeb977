package org.duizhao.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTableTest {

    private final Segmenter segmenter = new SrxSegmenter();

    @TestFactory
    Stream<DynamicTest> everyCaseIsCutAsTheTableSays() {
        return Stream.of(Language.values())
                .map(GoldenTable::of)
                .flatMap(table -> table.cases().stream()
                        .map(hard -> dynamicTest(
                                table.language().tag() + ": " + hard.why(),
                                () -> assertThat(sentences(hard.text(), table.language()))
                                        .isEqualTo(hard.sentences()))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasSeventyDifferentCases(Language language) {
        List<GoldenTable.Case> cases = GoldenTable.of(language).cases();

        assertThat(cases).extracting(GoldenTable.Case::text).doesNotHaveDuplicates();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(70);
    }

    private List<String> sentences(String text, Language language) {
        return segmenter.sentences(text, language).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
