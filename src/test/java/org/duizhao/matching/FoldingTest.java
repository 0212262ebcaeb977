package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.Normalization;

class FoldingTest {

    @Provide
    Arbitrary<String> texts() {
        return Texts.mixed(5);
    }

    @Property(tries = 20_000)
    void whatIsNearlyExactHasTheSameKey(@ForAll("texts") String one, @ForAll("texts") String other) {
        String a = Normalization.forComparison(one);
        String b = Normalization.forComparison(other);

        for (var kinds : Difference.COMBINATIONS) {
            String folded = Folding.fold(a, kinds);
            if (folded.equals(Folding.fold(b, kinds)) && folded.codePoints().anyMatch(Character::isLetter)) {
                assertThat(Folding.key(a)).isEqualTo(Folding.key(b));
            }
        }
    }

    @Property(tries = 2000)
    void theScoreIsSymmetric(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(score(one, other)).isEqualTo(score(other, one));
    }

    @Property(tries = 2000)
    void only100IsEqual(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(score(one, one).value()).isEqualTo(100);
        assertThat(score(one, other).value() == 100).isEqualTo(one.equals(other));
    }

    private static Score score(String stored, String query) {
        return Score.of(new Query(query, null, null, 50, 1), new Entry(1, stored, null, null), 0);
    }
}
