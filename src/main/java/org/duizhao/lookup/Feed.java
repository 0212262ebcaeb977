package org.duizhao.lookup;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.text.Language;

/**
 * Puts segments into the indexes, each text with its neighbours. Segments of one document have to come one after the other, in
 * order; a neighbour is the nearest text of the same language. The last texts are there when it is closed.
 */
final class Feed implements Consumer<IndexedSegment>, AutoCloseable {

    private final Indexes indexes;
    private final Map<Language, Chain> chains = new EnumMap<>(Language.class);
    private long document;

    Feed(Indexes indexes) {
        this.indexes = indexes;
        for (Language language : Language.values()) {
            chains.put(language, new Chain(indexes.of(language)));
        }
    }

    @Override
    public void accept(IndexedSegment segment) {
        if (segment.document() == 0 || segment.document() != document) {
            close();
        }
        document = segment.document();
        indexes.facts().put(segment);
        chains.forEach((language, chain) -> {
            String text = segment.texts().get(language);
            if (text == null) {
                indexes.of(language).remove(segment.id());
            } else {
                chain.add(segment.id(), text);
            }
        });
    }

    @Override
    public void close() {
        chains.values().forEach(Chain::end);
    }

    /** The texts of one language; the last one waits until it is known what comes after it. */
    private static final class Chain {

        private final SegmentIndex index;
        private SegmentIndex.Entry last;

        Chain(SegmentIndex index) {
            this.index = index;
        }

        void add(long segment, String text) {
            String before = last == null ? null : last.text();
            put(text);
            last = new SegmentIndex.Entry(segment, text, before, null);
        }

        void end() {
            put(null);
            last = null;
        }

        private void put(String after) {
            if (last != null) {
                index.put(new SegmentIndex.Entry(last.segment(), last.text(), last.before(), after));
            }
        }
    }
}
