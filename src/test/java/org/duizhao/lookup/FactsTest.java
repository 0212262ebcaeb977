package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class FactsTest {

    private final Facts facts = new Facts();

    @Test
    void givesBackWhatWasPut() {
        facts.put(new IndexedSegment(
                1_000_000,
                134_217_727,
                5,
                Map.of(Language.ZH, "一", Language.RU, "один"),
                Map.of(Language.RU, Status.REJECTED)));
        long known = facts.of(1_000_000);
        assertThat(Facts.memory(known)).isEqualTo(134_217_727);
        assertThat(Facts.document(known)).isEqualTo(5);
        assertThat(Facts.has(known, Language.ZH)).isTrue();
        assertThat(Facts.has(known, Language.EN)).isFalse();
        assertThat(Facts.has(known, Language.RU)).isTrue();
        assertThat(Facts.status(known, Language.ZH, Language.RU)).isEqualTo(Status.REJECTED);
    }

    @Test
    void knowsNothingOfWhatWasNeverPutOrWasRemoved() {
        assertThat(facts.of(1)).isEqualTo(Facts.NONE);
        assertThat(facts.of(Long.MAX_VALUE)).isEqualTo(Facts.NONE);
        facts.put(new IndexedSegment(4096, 1, 0, Map.of(Language.EN, "one"), Map.of()));
        assertThat(facts.of(4095)).isEqualTo(Facts.NONE);
        assertThat(facts.of(4097)).isEqualTo(Facts.NONE);
        facts.remove(4096);
        assertThat(facts.of(4096)).isEqualTo(Facts.NONE);
        facts.remove(99_999);
    }

    @Test
    void refusesAnIdThatDoesNotFit() {
        assertThatThrownBy(() -> facts.put(new IndexedSegment(1, 134_217_728, 0, Map.of(Language.EN, "one"), Map.of())))
                .hasMessageContaining("134217728");
    }
}
