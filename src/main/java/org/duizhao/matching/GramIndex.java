package org.duizhao.matching;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Queue<Counter> counters = new ConcurrentLinkedQueue<>();

    /** An index without any text. */
    public GramIndex() {
        this(new Parts(Parts.RECENT, Parts.AT_ONCE, Parts.BACKGROUND));
    }

    GramIndex(Parts parts) {
        this.parts = parts;
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

    @Override
    public List<Hit> matches(Query query, Screen screen) {
        Snapshot snapshot = parts.snapshot();
        Counter counter = counter();
        TopHits hits = new TopHits(query.min(), query.limit());
        MatchSearch search = new MatchSearch(new PreparedQuery(query), screen, snapshot.version(), hits, counter);
        for (Part part : snapshot.parts()) {
            search.nearlyExact(part);
        }
        search.recent(snapshot.recent(), snapshot.count());
        for (Part part : snapshot.parts()) {
            search.similar(part);
        }
        counters.add(counter);
        return hits.hits();
    }

    @Override
    public List<Long> containing(String phrase, int offset, int limit, Screen screen) {
        String sought = Normalization.forSearch(phrase);
        if (sought.isEmpty() || limit < 1) {
            return List.of();
        }
        Snapshot snapshot = parts.snapshot();
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
