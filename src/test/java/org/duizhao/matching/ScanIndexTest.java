package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.matching.SegmentIndex.Screen;
import org.junit.jupiter.api.Test;

class ScanIndexTest {

    private static final Screen ALL = segment -> 0;

    private final ScanIndex index = new ScanIndex();

    @Test
    void theBestComesFirstThenTheLowerPenaltyThenTheLaterSegment() {
        put(1, "起飞前检查");
        put(2, "起飞前检查");
        put(3, "起飞后检查");
        put(4, "起飞前检查");
        put(5, "着陆");

        assertThat(index.matches(query("起飞前检查", 70, 10), segment -> segment == 4 ? 3 : 0))
                .containsExactly(new Hit(2, 100), new Hit(1, 100), new Hit(4, 100), new Hit(3, 80));
    }

    @Test
    void whatIsScreenedOutOrFallsBelowTheLeastScoreIsNotFound() {
        put(1, "起飞前检查");
        put(2, "起飞后检查");
        put(3, "起飞时检查");

        assertThat(index.matches(
                        query("起飞中检查", 75, 10), segment -> segment == 1 ? Screen.EXCLUDED : segment == 2 ? 5 : 6))
                .containsExactly(new Hit(2, 75));
    }

    @Test
    void anEntryIsReplacedAndForgotten() {
        put(1, "один");
        put(1, "два");
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.matches(query("один", 50, 10), ALL)).isEmpty();
        index.remove(1);
        index.remove(1);
        assertThat(index.size()).isZero();
        assertThat(index.matches(query("два", 50, 10), ALL)).isEmpty();
    }

    @Test
    void aPhraseIsFoundWhateverItsCaseAndWidth() {
        put(1, "Проект „ＯＢＯＲ“");
        put(2, "проекты obor");
        put(3, "一带一路");

        assertThat(index.containing("ПРОЕКТ", 0, 10, ALL)).containsExactly(2L, 1L);
        assertThat(index.containing("ｏbor", 1, 10, ALL)).containsExactly(1L);
        assertThat(index.containing("带", 0, 10, ALL)).containsExactly(3L);
        assertThat(index.containing("带", 0, 10, segment -> Screen.EXCLUDED)).isEmpty();
        assertThat(index.containing(" ", 0, 10, ALL)).isEmpty();
    }

    @Test
    void aLeastScoreOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> query("a", 49.9, 1)).hasMessageContaining("49.9");
        assertThatThrownBy(() -> query("a", Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> query("a", 50, 0)).hasMessageContaining("limit 0");
    }

    private void put(long segment, String text) {
        index.put(new Entry(segment, text, null, null));
    }

    private static Query query(String text, double min, int limit) {
        return new Query(text, null, null, min, limit);
    }
}
