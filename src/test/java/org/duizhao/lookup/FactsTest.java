package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void givesBackWhatWasPacked() {
        long known = Facts.of(new IndexedSegment(
                1_000_000,
                134_217_727,
                5,
                Map.of(Language.ZH, text("一", null), Language.RU, text("один", Status.REJECTED)),
                0,
                "anna"));
        assertThat(Facts.memory(known)).isEqualTo(134_217_727);
        assertThat(Facts.document(known)).isEqualTo(5);
        assertThat(Facts.has(known, Language.ZH)).isTrue();
        assertThat(Facts.has(known, Language.EN)).isFalse();
        assertThat(Facts.has(known, Language.RU)).isTrue();
        assertThat(Facts.status(known, Language.ZH, Language.RU)).isEqualTo(Status.REJECTED);
        assertThat(Facts.pair(known, Language.RU)).isEqualTo(Status.REJECTED);
        assertThat(Facts.pair(known, Language.EN)).isNull();
        assertThat(Facts.pair(known, Language.ZH)).isNull();
    }

    @Test
    void refusesAnIdThatDoesNotFit() {
        var segment = new IndexedSegment(1, 134_217_728, 0, Map.of(Language.EN, text("one", null)), 0, "anna");
        assertThatThrownBy(() -> Facts.of(segment)).hasMessageContaining("134217728");
    }

    private static IndexedText text(String text, Status status) {
        return new IndexedText(text, 0, false, status, null);
    }
}
