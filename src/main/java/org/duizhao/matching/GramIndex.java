package org.duizhao.matching;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duizhao.matching.SimilarSearch.Way;
import org.duizhao.text.Normalization;

/**
 * The index for large memories: exact, as {@link ScanIndex}, in a small fraction of its time. The latest segments are read one by one;
 * all others are in parts that never change, found by the grams in them. Small parts are put together to larger ones, the
 * large ones in a thread of the index, while searches and changes go on.
 *
 * <p>Costs about 200 bytes of memory for a Chinese sentence of twenty characters. Any number of threads may search; changes wait
 * for each other.
 */
public final class GramIndex implements SegmentIndex {

    private final Parts parts;
    private final Way way;
    private final Queue<Counter> counters = new ConcurrentLinkedQueue<>();

    /** An index without any text. */
    public GramIndex() {
        this(new Parts(Parts.RECENT, Parts.AT_ONCE, Parts.BACKGROUND), Way.QUICKEST);
    }

    GramIndex(Parts parts, Way way) {
        this.parts = parts;
        this.way = way;
    }

    /**
     * An index that holds what a view of another one wrote, as quickly as it can be read, and goes on from there.
     *
     * @throws IOException if it cannot be read, or is damaged
     */
    public static GramIndex read(ArrayReader from) throws IOException {
        Fingerprint fingerprint = new Fingerprint(from.number());
        Snapshot snapshot = Snapshot.read(from, Parts.RECENT);
        return new GramIndex(
                new Parts(Parts.RECENT, Parts.AT_ONCE, Parts.BACKGROUND, fingerprint, snapshot), Way.QUICKEST);
    }

    /** For many segments that the index does not hold. */
    public Filling filling() {
        return new Filling(parts);
    }

    @Override
    public void put(Entry entry) {
        parts.put(entry);
    }

    @Override
    public void putAll(Collection<Entry> entries) {
        parts.putAll(entries);
    }

    @Override
    public void remove(long segment) {
        parts.remove(segment);
    }

    @Override
    public int size() {
        return parts.snapshot().size();
    }

    /** The texts as they are now. Only the latest view is cheap to hold: earlier ones may keep what was put together since. */
    public SegmentView view() {
        Pinned pinned = parts.pin();
        return new SegmentView() {
            @Override
            public int size() {
                return pinned.snapshot().size();
            }

            @Override
            public boolean holds(Entry entry) {
                return pinned.snapshot().holds(entry, parts.fingerprint());
            }

            @Override
            public List<Hit> matches(Query query, Screen screen) {
                return GramIndex.this.matches(query, screen, pinned.snapshot());
            }

            @Override
            public List<Long> containing(String phrase, int offset, int limit, Screen screen) {
                return GramIndex.this.containing(phrase, offset, limit, screen, pinned.snapshot());
            }

            @Override
            public void write(ArrayWriter into) throws IOException {
                into.write(parts.fingerprint().seed());
                pinned.snapshot().write(into, parts.fingerprint());
            }
        };
    }

    @Override
    public List<Hit> matches(Query query, Screen screen) {
        return matches(query, screen, parts.snapshot());
    }

    private List<Hit> matches(Query query, Screen screen, Snapshot snapshot) {
        Counter counter = counter();
        TopHits hits = new TopHits(query.min(), query.limit());
        PreparedQuery prepared = new PreparedQuery(query, parts.fingerprint());
        MatchSearch search = new MatchSearch(prepared, screen, snapshot.version(), hits);
        for (Part part : snapshot.parts()) {
            search.nearlyExact(part);
        }
        search.recent(snapshot.recent(), snapshot.count());
        SimilarSearch similar = new SimilarSearch(prepared, hits, counter, way, search);
        for (Part part : snapshot.parts()) {
            similar.part(part);
        }
        counters.add(counter);
        return hits.hits();
    }

    @Override
    public List<Long> containing(String phrase, int offset, int limit, Screen screen) {
        return containing(phrase, offset, limit, screen, parts.snapshot());
    }

    private List<Long> containing(String phrase, int offset, int limit, Screen screen, Snapshot snapshot) {
        String sought = Normalization.forSearch(phrase);
        if (sought.isEmpty() || limit < 1) {
            return List.of();
        }
        Counter counter = counter();
        PhraseSearch search = new PhraseSearch(sought, screen, snapshot.version(), (long) offset + limit, counter);
        search.recent(snapshot.recent(), snapshot.count());
        for (Part part : snapshot.parts()) {
            search.part(part);
        }
        counters.add(counter);
        return search.latest().stream().skip(offset).toList();
    }

    /** A counter that no other search uses now. */
    private Counter counter() {
        Counter free = counters.poll();
        return free == null ? new Counter() : free;
    }
}
