package org.duizhao.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.Filling;
import org.duizhao.matching.GramIndex;
import org.duizhao.matching.SegmentView;
import org.duizhao.text.Language;

/** What the states are made from. One thread changes it. */
final class Content {

    private final Map<Language, GramIndex> indexes = new EnumMap<>(Language.class);
    private final Names names;
    private Store store;

    /** Without any segment. */
    Content() {
        this(new Store(new Names()));
        for (Language language : Language.values()) {
            indexes.put(language, new GramIndex());
        }
    }

    private Content(Store store) {
        this.store = store;
        names = store.names();
    }

    /** What a {@link State} wrote. */
    static Content read(ArrayReader from) throws IOException {
        Content content = new Content(Store.read(from));
        for (Language language : Language.values()) {
            content.indexes.put(language, GramIndex.read(from));
        }
        return content;
    }

    /** For many segments; their texts are there when it is closed. */
    Filled filling() {
        return new Filled();
    }

    /** Takes in segments, in place of what is there of them; any number of threads may add. May be done again after it failed. */
    final class Filled implements AutoCloseable {

        private final Map<Language, Filling> texts = new EnumMap<>(Language.class);

        private Filled() {
            indexes.forEach((language, index) -> texts.put(language, index.filling()));
        }

        /** Adds whole documents in order. */
        void add(List<IndexedSegment> segments) {
            List<PackedSegment> packed = segments.stream()
                    .map(segment -> PackedSegment.of(segment, names))
                    .toList();
            synchronized (Content.this) {
                segments.forEach(segment -> removeTexts(segment.id()));
                // Before the texts: what is found there again after a failure is removed.
                store = store.with(packed);
            }
            Neighbours.of(segments)
                    .forEach((language, entries) -> texts.get(language).add(entries));
        }

        @Override
        public void close() {
            texts.values().parallelStream().forEach(Filling::close);
        }
    }

    /**
     * Takes over what has become of segments. May be done again after it failed.
     *
     * @param segments those that there are, whole documents in order
     * @param asked the ids of these and of those that there may be no more
     */
    void change(List<IndexedSegment> segments, Collection<Long> asked) {
        Set<Long> gone = new HashSet<>(asked);
        for (IndexedSegment segment : segments) {
            gone.remove(segment.id());
            indexes.forEach((language, index) -> {
                if (!segment.texts().containsKey(language)) {
                    index.remove(segment.id());
                }
            });
        }
        gone.forEach(this::removeTexts);
        Neighbours.of(segments)
                .forEach((language, entries) -> indexes.get(language).putAll(entries));
        store = store.with(Stream.concat(
                        segments.stream().map(segment -> PackedSegment.of(segment, names)),
                        gone.stream().map(PackedSegment::gone))
                .toList());
    }

    /** Forgets those of the segments that are there. */
    synchronized void forget(Collection<Long> segments) {
        List<Long> known =
                segments.stream().filter(id -> store.facts(id) != Facts.NONE).toList();
        known.forEach(this::removeTexts);
        store = store.with(known.stream().map(PackedSegment::gone).toList());
    }

    private void removeTexts(long segment) {
        long facts = store.facts(segment);
        indexes.forEach((language, index) -> {
            if (Facts.has(facts, language)) {
                index.remove(segment);
            }
        });
    }

    /** The document of a segment as it was last taken over, 0 where it belongs to none or is not there. */
    long document(long segment) {
        return Facts.document(store.facts(segment));
    }

    State state(Catalog catalog) {
        Map<Language, SegmentView> views = indexes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, index -> index.getValue().view()));
        return new State(new EnumMap<>(views), store, catalog);
    }
}
