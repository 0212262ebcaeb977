package org.duizhao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files call languages. */
class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "zh-CN,",
        "zh_cn,",
        "en,",
        "ZH_tw, zh-TW",
        "zh-HK, zh-HK",
        "zh-Hant, zh-Hant",
        "zh-hans-cn, zh-Hans-CN",
        "zh-CHS, zh-Hans",
        "ZH_CHT, zh-Hant",
        "zh-CHT-tw, zh-Hant-TW",
        "zh-cmn-Hans, zh-cmn-Hans",
        "zh-yue-HK, zh-yue-HK",
        "zh-guoyu, zh-cmn",
        "en-US, en-US",
        "en-GB-oed, en-GB-x-oed",
        "ru_KZ, ru-KZ",
        "ru-petr1708, ru-petr1708",
    })
    void aCodeIsWrittenAsBcp47Does(String code, String special) {
        LanguageTag tag = LanguageTag.of(code);
        assertThat(tag.special()).isEqualTo(special);
        if (special != null) {
            assertThat(LanguageTag.of(special)).isEqualTo(tag);
        }
    }

    @Property
    void aTagThatIsWrittenNamesTheSameLanguage(@ForAll("codes") String code) {
        LanguageTag tag = LanguageTag.of(code);
        assertThat(tag.language()).isEqualTo(Language.of(code).orElse(null));
        if (tag.special() != null) {
            assertThat(Language.of(tag.special())).contains(tag.language());
        }
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> random = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> usual = Arbitraries.of(
                "CHS", "CHT", "cmn", "yue", "min", "nan", "Hans", "Hant", "CN", "GB", "oed", "x", "u", "t", "a",
                "guoyu", "co");
        return Combinators.combine(
                        Arbitraries.of("zh", "EN", "ru", "de"),
                        Arbitraries.oneOf(random, usual).list().ofMaxSize(4),
                        Arbitraries.of("-", "_"))
                .as((language, subtags, hyphen) ->
                        subtags.isEmpty() ? language : language + hyphen + String.join(hyphen, subtags));
    }
}
