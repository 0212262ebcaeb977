package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class DecidedTest {

    private final Aligner aligner = new DynamicAligner();

    private static TextPair counted(int sources, int targets) {
        return new TextPair(
                IntStream.range(0, sources)
                        .mapToObj(i -> new Sentence("第" + (1000 + i) + "号工厂的产量有所增加，𠀀。", i % 3 == 2))
                        .toList(),
                Language.ZH,
                IntStream.range(0, targets)
                        .mapToObj(i -> new Sentence("The output of plant " + (1000 + i) + " rose 🙂.", i % 3 == 2))
                        .toList(),
                Language.EN);
    }

    private static void assertCovers(List<Bead> beads, TextPair texts) {
        int source = 0;
        int target = 0;
        for (Bead bead : beads) {
            assertThat(bead.sourceFrom()).isEqualTo(source);
            assertThat(bead.targetFrom()).isEqualTo(target);
            source = bead.sourceTo();
            target = bead.targetTo();
        }
        assertThat(source).isEqualTo(texts.source().size());
        assertThat(target).isEqualTo(texts.target().size());
    }

    /** Beads of any shape, up to nine sentences, full or empty on a side, at random places in order. */
    private static List<Bead> random(Random random, int sources, int targets) {
        List<Bead> beads = new ArrayList<>();
        int source = random.nextInt(5);
        int target = random.nextInt(5);
        while (true) {
            int rows = random.nextInt(random.nextInt(10) == 0 ? 9 : 4);
            int columns = random.nextInt(4) + (rows == 0 ? 1 : 0);
            if (source + rows > sources || target + columns > targets) {
                return beads;
            }
            beads.add(new Bead(source, source + rows, target, target + columns, random.nextInt(5) / 4.0));
            source += rows + random.nextInt(6);
            target += columns + random.nextInt(6);
        }
    }

    @Property(tries = 300)
    void everyDecidedBeadStaysAndTheRestIsCoveredOnce(
            @ForAll @IntRange(max = 40) int sources, @ForAll @IntRange(max = 40) int targets, @ForAll long seed) {
        TextPair texts = counted(sources, targets);
        List<Bead> decided = random(new Random(seed), sources, targets);

        List<Bead> beads = aligner.align(texts, decided);

        assertThat(beads).containsAll(decided);
        assertCovers(beads, texts);
    }

    @Property(tries = 3)
    void soItIsInTextsThatAreAlignedAlongAnchors(@ForAll long seed) {
        TextPair texts = counted(700, 600);
        List<Bead> decided = random(new Random(seed), 700, 600);

        List<Bead> beads = aligner.align(texts, decided);

        assertThat(beads).containsAll(decided);
        assertCovers(beads, texts);
    }

    @Test
    void theRestGoesRoundAWrongDecision() {
        List<Bead> decided = List.of(new Bead(2, 3, 4, 6, 1));

        List<Bead> beads = aligner.align(counted(9, 9), decided);

        assertThat(beads)
                .contains(decided.get(0))
                .extracting(Bead::sourceFrom, Bead::targetFrom, Bead::shape)
                .contains(org.assertj.core.groups.Tuple.tuple(0, 0, "1-1"))
                .contains(org.assertj.core.groups.Tuple.tuple(7, 7, "1-1"));
    }

    @Test
    void noEvidenceGoesAcrossADecision() {
        List<Sentence> numbers = IntStream.range(0, 6)
                .mapToObj(i -> new Sentence(
                        IntStream.range(0, 400)
                                .mapToObj(k -> Integer.toString(1000 * (i + 3) + k))
                                .collect(java.util.stream.Collectors.joining(" ")),
                        false))
                .toList();
        Bead decided = new Bead(2, 3, 3, 4, 1);

        assertThat(aligner.align(new TextPair(numbers, Language.ZH, numbers, Language.EN), List.of(decided)))
                .contains(decided);
    }

    @Test
    void whatIsAllDecidedComesBackInOrder() {
        List<Bead> decided = List.of(new Bead(1, 3, 1, 2, 0.5), new Bead(0, 1, 0, 0, 1), new Bead(0 + 1, 1, 0, 1, 1));

        assertThat(aligner.align(counted(3, 2), decided))
                .containsExactly(decided.get(1), decided.get(2), decided.get(0));
    }

    @Test
    void refusesWhatContradictsItself() {
        TextPair texts = counted(5, 5);

        assertThatThrownBy(() -> aligner.align(texts, List.of(new Bead(0, 1, 3, 4, 1), new Bead(2, 3, 1, 2, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cross");
        assertThatThrownBy(() -> aligner.align(texts, List.of(new Bead(0, 2, 0, 1, 1), new Bead(1, 3, 1, 2, 1))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> aligner.align(texts, List.of(new Bead(4, 6, 0, 1, 1))))
                .hasMessageContaining("beyond");
    }
}
