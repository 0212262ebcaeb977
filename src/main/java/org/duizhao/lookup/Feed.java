package org.duizhao.lookup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.text.Language;

/**
 * Puts segments into the indexes, each text with its neighbours. Segments of one document have to come one after the other, in
 * order; a neighbour is the nearest text of the same language. The last texts are there when it is closed.
 */
final class Feed implements Consumer<IndexedSegment>, AutoCloseable {

    /** Texts handed over at once: so many that the index can order them well, so few that they are no burden to hold. */
    private static final int BATCH = 10_000;

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
            chains.values().forEach(Chain::end);
        }
        document = segment.document();
        long known = indexes.facts().of(segment.id());
        indexes.facts().put(segment);
        chains.forEach((language, chain) -> {
            String text = segment.texts().get(language);
            if (text != null) {
                chain.add(segment.id(), text);
            } else if (Facts.has(known, language)) {
                indexes.of(language).remove(segment.id());
            }
        });
    }

    @Override
    public void close() {
        chains.values().forEach(chain -> {
            chain.end();
            chain.flush();
        });
    }

    /** The texts of one language; the last one waits until it is known what comes after it. */
    private static final class Chain {

        private final SegmentIndex index;
        private final List<Entry> complete = new ArrayList<>();
        private Entry last;

        Chain(SegmentIndex index) {
            this.index = index;
        }

        void add(long segment, String text) {
            String before = last == null ? null : last.text();
            complete(text);
            last = new Entry(segment, text, before, null);
        }

        /** No text comes after the last one. */
        void end() {
            complete(null);
            last = null;
            if (complete.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            index.putAll(complete);
            complete.clear();
        }

        private void complete(String after) {
            if (last != null) {
                complete.add(new Entry(last.segment(), last.text(), last.before(), after));
            }
        }
    }
}
