package org.duizhao.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.text.Language;
import org.duizhao.text.Numbers;

class WritingsProperties {

    @Property
    void writtenWithItsOwnValueANumberStaysAsItIs(@ForAll("numberish") String text, @ForAll Language language) {
        for (Place place : Place.in(text, language)) {
            assertThat(Writings.rewritten(place, place.value(), language).orElse(place.written()))
                    .isEqualTo(place.written());
        }
    }

    @Property
    void whatIsWrittenIsReadBackAsTheValue(
            @ForAll("numberish") String text, @ForAll("numberish") String other, @ForAll Language language) {
        for (Place place : Place.in(text, language)) {
            for (Place wanted : Place.in(other, language)) {
                Writings.rewritten(place, wanted.value(), language)
                        .filter(written -> written.chars().noneMatch(Character::isLetter) && !written.startsWith("0"))
                        .ifPresent(written -> assertThat(Numbers.valuesIn(" " + written, language))
                                .as(place.written() + " as " + wanted.value())
                                .isEqualTo(List.of(wanted.value())));
            }
        }
    }

    @Property
    void aRepairTouchesNothingButNumbersAndLeavesThoseOfTheQuery(
            @ForAll("numberish") String stored,
            @ForAll("numberish") String query,
            @ForAll("numberish") String target,
            @ForAll Language from,
            @ForAll Language to) {
        NumberRepair.of(stored, query, target, from, to).ifPresent(repaired -> {
            assertThat(sorted(repaired.target(), to)).isEqualTo(sorted(query, from));
            assertThat(repaired.replacements()).isNotEmpty();
        });
    }

    private static List<String> sorted(String text, Language language) {
        return Numbers.in(text, language).stream()
                .map(quantity -> quantity.value().toPlainString() + quantity.percent())
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<String> numberish() {
        Arbitrary<String> parts = Arbitraries.of(
                ("3 12 2023 2,500 1\u00A0234 05 7% 18 31 1.5 2,5 20th 4-й ３ ４５ 三 十五 二〇二三 两 3.5亿 50万 百分之 年 月 日 个 第 "
                                + "million thousand billion млн миллионов тыс. three twenty-three second May мая год лет years . , : - 😀 𠀀")
                        .split(" "));
        return parts.list().ofMaxSize(5).map(list -> String.join(" ", list));
    }
}
