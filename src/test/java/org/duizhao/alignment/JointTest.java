package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.alignment.JointSegment.Part;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class JointTest {

    @Test
    void joinsTheSmallestRunOnWhichBothAgree() {
        List<Bead> english = List.of(new Bead(0, 1, 0, 1, 0.9), new Bead(1, 3, 1, 2, 0.8), new Bead(3, 4, 2, 3, 0.7));
        List<Bead> russian = List.of(new Bead(0, 2, 0, 1, 0.6), new Bead(2, 3, 1, 3, 0.5), new Bead(3, 4, 3, 4, 0.4));

        List<JointSegment> segments = Joint.of(4, Map.of(Language.EN, english, Language.RU, russian));

        assertThat(segments)
                .containsExactly(
                        new JointSegment(
                                0, 3, Map.of(Language.EN, new Part(0, 2, 0.8), Language.RU, new Part(0, 3, 0.5))),
                        new JointSegment(
                                3, 4, Map.of(Language.EN, new Part(2, 3, 0.7), Language.RU, new Part(3, 4, 0.4))));
        assertThat(segments.get(0).shape(Language.RU)).isEqualTo("3-3");
    }

    @Test
    void aBeadWithoutTheSharedTextStaysWhereItStands() {
        List<Bead> english = List.of(new Bead(0, 0, 0, 1, 0.3), new Bead(0, 1, 1, 2, 0.9), new Bead(1, 1, 2, 3, 0.2));
        List<Bead> russian = List.of(new Bead(0, 1, 0, 0, 0.4), new Bead(1, 1, 0, 1, 0.1));

        assertThat(Joint.of(1, Map.of(Language.EN, english, Language.RU, russian)))
                .containsExactly(
                        new JointSegment(0, 0, Map.of(Language.EN, new Part(0, 1, 0.3))),
                        new JointSegment(
                                0, 1, Map.of(Language.EN, new Part(1, 2, 0.9), Language.RU, new Part(0, 0, 0.4))),
                        new JointSegment(1, 1, Map.of(Language.EN, new Part(2, 3, 0.2))),
                        new JointSegment(1, 1, Map.of(Language.RU, new Part(0, 1, 0.1))));
    }

    @Test
    void aHeaderInAnotherOrderKeepsItsLinesWhereTheLanguagesCutItAlike() {
        List<Bead> english = List.of(
                new Bead(0, 1, 2, 3, 0.9),
                new Bead(1, 2, 0, 1, 0.8),
                new Bead(2, 2, 1, 2, 0.3),
                new Bead(2, 3, 3, 4, 0.7));
        List<Bead> russian = List.of(new Bead(0, 1, 0, 1, 0.6), new Bead(1, 2, 1, 2, 0.5), new Bead(2, 3, 2, 3, 0.4));

        assertThat(Joint.of(3, Map.of(Language.EN, english, Language.RU, russian)))
                .extracting(JointSegment::from, segment -> segment.parts().get(Language.EN))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, new Part(2, 3, 0.9)),
                        org.assertj.core.groups.Tuple.tuple(1, new Part(0, 1, 0.8)),
                        org.assertj.core.groups.Tuple.tuple(2, new Part(1, 2, 0.3)),
                        org.assertj.core.groups.Tuple.tuple(2, new Part(3, 4, 0.7)));
    }

    @Test
    void aHeaderInAnotherOrderIsOneSegmentWhereTheyDoNot() {
        List<Bead> english = List.of(
                new Bead(0, 1, 2, 3, 0.9),
                new Bead(1, 2, 0, 1, 0.8),
                new Bead(2, 3, 1, 2, 0.7),
                new Bead(3, 4, 3, 4, 1));
        List<Bead> russian = List.of(new Bead(0, 2, 0, 1, 0.6), new Bead(2, 3, 1, 2, 0.5), new Bead(3, 4, 2, 3, 0.4));

        assertThat(Joint.of(4, Map.of(Language.EN, english, Language.RU, russian)))
                .containsExactly(
                        new JointSegment(
                                0, 3, Map.of(Language.EN, new Part(0, 3, 0.7), Language.RU, new Part(0, 2, 0.5))),
                        new JointSegment(
                                3, 4, Map.of(Language.EN, new Part(3, 4, 1), Language.RU, new Part(2, 3, 0.4))));
        assertThatThrownBy(() -> Joint.of(1, Map.of(Language.EN, List.of(new Bead(0, 1, 1, 2, 1)))))
                .hasMessageContaining("sentence 0");
        assertThatThrownBy(() ->
                        Joint.of(2, Map.of(Language.EN, List.of(new Bead(0, 1, 0, 2, 1), new Bead(1, 2, 1, 3, 1)))))
                .hasMessageContaining("out of order");
    }

    @Test
    void aLanguageMayBeMissing() {
        assertThat(Joint.of(2, Map.of()))
                .containsExactly(new JointSegment(0, 1, Map.of()), new JointSegment(1, 2, Map.of()));
        assertThat(Joint.of(2, Map.of(Language.EN, List.of(new Bead(0, 2, 0, 1, 1)))))
                .containsExactly(new JointSegment(0, 2, Map.of(Language.EN, new Part(0, 1, 1))));
        assertThat(Joint.of(0, Map.of(Language.EN, List.of()))).isEmpty();
    }

    @Test
    void refusesBeadsThatDoNotCoverTheText() {
        assertThatThrownBy(() -> Joint.of(2, Map.of(Language.EN, List.of(new Bead(0, 1, 0, 1, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sentence 1 of 2");
        assertThatThrownBy(() -> Joint.of(2, Map.of(Language.EN, List.of(new Bead(1, 2, 0, 1, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of order");
    }

    @Property
    void everySentenceIsInOneSegmentAndEverySharedCutIsKept(@ForAll("pairs") List<List<Bead>> pair) {
        List<Bead> english = pair.get(0);
        List<Bead> russian = pair.get(1);
        int size = english.isEmpty() ? 0 : english.get(english.size() - 1).sourceTo();
        Map<Language, List<Bead>> alignments = new EnumMap<>(Language.class);
        alignments.put(Language.EN, english);
        alignments.put(Language.RU, russian);

        List<JointSegment> segments = Joint.of(size, alignments);

        int at = 0;
        int[] read = new int[Language.values().length];
        for (JointSegment segment : segments) {
            assertThat(segment.from()).isEqualTo(at);
            at = segment.to();
            segment.parts().forEach((language, part) -> {
                assertThat(part.from()).isEqualTo(read[language.ordinal()]);
                read[language.ordinal()] = part.to();
            });
            assertThat(segment.parts()).hasSize(segment.from() == segment.to() ? 1 : 2);
            for (int cut = segment.from() + 1; cut < segment.to(); cut++) {
                assertThat(cuts(english, cut) && cuts(russian, cut)).isFalse();
            }
        }
        assertThat(at).isEqualTo(size);
        alignments.forEach((language, beads) -> assertThat(read[language.ordinal()])
                .isEqualTo(beads.isEmpty() ? 0 : beads.get(beads.size() - 1).targetTo()));
    }

    private static boolean cuts(List<Bead> beads, int cut) {
        return beads.stream().anyMatch(bead -> bead.sourceTo() == cut);
    }

    @Provide
    Arbitrary<List<List<Bead>>> pairs() {
        return Arbitraries.integers()
                .between(0, 12)
                .flatMap(size -> Combinators.combine(steps(), steps())
                        .as((english, russian) -> List.of(beads(size, english), beads(size, russian))));
    }

    private static Arbitrary<List<int[]>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((source, target) -> new int[] {source, target})
                .list()
                .ofMaxSize(15);
    }

    /** Beads of these sizes as far as the text goes, and one for the rest. */
    private static List<Bead> beads(int size, List<int[]> steps) {
        List<Bead> beads = new ArrayList<>();
        int source = 0;
        int target = 0;
        for (int[] step : steps) {
            int to = Math.min(size, source + step[0]);
            if (to > source || step[1] > 0) {
                beads.add(new Bead(source, to, target, target + step[1], 0.5));
            }
            source = to;
            target += step[1];
        }
        if (source < size) {
            beads.add(new Bead(source, size, target, target, 0.5));
        }
        return beads;
    }
}
