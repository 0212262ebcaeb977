package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void neighboursAreTheNearestTextsOfTheSameLanguageInTheSameDocument() {
        Map<Language, List<Entry>> entries = Neighbours.of(List.of(
                segment(1, 7, "一", "one"),
                segment(2, 7, "二", null),
                segment(3, 7, "三", "three"),
                segment(4, 8, "四", "four"),
                segment(5, 0, "五", "five"),
                segment(6, 0, "六", "six")));
        assertThat(entries.get(Language.ZH))
                .containsExactly(
                        new Entry(1, "一", null, "二", 1),
                        new Entry(2, "二", "一", "三", 1),
                        new Entry(3, "三", "二", null, 1),
                        new Entry(4, "四", null, null, 1),
                        new Entry(5, "五", null, null, 1),
                        new Entry(6, "六", null, null, 1));
        assertThat(entries.get(Language.EN))
                .containsExactly(
                        new Entry(1, "one", null, "three", 0),
                        new Entry(3, "three", "one", null, 0),
                        new Entry(4, "four", null, null, 0),
                        new Entry(5, "five", null, null, 0),
                        new Entry(6, "six", null, null, 0));
        assertThat(entries.get(Language.RU)).isEmpty();
    }

    private static IndexedSegment segment(long id, long document, String zh, String en) {
        Map<Language, IndexedText> texts = new EnumMap<>(Language.class);
        texts.put(Language.ZH, new IndexedText(zh, 1, false, null, null));
        if (en != null) {
            texts.put(Language.EN, new IndexedText(en, 0, false, null, null));
        }
        return new IndexedSegment(id, 1, document, texts, 0, "anna");
    }
}
