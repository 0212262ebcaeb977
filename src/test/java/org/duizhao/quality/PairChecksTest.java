package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PairChecksTest {

    static final PairChecks CHECKS =
            new PairChecks(TermBase.read(Path.of("src/test/resources/org/duizhao/quality/terms.tsv")));

    @ParameterizedTest(name = "{0} {1}: {2} / {3}")
    @CsvFileSource(
            resources = "checks.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            emptyValue = "",
            maxCharsPerColumn = 10_000)
    void eachCheckFindsWhatIsWrongAndNothingElse(
            String check, String language, String source, String target, String expected) {
        TextPair pair =
                new TextPair(Language.ZH, source, Language.of(language).orElseThrow(), target.replace('␣', ' '));
        assertThat(CHECKS.check(pair).stream()
                        .filter(finding -> finding.check().tag().equals(check))
                        .map(finding -> (finding.key() + " " + String.join(", ", finding.arguments())).strip())
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(expected == null ? "" : expected.replace('␣', ' ').strip());
    }

    @Test
    void placesAreCodePointsOfTheirSide() {
        TextPair pair = new TextPair(Language.ZH, "𠀀和2023年", Language.RU, "😀 2024 год");
        Finding numbers = CHECKS.check(pair).get(0);
        assertThat(numbers.places()).containsExactly(new Place(Side.SOURCE, 2, 6), new Place(Side.TARGET, 2, 6));
    }

    @Test
    void aTermIsShownInTheSource() {
        TextPair pair = new TextPair(Language.ZH, "𠀀在中国－中亚峰会上", Language.EN, "At the meeting");
        assertThat(CHECKS.check(pair))
                .filteredOn(finding -> finding.check() == Check.TERM)
                .flatExtracting(Finding::places)
                .containsExactly(new Place(Side.SOURCE, 2, 9));
    }

    @Test
    void anEmptyTranslationIsOneFinding() {
        assertThat(CHECKS.check(new TextPair(Language.ZH, "中国有2023年。", Language.EN, " ")))
                .extracting(Finding::key)
                .containsExactly("untranslated.empty");
    }

    @Test
    void withoutSourceThereIsNothingToFind() {
        assertThat(CHECKS.check(new TextPair(Language.ZH, "", Language.EN, "  what ,ever ")))
                .isEmpty();
    }

    @Test
    void veryLongTextsTakeNoLongerThanTheirLength() {
        TextPair pair = new TextPair(
                Language.ZH, "中国—中亚峰会2023年，（”".repeat(5_000), Language.RU, "«саммит – 2023 (год ".repeat(5_000));
        assertThat(CHECKS.check(pair)).isNotEmpty();
    }

    @Property(tries = 300)
    void anyPairCanBeCheckedAndEveryPlaceIsInItsText(
            @ForAll Language from, @ForAll String source, @ForAll Language to, @ForAll String target) {
        for (Finding finding : CHECKS.check(new TextPair(from, source, to, target))) {
            for (Place place : finding.places()) {
                String text = place.side() == Side.SOURCE ? source : target;
                assertThat(place.from()).isBetween(0, place.to());
                assertThat(place.to()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            }
        }
    }

    @Test
    void lengthIsHeldAgainstTheDocument() {
        String source = "中".repeat(100);
        LengthRatio ratio = new LengthRatio(4.5, 0);
        assertThat(lengths(source, 450, ratio)).isEmpty();
        assertThat(lengths(source, 720, ratio)).isEmpty();
        assertThat(lengths(source, 760, ratio)).containsExactly("length.long");
        assertThat(lengths(source, 280, ratio)).isEmpty();
        assertThat(lengths(source, 265, ratio)).containsExactly("length.short");
        assertThat(lengths("中文", 60, ratio)).isEmpty();
        assertThat(lengths("中文", 900, ratio)).containsExactly("length.long");
    }

    @Test
    void theRatioOfADocumentIsItsMedian() {
        List<TextPair> pairs = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> new TextPair(Language.ZH, "中".repeat(20), Language.EN, "a".repeat(20 * i)))
                .toList();
        assertThat(LengthRatio.of(pairs, Language.ZH, Language.EN)).isEqualTo(new LengthRatio(6, 0));
        assertThat(LengthRatio.of(pairs.subList(0, 9), Language.ZH, Language.EN))
                .isEqualTo(LengthRatio.usual(Language.ZH, Language.EN));
    }

    private static List<String> lengths(String source, int length, LengthRatio ratio) {
        TextPair pair = new TextPair(Language.ZH, source, Language.EN, "a".repeat(length));
        return CHECKS.check(pair, ratio).stream()
                .filter(finding -> finding.check() == Check.LENGTH)
                .map(Finding::key)
                .toList();
    }
}
