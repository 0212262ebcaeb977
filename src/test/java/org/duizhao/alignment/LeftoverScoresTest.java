package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class LeftoverScoresTest {

    private static List<Sentence> sentences(String... texts) {
        return Stream.of(texts).map(text -> new Sentence(text, false)).toList();
    }

    private final LeftoverScores scores =
            new LeftoverScores(sentences("𠀀。", "”", "１９６７年。", "……"), sentences("«", "Да.", "№ 5", "🙂"));

    @Test
    void aBeadOfSeveralSentencesSeldomBeginsWithMarks() {
        assertThat(scores.score(1, 2, 1, 1)).isEqualTo(Math.log(0.1));
        assertThat(scores.score(1, 2, 0, 2)).isEqualTo(2 * Math.log(0.1));
    }

    @Test
    void marksMayEndOneOrBeOneAlone() {
        assertThat(scores.score(0, 2, 1, 1)).isZero();
        assertThat(scores.score(1, 1, 0, 1)).isZero();
        assertThat(scores.score(2, 2, 2, 2)).isZero();
    }

    @Test
    void aMarkThatWasCutOffStaysWithTheSentenceBeforeIt() {
        List<Bead> beads = new DynamicAligner()
                .align(
                        sentences("他的成就值得人们纪念。", "“", "猪咬死中国农民。", "这是第二场比赛。", "。", "球队追平了对手。"),
                        Language.ZH,
                        sentences(
                                "His achievements are worth commemorating.\"",
                                "Pig mauls Chinese farmer.",
                                "It was the second game.",
                                "The side moved level with its rival."),
                        Language.EN);

        assertThat(beads).extracting(Bead::shape).containsExactly("2-1", "1-1", "2-1", "1-1");
    }
}
