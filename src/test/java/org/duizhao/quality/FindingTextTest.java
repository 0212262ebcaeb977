package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEverySentenceWithTheSameArguments(Language language) {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle other = bundle(Locale.forLanguageTag(language.tag()));
        assertThat(other.keySet()).isEqualTo(english.keySet());
        if (language != Language.EN) {
            assertThat(other.getLocale().getLanguage()).isEqualTo(language.tag());
        }
        for (String key : english.keySet()) {
            assertThat(arguments(other.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
        }
    }

    @Test
    void wordsOfTheTextsStandInTheSentence() {
        TextPair pair = new TextPair(Language.ZH, "2023年。", Language.EN, "China's {0} in 2024.");
        assertThat(PairChecksTest.CHECKS.check(pair))
                .extracting(new FindingText(Language.EN)::of)
                .containsExactly(
                        "numbers differ: the source has 2023, the translation 0, 2024",
                        "' is no quotation mark of this language");
        assertThat(PairChecksTest.CHECKS.check(pair))
                .extracting(new FindingText(Language.ZH)::of)
                .first()
                .isEqualTo("数字不一致：原文为2023，译文为0, 2024");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.duizhao.quality.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
