package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "китай, китаем", "жапаров, жапаровым", "шелковый, шелкового", "саммит, саммитах", "путь, пути", "путь, путем",
        "порядок, порядка", "перевозки, перевозок", "сторона, сторон", "юг, юга", "шесть, шести", "четыре, четырьмя",
        "три, тремя", "развитие, развитий", "государства, государств", "делить, делят",
                "консультативный, консультативных"
    })
    void findsTheFormsOfRussianWords(String one, String other) {
        assertThat(Inflection.same(one, other, Language.RU)).isTrue();
        assertThat(Inflection.same(other, one, Language.RU)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "страна, странный",
        "мир, мировой",
        "китай, китайский",
        "путь, путин",
        "развитие, развертывание",
        "по, путь",
        "казахский, казахстанский",
        "стол, столица",
        "центр, центральный",
    })
    void keepsOtherRussianWordsApart(String one, String other) {
        assertThat(Inflection.same(one, other, Language.RU)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "country, countries",
        "summit, summits",
        "branch, branches",
        "share, sharing",
        "align, aligned",
        "exchange, exchanges",
        "trade, trading"
    })
    void findsTheFormsOfEnglishWords(String one, String other) {
        assertThat(Inflection.same(one, other, Language.EN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"asia, asian", "security, secure", "war, warm", "nation, national", "state, statement", "a, as"})
    void keepsOtherEnglishWordsApart(String one, String other) {
        assertThat(Inflection.same(one, other, Language.EN)).isFalse();
    }
}
