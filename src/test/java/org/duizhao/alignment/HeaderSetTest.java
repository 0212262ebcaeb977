package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class HeaderSetTest {

    private static final List<String> CHINESE = List.of(
            "加强合作，共创未来",
            "（2024年7月4日，阿斯塔纳）",
            "中华人民共和国主席",
            "各位同事：",
            "很高兴再次来到哈萨克斯坦，同12位老朋友见面。",
            "过去3年，我们的贸易额增长了40%，达到950亿美元。",
            "为此，我提出4点建议。",
            "谢谢大家！");
    private static final List<String> RUSSIAN = List.of(
            "Укреплять сотрудничество, вместе создавать будущее",
            "Председатель Китайской Народной Республики",
            "Уважаемые коллеги!",
            "(Астана, 4 июля 2024 г.)",
            "Рад снова приехать в Казахстан и встретиться с 12 старыми друзьями.",
            "За последние 3 года наш товарооборот вырос на 40 % и достиг 95 миллиардов долларов.",
            "Поэтому предлагаю 4 меры.",
            "Спасибо за внимание!");

    private final Aligner aligner = new DynamicAligner();

    private static List<Sentence> sentences(List<String> texts) {
        return texts.stream().map(text -> new Sentence(text, true)).toList();
    }

    private static TextPair speech() {
        return new TextPair(sentences(CHINESE), Language.ZH, sentences(RUSSIAN), Language.RU);
    }

    private static Tuple[] oneToOne(int... targets) {
        Tuple[] tuples = new Tuple[targets.length];
        for (int i = 0; i < targets.length; i++) {
            tuples[i] = Tuple.tuple(i, i + 1, targets[i], targets[i] + 1);
        }
        return tuples;
    }

    @Test
    void linesOfAHeaderMayComeInAnotherOrder() {
        List<Bead> beads = aligner.align(speech(), List.of());

        assertThat(beads)
                .extracting(Bead::sourceFrom, Bead::sourceTo, Bead::targetFrom, Bead::targetTo)
                .containsExactly(oneToOne(0, 3, 1, 2, 4, 5, 6, 7));
        assertThat(beads).allMatch(bead -> bead.confidence() > 0.3);
    }

    @Test
    void aHeaderInOrderStaysSo() {
        List<String> russian = new ArrayList<>(RUSSIAN);
        russian.add(1, russian.remove(3));

        assertThat(aligner.align(
                        new TextPair(sentences(CHINESE), Language.ZH, sentences(russian), Language.RU), List.of()))
                .extracting(Bead::sourceFrom, Bead::sourceTo, Bead::targetFrom, Bead::targetTo)
                .containsExactly(oneToOne(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void aDecisionInTheHeaderKeepsItInOrderBehindIt() {
        Bead decided = new Bead(0, 1, 0, 2, 1);

        List<Bead> beads = aligner.align(speech(), List.of(decided));

        assertThat(beads).startsWith(decided);
        int target = 0;
        for (Bead bead : beads) {
            assertThat(bead.targetFrom()).isEqualTo(target);
            target = bead.targetTo();
        }
    }

    @Test
    void onlyLinesWithoutTheEndOfASentenceAreAHeader() {
        assertThat(HeaderSet.lines(sentences(CHINESE))).isEqualTo(4);
        assertThat(HeaderSet.lines(sentences(RUSSIAN))).isEqualTo(4);
        assertThat(HeaderSet.lines(sentences(List.of("Он пришёл.", "Тема")))).isZero();
        assertThat(HeaderSet.lines(sentences(List.of("春眠不觉晓", "处处闻啼鸟")))).isZero();
        assertThat(HeaderSet.lines(
                        sentences(Stream.concat(Stream.generate(() -> "Line").limit(9), Stream.of("End."))
                                .toList())))
                .isZero();
        assertThat(HeaderSet.lines(sentences(List.of("a".repeat(500), "End.")))).isZero();
        assertThat(HeaderSet.lines(List.of())).isZero();
    }

    @Test
    void theLikeliestPairingLeavesALineAloneWhereNothingFits() {
        double[][] evidence = {{-5, 4, -5}, {3, -5, -5}};

        assertThat(new HeaderSet(evidence).best()).containsExactly(1, 0);
        assertThat(new HeaderSet(new double[][] {{-9}}).best()).containsExactly(-1);
    }

    @Test
    void whoListensHearsOfTheWorkAndMayEndIt() {
        List<Double> heard = new ArrayList<>();
        aligner.align(speech(), List.of(), heard::add);

        assertThat(heard).hasSizeGreaterThan(10).isSorted().allMatch(done -> done >= 0 && done <= 1);
        assertThatThrownBy(() -> aligner.align(speech(), List.of(), done -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> aligner.align(speech(), List.of())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
