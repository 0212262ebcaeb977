package org.duizhao.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.matching.SegmentIndex.Entry;

/**
 * The parts of an index and what becomes of them. Every change makes a new snapshot; those who read an older one are not
 * disturbed. When there are {@link #FEW} parts of about the same size they become one (as in P. O'Neil et al., The
 * log-structured merge-tree, Acta Informatica 33, 1996), so each segment is indexed anew about once for each fourfold size.
 */
final class Parts {

    /** How many of the latest segments are kept apart, to be read one by one. */
    static final int RECENT = 256;

    /** How many parts of about the same size become one. */
    private static final int FEW = 4;

    /** The most segments that are put together while the change waits; some ten milliseconds. */
    static final int AT_ONCE = 4096;

    /**
     * The UTF-16 units beyond which parts are left as they are: the lists of a part must fit in one array, and a part that is being
     * made, with what it is made of some 30 bytes a unit, in a sixth of the memory.
     */
    private static final long LARGE = Math.min(1L << 27, Runtime.getRuntime().maxMemory() / 192);

    /** One thread for all indexes, which ends when it has nothing to do. */
    static final Executor BACKGROUND = background();

    private final int most;
    private final int atOnce;
    private final long large;
    private final Executor merging;
    private final Fingerprint fingerprint;
    private List<Forgotten> forgotten;
    private volatile Snapshot snapshot;
    private Pinned pinned;

    private record Forgotten(long segment, long version) {}

    /**
     * @param most the latest segments that are kept apart
     * @param atOnce the most segments that are put together while the change waits
     * @param merging where larger parts are put together
     */
    Parts(int most, int atOnce, Executor merging) {
        this(most, atOnce, LARGE, merging);
    }

    /** @param large the UTF-16 units beyond which parts are left as they are, see {@link #LARGE} */
    Parts(int most, int atOnce, long large, Executor merging) {
        this(most, atOnce, large, merging, new Fingerprint(), new Snapshot(0, List.of(), new Recent[most], 0, 0));
    }

    /** With the texts of a snapshot, which were known by these fingerprints. */
    Parts(int most, int atOnce, Executor merging, Fingerprint fingerprint, Snapshot snapshot) {
        this(most, atOnce, LARGE, merging, fingerprint, snapshot);
    }

    private Parts(int most, int atOnce, long large, Executor merging, Fingerprint fingerprint, Snapshot snapshot) {
        this.most = most;
        this.atOnce = atOnce;
        this.large = large;
        this.merging = merging;
        this.fingerprint = fingerprint;
        this.snapshot = snapshot;
        pinned = new Pinned(snapshot);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The UTF-16 units beyond which parts are left as they are. */
    long large() {
        return large;
    }

    /** By which the texts of these parts are known. */
    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Holds on to what there is now. */
    synchronized Pinned pin() {
        pinned = new Pinned(snapshot);
        return pinned;
    }

    synchronized void put(Entry entry) {
        Recent recent = new Recent(entry);
        if (snapshot.count() == most) {
            settle();
        }
        long version = snapshot.version() + 1;
        int size = snapshot.size() + 1 - forget(entry.segment(), version);
        snapshot.recent()[snapshot.count()] = recent;
        snapshot = new Snapshot(version, snapshot.parts(), snapshot.recent(), snapshot.count() + 1, size);
    }

    void putAll(Collection<Entry> entries) {
        if (entries.size() < most) {
            entries.forEach(this::put);
            return;
        }
        Map<Long, Entry> last =
                entries.stream().collect(Collectors.toMap(Entry::segment, entry -> entry, (first, second) -> second));
        PartBuilder builder = new PartBuilder(fingerprint);
        last.values().forEach(builder::add);
        add(builder.build(), last.keySet());
    }

    private synchronized void add(Part part, Set<Long> segments) {
        long version = snapshot.version() + 1;
        int size = snapshot.size() + segments.size();
        for (long segment : segments) {
            size -= forget(segment, version);
        }
        List<Part> parts =
                Stream.concat(snapshot.parts().stream(), Stream.of(part)).toList();
        snapshot = new Snapshot(version, parts, snapshot.recent(), snapshot.count(), size);
        tidy();
    }

    /** Adds a part with segments that are in no other. */
    synchronized void add(Part part) {
        List<Part> parts =
                Stream.concat(snapshot.parts().stream(), Stream.of(part)).toList();
        snapshot = new Snapshot(
                snapshot.version() + 1,
                parts,
                snapshot.recent(),
                snapshot.count(),
                snapshot.size() + part.rows().size());
        tidy();
    }

    synchronized void remove(long segment) {
        long version = snapshot.version() + 1;
        int size = snapshot.size() - forget(segment, version);
        snapshot = new Snapshot(version, snapshot.parts(), snapshot.recent(), snapshot.count(), size);
    }

    /** Forgets a segment from a version on, and gives how many there were of it, 0 or 1. */
    private int forget(long segment, long version) {
        boolean found = false;
        for (int at = 0; at < snapshot.count() && !found; at++) {
            found = snapshot.recent()[at].remove(segment, version);
        }
        for (int at = 0; at < snapshot.parts().size() && !found; at++) {
            found = snapshot.parts().get(at).rows().remove(segment, version);
        }
        if (found && forgotten != null) {
            forgotten.add(new Forgotten(segment, version));
        }
        return found ? 1 : 0;
    }

    /** Makes a part of the recent segments. */
    private void settle() {
        snapshot =
                new Snapshot(snapshot.version(), snapshot.settled(fingerprint), new Recent[most], 0, snapshot.size());
        tidy();
    }

    /** Puts parts together when there are enough, unless this is being done. */
    private void tidy() {
        if (forgotten != null) {
            return;
        }
        List<Part> old = crowded();
        if (old.isEmpty()) {
            return;
        }
        forgotten = new ArrayList<>();
        long version = snapshot.version();
        int rows = old.stream().mapToInt(part -> part.rows().size()).sum();
        if (rows <= atOnce) {
            merge(old, version);
        } else {
            merging.execute(() -> merge(old, version));
        }
    }

    private void merge(List<Part> old, long version) {
        Part merged = null;
        try {
            PartBuilder builder = new PartBuilder(fingerprint);
            old.forEach(part -> builder.add(part, version));
            merged = builder.build();
        } finally {
            replace(old, merged);
        }
    }

    private synchronized void replace(List<Part> old, Part merged) {
        List<Forgotten> meanwhile = forgotten;
        forgotten = null;
        if (merged == null) {
            return;
        }
        meanwhile.forEach(one -> merged.rows().remove(one.segment(), one.version()));
        List<Part> parts = new ArrayList<>(snapshot.parts());
        parts.removeAll(old);
        if (merged.rows().size() > 0) {
            parts.add(merged);
        }
        snapshot = new Snapshot(
                snapshot.version(), List.copyOf(parts), snapshot.recent(), snapshot.count(), snapshot.size());
        pinned.refresh(snapshot);
        tidy();
    }

    /** Parts to put together: enough of about the same size, the smallest first; or one of which the most is forgotten. */
    private List<Part> crowded() {
        Map<Integer, List<Part>> bySize = snapshot.parts().stream()
                .filter(part -> part.texts().units() < large / FEW)
                .collect(Collectors.groupingBy(this::magnitude));
        return bySize.keySet().stream()
                .sorted()
                .map(bySize::get)
                .filter(alike -> alike.size() >= FEW)
                .findFirst()
                .orElseGet(() -> snapshot.parts().stream()
                        .filter(part -> 2 * part.rows().alive() < part.rows().size())
                        .limit(1)
                        .toList());
    }

    /** How many times fourfold the recent segments. */
    private int magnitude(Part part) {
        int magnitude = 0;
        for (long size = (long) most * FEW; size <= part.rows().size(); size *= FEW) {
            magnitude++;
        }
        return magnitude;
    }

    private static Executor background() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "segment-index");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }
}
