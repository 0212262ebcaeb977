package org.duizhao.lookup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.Language;

/** Gives each text of a document its neighbours: the nearest texts of the same language before and after it. */
final class Neighbours {

    private Neighbours() {}

    /** The texts of each language with their neighbours; segments of one document stand one after the other, in order. */
    static Map<Language, List<Entry>> of(List<IndexedSegment> segments) {
        Map<Language, List<Entry>> entries = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            entries.put(language, of(segments, language));
        }
        return entries;
    }

    private static List<Entry> of(List<IndexedSegment> segments, Language language) {
        List<Entry> entries = new ArrayList<>();
        IndexedSegment last = null;
        String before = null;
        for (IndexedSegment segment : segments) {
            IndexedText text = segment.texts().get(language);
            if (text != null) {
                boolean follows = last != null && last.document() != 0 && last.document() == segment.document();
                if (last != null) {
                    entries.add(entry(last, language, before, follows ? text.text() : null));
                }
                before = follows ? last.texts().get(language).text() : null;
                last = segment;
            }
        }
        if (last != null) {
            entries.add(entry(last, language, before, null));
        }
        return entries;
    }

    private static Entry entry(IndexedSegment segment, Language language, String before, String after) {
        IndexedText text = segment.texts().get(language);
        return new Entry(segment.id(), text.text(), before, after, text.codes());
    }
}
