package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void rangesAreCutAtGapsAndAtTheMostAndTheRestIsTogether() {
        List<Long> first = range(1, 2_500);
        List<Long> second = range(2_502, 4_001);
        List<Long> alone = List.of(5_000L, 5_002L, 5_003L);
        List<Long> ids = Stream.of(first, second, alone).flatMap(List::stream).toList();
        assertThat(Stretch.cut(ids, 2_000))
                .containsExactly(
                        range(1, 2_000),
                        range(2_502, 4_001),
                        Stream.of(range(2_001, 2_500), alone)
                                .flatMap(List::stream)
                                .toList());
    }

    @Test
    void scatteredIdsAreCutAtTheMost() {
        List<Long> ids = List.of(1L, 3L, 5L, 7L, 9L);
        assertThat(Stretch.cut(ids, 2)).containsExactly(List.of(1L, 3L), List.of(5L, 7L), List.of(9L));
        assertThat(Stretch.cut(new ArrayList<>(), 2)).isEmpty();
    }

    @Test
    void idsWithoutAGapAreAskedForAsARange() {
        assertThat(Stretch.among("id", List.of(7L))).isEqualTo("id >= 7 and id <= 7");
        assertThat(Stretch.among("id", List.of(7L, 8L, 9L))).isEqualTo("id >= 7 and id <= 9");
        assertThat(Stretch.among("id", List.of(7L, 9L))).isEqualTo("id = any ('{7,9}'::bigint[])");
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
