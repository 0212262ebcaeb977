package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class LexicalScoresTest {

    private static final List<Sentence> CHINESE = sentences("构建人类命运共同体", "于是便扎根生长起来", "到了2023年");
    private static final List<Sentence> RUSSIAN =
            sentences("Сообщество единой судьбы", "Оно и укоренилось здесь", "Наступил 2023 год");

    private static List<Sentence> sentences(String... texts) {
        return Stream.of(texts).map(text -> new Sentence(text, false)).toList();
    }

    private static double score(Lexicon lexicon, int source, int target) {
        Side chinese = Side.of(CHINESE, Language.ZH, lexicon);
        Side russian = Side.of(RUSSIAN, Language.RU, lexicon);
        return new LexicalScores(Corridor.whole(3, 3), chinese, russian, lexicon, List.of(), 4, 1)
                .score(source, 1, target, 1);
    }

    @Test
    void aTermSpeaksForSentencesThatHaveItOnBothSides() {
        Lexicon terms = Lexicon.empty()
                .with(List.of(Map.of(Language.ZH, List.of("命运共同体"), Language.RU, List.of("единая судьба"))));

        assertThat(score(terms, 0, 0))
                .isGreaterThan(score(Lexicon.empty(), 0, 0))
                .isGreaterThan(score(terms, 0, 1));
    }

    @Test
    void aNumberSpeaksWithoutAnyLexicon() {
        assertThat(score(Lexicon.empty(), 2, 2)).isPositive().isGreaterThan(score(Lexicon.empty(), 1, 2));
    }

    @Test
    void theCoreVocabularyKnowsEveryPairOfLanguages() {
        assertThat(Lexicon.core().counterparts("中国", Language.ZH, Language.EN)).containsKey("china");
        assertThat(Lexicon.core().counterparts("china", Language.EN, Language.RU))
                .containsKey("китай");
        assertThat(Lexicon.core().counterparts("китай", Language.RU, Language.ZH))
                .containsKey("中国");
        assertThat(Lexicon.core().counterparts("китай", Language.ZH, Language.RU))
                .isEmpty();
    }
}
