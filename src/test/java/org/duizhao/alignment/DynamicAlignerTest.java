package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class DynamicAlignerTest {

    private final Aligner aligner = new DynamicAligner();

    private static List<Sentence> sentences(String... texts) {
        return Stream.of(texts).map(text -> new Sentence(text, false)).toList();
    }

    private static List<String> spans(List<Bead> beads) {
        return beads.stream()
                .map(bead ->
                        bead.sourceFrom() + "-" + bead.sourceTo() + ":" + bead.targetFrom() + "-" + bead.targetTo())
                .toList();
    }

    @Test
    void joinsASentenceThatTheTranslationSplits() {
        List<Bead> beads = aligner.align(
                sentences("2013年，我在哈萨克斯坦首次提出共建丝绸之路经济带。", "中国同中亚五国贸易额达到700亿美元，比30年前增长100多倍，各国人民从中得到了实实在在的好处。", "谢谢大家！"),
                Language.ZH,
                sentences(
                        "In 2013, I first proposed in Kazakhstan to build a Silk Road Economic Belt together.",
                        "China's trade with the five Central Asian countries has reached 70 billion US dollars, a hundred times that of 30 years ago.",
                        "The peoples of our countries have felt the benefits.",
                        "Thank you!"),
                Language.EN);

        assertThat(spans(beads)).containsExactly("0-1:0-1", "1-2:1-3", "2-3:3-4");
    }

    @Test
    void leavesOutAPassageThatOneSideLacks() {
        List<String> chinese = IntStream.range(0, 24)
                .mapToObj(i -> "到" + (1950 + i) + "年，该地区的人口达到" + (317 + 13 * i) + "万，比上一年有所增加。")
                .toList();
        List<String> russian = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            if (i < 8 || i >= 14) {
                russian.add("К " + (1950 + i) + " году население района достигло " + (3170 + 130 * i)
                        + " тысяч человек, больше прежнего.");
            }
        }

        List<Bead> beads = aligner.align(
                sentences(chinese.toArray(String[]::new)),
                Language.ZH,
                sentences(russian.toArray(String[]::new)),
                Language.RU);

        assertThat(beads).hasSize(24);
        assertThat(beads.subList(8, 14)).allMatch(bead -> bead.shape().equals("1-0"));
        assertThat(beads).filteredOn(bead -> bead.shape().equals("1-1")).hasSize(18);
        assertThat(beads).allMatch(bead -> bead.confidence() > 0.8);
    }

    @Test
    void findsItsWayThroughALongTextWithALongGap() {
        List<Sentence> chinese = new ArrayList<>();
        List<Sentence> english = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            chinese.add(new Sentence("据统计，第" + (100_000 + 7 * i) + "号工厂的产量比去年有所增加。", false));
            if (i < 400 || i >= 800) {
                english.add(new Sentence(
                        "The output of plant " + (100_000 + 7 * i) + " rose from the year before.", false));
            }
        }

        List<Bead> beads = aligner.align(chinese, Language.ZH, english, Language.EN);

        assertThat(beads).hasSize(1200);
        assertThat(beads.subList(400, 800)).allMatch(bead -> bead.shape().equals("1-0"));
        assertThat(beads).filteredOn(bead -> bead.shape().equals("1-1")).hasSize(800);
    }

    @Test
    void paragraphEndsDecideWhereNothingElseDoes() {
        List<Sentence> source = List.of(
                new Sentence("他们高高兴兴地回家去了。", true),
                new Sentence("天已经完全黑了下来。", false),
                new Sentence("路上一个行人也没有。", true));
        List<Sentence> target = List.of(
                new Sentence("They went home.", false),
                new Sentence("They were happy.", true),
                new Sentence("It was dark, and there was no one to be seen on the road.", true));

        assertThat(spans(aligner.align(source, Language.ZH, target, Language.EN)))
                .containsExactly("0-1:0-2", "1-3:2-3");
    }

    @Test
    void anEmptySideLeavesEachSentenceAlone() {
        assertThat(aligner.align(List.of(), Language.ZH, List.of(), Language.EN))
                .isEmpty();
        assertThat(spans(aligner.align(sentences("一", "二"), Language.ZH, List.of(), Language.EN)))
                .containsExactly("0-1:0-0", "1-2:0-0");
        assertThat(spans(aligner.align(List.of(), Language.ZH, sentences("a", "b"), Language.RU)))
                .containsExactly("0-0:0-1", "0-0:1-2");
    }

    @Property(tries = 100)
    void everySentenceIsInOneBeadInOrderButInAHeaderAndTwiceTheSame(
            @ForAll("texts") List<Sentence> source,
            @ForAll Language sourceLanguage,
            @ForAll("texts") List<Sentence> target,
            @ForAll Language targetLanguage) {
        List<Bead> beads = aligner.align(source, sourceLanguage, target, targetLanguage);

        int sourceAt = 0;
        BitSet targets = new BitSet();
        for (Bead bead : beads) {
            assertThat(bead.sourceFrom()).isEqualTo(sourceAt);
            sourceAt = bead.sourceTo();
            if (sourceAt > HeaderSet.MOST) {
                assertThat(bead.targetFrom()).isEqualTo(targets.cardinality());
            }
            assertThat(targets.get(bead.targetFrom(), bead.targetTo()).isEmpty())
                    .isTrue();
            targets.set(bead.targetFrom(), bead.targetTo());
        }
        assertThat(sourceAt).isEqualTo(source.size());
        assertThat(targets.cardinality()).isEqualTo(target.size()).isEqualTo(targets.length());
        assertThat(aligner.align(source, sourceLanguage, target, targetLanguage))
                .isEqualTo(beads);
    }

    @Property(tries = 50)
    void aTextIsAlignedWithItselfSentenceBySentence(@ForAll("differentNumbers") List<Integer> numbers) {
        List<Sentence> text = numbers.stream()
                .map(number ->
                        new Sentence("It counted " + number + " people in the year " + (number + 4000) + ".", false))
                .toList();

        assertThat(aligner.align(text, Language.EN, text, Language.EN))
                .hasSize(text.size())
                .allMatch(bead -> bead.shape().equals("1-1"));
    }

    @Test
    void takesVeryLongAndOddSentences() {
        String odd = "𠀀𠀁e\u0301🙂２３".repeat(20_000);
        List<Sentence> text = new ArrayList<>(Collections.nCopies(3, new Sentence(odd, true)));
        text.add(new Sentence(" ", false));

        assertThat(aligner.align(text, Language.ZH, text, Language.RU)).isNotEmpty();
    }

    @Provide
    Arbitrary<List<Sentence>> texts() {
        Arbitrary<String> text = Arbitraries.of(
                        "中国", "2023年", "？", "“", "China", "мир", "3 млрд", " ", "\uD800", "🙂", ".")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return text.flatMap(words -> Arbitraries.of(true, false).map(end -> new Sentence(words, end)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> differentNumbers() {
        return Arbitraries.integers()
                .between(1000, 3999)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
