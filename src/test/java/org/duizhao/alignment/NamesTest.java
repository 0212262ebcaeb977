package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static Names names(String chinese, String other, Language language) {
        return new Names(new TextPair(
                List.of(new Sentence(chinese, true)), Language.ZH, List.of(new Sentence(other, true)), language));
    }

    @ParameterizedTest
    @CsvSource({
        "习近平主席, Xi Jinping’s visit, EN",
        "在西安举行, held in Xi'an, EN",
        "到浙江去, to Zhejiang, EN",
        "吕梁山, Lüliang, EN",
        "习近平主席, Председатель Си Цзиньпин, RU",
        "习近平主席, с Си Цзиньпином, RU",
        "在西安举行, в Сиане, RU",
        "到四川去, в Сычуань, RU",
        "到四川去, Сычуани, RU",
        "黑龙江, Хэйлунцзян, RU",
        "托卡耶夫总统, President Tokayev, EN",
        "托卡耶夫总统, президентом Токаевым, RU",
        "同别尔德穆哈梅多夫会谈, Бердымухамедов, RU",
        "访问哈萨克斯坦, Kazakhstan, EN",
        "扎帕罗夫, Жапарову, RU",
    })
    void aNameIsFoundByItsSound(String chinese, String other, Language language) {
        Names names = names(chinese, other, language);

        assertThat(names.source().get(0)).isNotEmpty();
        assertThat(names.target().get(0)).isEqualTo(names.source().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "习近平主席, the visit of Tokayev, EN",
        "经济合作, Economic cooperation, EN",
        "𠮷野家🙂, Yoshinoya e\u0301, EN",
        "天气很好, Погода хорошая, RU",
    })
    void wordsThatOnlyMeanTheSameAreNone(String chinese, String other, Language language) {
        assertThat(names(chinese, other, language).source().get(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jin, цзинь",
        "zhuang, чжуан",
        "chong, чун",
        "hui, хуэй",
        "lü, люй",
        "nüe, нюэ",
        "xue, сюэ",
        "jiong, цзюн",
        "yun, юнь",
        "er, эр",
        "shi, ши",
        "ce, цэ",
        "guo, го",
        "liu, лю",
        "zhe, чжэ",
        "ye, е",
        "'', ''",
        "brr, ''",
        "z, ''",
    })
    void palladiusWritesASyllable(String pinyin, String cyrillic) {
        assertThat(Palladius.of(pinyin)).isEqualTo(cyrillic);
    }

    @Test
    void englishAndRussianNamesMeetWithoutChinese() {
        Names names = new Names(new TextPair(
                List.of(new Sentence("President Tokayev spoke.", true)),
                Language.EN,
                List.of(new Sentence("Выступил президент Токаев.", true)),
                Language.RU));

        assertThat(names.source().get(0)).contains("@@TKF");
    }

    @Test
    void confirmedPairsTeachTheirWords() {
        List<Sentence> chinese = java.util.stream.Stream.of("碛卤甲", "碛卤乙", "丙窅丁", "戊窅己")
                .map(text -> new Sentence(text, true))
                .toList();
        List<Sentence> english = java.util.stream.Stream.of("salt one", "salt two", "three deep", "four deep")
                .map(text -> new Sentence(text, true))
                .toList();

        Lexicon lexicon =
                Lexicon.empty().withConfirmed(List.of(new TextPair(chinese, Language.ZH, english, Language.EN)));

        assertThat(lexicon.counterparts("窅", Language.ZH, Language.EN)).containsOnlyKeys("deep");
        assertThat(lexicon.counterparts("salt", Language.EN, Language.ZH))
                .containsKey("碛卤")
                .doesNotContainKey("窅");
    }
}
