package org.duizhao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NumbersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "numbers.tsv", delimiter = '\t', quoteCharacter = '\0', emptyValue = "")
    void readsTheNumbersOfTheGoldenTable(String language, String text, String expected) {
        String read = Numbers.in(text == null ? "" : text, Language.of(language).orElseThrow()).stream()
                .map(quantity -> quantity.value().toPlainString() + (quantity.percent() ? "%" : ""))
                .collect(Collectors.joining(" "));
        assertThat(read).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void placesCountCodePoints() {
        assertThat(Numbers.in("𠀀𠀁２０２３年，百分之五", Language.ZH))
                .containsExactly(
                        new Quantity(new BigDecimal(2023), false, 2, 6), new Quantity(new BigDecimal(5), true, 11, 12));
    }

    @Test
    void equalValuesAreEqualInEveryWriting() {
        assertThat(Numbers.valuesIn("3800亿", Language.ZH))
                .isEqualTo(Numbers.valuesIn("380 billion", Language.EN))
                .isEqualTo(Numbers.valuesIn("380 млрд", Language.RU))
                .isEqualTo(Numbers.valuesIn("380,000,000,000", Language.EN));
    }

    @Property
    void readsBackPlainDigits(@ForAll @LongRange(min = 0) long value, @ForAll Language language) {
        assertThat(Numbers.valuesIn("x " + value + " y", language))
                .isEqualTo(List.of(new Quantity(new BigDecimal(value), false, 0, 0).value()));
    }

    @Property
    void takesAnyTextAndStaysInsideIt(@ForAll("numberish") String text, @ForAll Language language) {
        int end = text.codePointCount(0, text.length());
        int at = 0;
        for (Quantity quantity : Numbers.in(text, language)) {
            assertThat(quantity.from()).isGreaterThanOrEqualTo(at).isLessThan(quantity.to());
            assertThat(quantity.to()).isLessThanOrEqualTo(end);
            at = quantity.to();
        }
    }

    @Provide
    Arbitrary<String> numberish() {
        return Arbitraries.of(
                        "3",
                        "０",
                        "万",
                        "亿",
                        "十",
                        "百",
                        "一",
                        "二",
                        "〇",
                        "点",
                        "年",
                        "百分之",
                        ",",
                        ".",
                        " ",
                        "-",
                        "%",
                        "XI",
                        "𠀀",
                        "three",
                        "hundred",
                        "and",
                        "million",
                        "May",
                        "двадцать",
                        "тысяч",
                        "первый",
                        "мая",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
