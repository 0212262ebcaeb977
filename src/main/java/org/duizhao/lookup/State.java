package org.duizhao.lookup;

import java.io.IOException;
import java.util.Map;
import org.duizhao.matching.ArrayWriter;
import org.duizhao.matching.SegmentView;
import org.duizhao.text.Language;

/**
 * All that is searched and told, as the database was at one moment. Never changes.
 *
 * @param texts those of each language
 */
record State(Map<Language, SegmentView> texts, Store segments, Catalog catalog) {

    static final State EMPTY = new State(
            Map.of(Language.ZH, SegmentView.EMPTY, Language.EN, SegmentView.EMPTY, Language.RU, SegmentView.EMPTY),
            new Store(new Names()),
            Catalog.EMPTY);

    /** Writes the segments and their texts, for {@link Content#read}. */
    void write(ArrayWriter into) throws IOException {
        segments.write(into);
        for (Language language : Language.values()) {
            texts.get(language).write(into);
        }
    }
}
