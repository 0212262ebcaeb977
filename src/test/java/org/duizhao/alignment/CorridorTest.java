package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CorridorTest {

    @Property
    void leadsFromCornerToCornerWithoutTurningBack(
            @ForAll @Size(min = 1, max = 20) int[] least,
            @ForAll @IntRange(max = 30) int targetSize,
            @ForAll @IntRange(max = 5) int margin) {
        int[] most = least.clone();

        Corridor corridor = Corridor.within(least, most, targetSize).widened(margin);

        assertThat(corridor.holds(0, 0)).isTrue();
        assertThat(corridor.holds(corridor.rows() - 1, targetSize)).isTrue();
        for (int row = 1; row < corridor.rows(); row++) {
            assertThat(corridor.least(row)).isGreaterThanOrEqualTo(corridor.least(row - 1));
            assertThat(corridor.most(row)).isGreaterThanOrEqualTo(corridor.most(row - 1));
            assertThat(corridor.least(row)).isLessThanOrEqualTo(corridor.most(row - 1));
            assertThat(corridor.most(row)).isBetween(0, targetSize);
        }
    }
}
