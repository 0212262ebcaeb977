package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

    private static final List<Sentence> CHINESE = text("中国同中亚国家的贸易额增长了40%。", "APEC、WTO和G20都是国际组织。", "谢谢！");
    private static final List<Sentence> ENGLISH =
            text("Trade rose by 40 per cent.", "There are many organisations.", "Thank you!");
    private static final List<Sentence> RUSSIAN = text("Товарооборот вырос на 40 %.", "Организаций много.", "Спасибо!");

    private static List<Sentence> text(String... sentences) {
        return Stream.of(sentences)
                .map(sentence -> new Sentence(sentence, true))
                .toList();
    }

    @Test
    void textsInTheirLanguagesMayBeAligned() {
        assertThat(Plausibility.fault(new TextPair(CHINESE, Language.ZH, ENGLISH, Language.EN)))
                .isEmpty();
        assertThat(Plausibility.fault(new TextPair(ENGLISH, Language.EN, RUSSIAN, Language.RU)))
                .isEmpty();
        assertThat(Plausibility.fault(new TextPair(text("2023", "🙂"), Language.ZH, text("2023"), Language.RU)))
                .isEmpty();
    }

    @Test
    void swappedTextsAndWrongLanguagesAreNamed() {
        assertThat(Plausibility.fault(new TextPair(ENGLISH, Language.ZH, CHINESE, Language.EN)))
                .hasValue("the two texts are swapped: that in zh is written in Latin letters, that in en in Han");
        assertThat(Plausibility.fault(new TextPair(CHINESE, Language.ZH, RUSSIAN, Language.EN)))
                .hasValue("the text in en is written in Cyrillic letters; is the language right?");
        assertThat(Plausibility.fault(new TextPair(RUSSIAN, Language.ZH, RUSSIAN, Language.RU)))
                .hasValue("the text in zh is written in Cyrillic letters; is the language right?");
    }

    @Test
    void anEmptySideIsNamed() {
        assertThat(Plausibility.fault(new TextPair(CHINESE, Language.ZH, List.of(), Language.RU)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("the text in ru has no sentences"));
    }

    @Test
    void strangersAreToldFromTranslationsAlsoOfAPart() {
        Aligner aligner = new DynamicAligner();
        TextPair strange = counted(1000, 60, 5000, 60);
        TextPair part = counted(1000, 90, 1010, 40);

        assertThat(Plausibility.fault(strange, aligner.align(strange, List.of())))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("the texts in zh and en agree by 0.")
                        .endsWith(" of 1: are these the same document?"));
        assertThat(Plausibility.kinship(part, aligner.align(part, List.of()))).isGreaterThan(0.8);
        assertThat(Plausibility.fault(part, aligner.align(part, List.of()))).isEmpty();
    }

    @Test
    void ofAFewSentencesNothingIsSaid() {
        assertThat(Plausibility.kinship(counted(1, 29, 5000, 100), List.of())).isEqualTo(1);
        assertThat(Plausibility.kinship(counted(1, 30, 5000, 100), List.of())).isZero();
    }

    /** Sentences that say the same and differ in a number, which counts up. */
    private static TextPair counted(int firstChinese, int chinese, int firstEnglish, int english) {
        return new TextPair(
                IntStream.range(firstChinese, firstChinese + chinese)
                        .mapToObj(i -> new Sentence("第" + i + "号工厂的产量有所增加。", false))
                        .toList(),
                Language.ZH,
                IntStream.range(firstEnglish, firstEnglish + english)
                        .mapToObj(i -> new Sentence("The output of plant " + i + " rose.", false))
                        .toList(),
                Language.EN);
    }
}
