package org.duizhao.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Makes states of what is committed, one after the other. For one thread. */
final class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    /** Changes beyond which they are taken over as at a start: in large parts, by all processors. */
    private static final int MANY = 10_000;

    /** Documents of a stretch. */
    private static final int DOCUMENTS = 50;

    /** The fewest changes in one step that are a flood: an import, not people. */
    private static final int FLOOD = 1_000;

    private final Readings readings;
    private final SnapshotKeeper snapshots;
    private final Consumer<IndexProgress> told;
    private final Timer delays;
    private Content content;

    /** Null before the first state. */
    private Catalog catalog;

    private String moment;
    private long cleaned = System.nanoTime();
    private boolean flooded;
    private boolean refused;
    private boolean unchecked;

    /** Documents to be read whole: what failed has forgotten already which ones its segments were in. */
    private final Set<Long> unfinished = new HashSet<>();

    Follower(Readings readings, SnapshotKeeper snapshots, Consumer<IndexProgress> told, MeterRegistry metrics) {
        this.readings = readings;
        this.snapshots = snapshots;
        this.told = told;
        delays = Timer.builder("duizhao.index.delay")
                .description("From a change to its being shown in lookups")
                .register(metrics);
    }

    /** The state of now; empty where nothing has changed since the last one. What failed is done again by the next step. */
    Optional<State> step() throws SQLException, InterruptedException {
        clean();
        if (content != null) {
            return follow();
        }
        return refused ? load() : begin();
    }

    /** The first state: what is on disk and what has changed since, or everything from the database. */
    private Optional<State> begin() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        Optional<SnapshotKeeper.Restored> restored = snapshots.restore(told);
        if (restored.isEmpty()) {
            refused = true;
            return load();
        }
        content = restored.get().content();
        moment = restored.get().moment();
        unchecked = true;
        Optional<State> state = follow();
        if (unchecked) {
            LOG.infof(
                    "Index: %d segments in %d ms, from the snapshot on disk and the changes since",
                    state.orElseThrow().segments().size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return state;
    }

    /** Whether what there is began with a snapshot on disk. */
    boolean isUnchecked() {
        return unchecked;
    }

    private Optional<State> load() throws SQLException, InterruptedException {
        return load(told);
    }

    /**
     * The state of now, whatever was known before: everything is read again.
     *
     * @param progress is told how far that is
     */
    Optional<State> load(Consumer<IndexProgress> progress) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        readings.forgetForeign();
        Content fresh = new Content();
        Catalog known;
        String shown;
        try (Reading reading = readings.open()) {
            long segments = reading.count();
            known = reading.catalog();
            shown = reading.moment();
            try (LoadLog log = new LoadLog(segments, progress)) {
                new IndexLoad(readings, fresh, log::count).run(reading.stretches(IndexLoad.STRETCH), reading);
            }
            LOG.infof(
                    "Index: %d segments in %d ms", segments, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        content = fresh;
        catalog = known;
        moment = shown;
        unchecked = false;
        State state = content.state(catalog);
        snapshots.renew(state, moment);
        return Optional.of(state);
    }

    private Optional<State> follow() throws SQLException, InterruptedException {
        try (Reading reading = readings.open()) {
            return follow(reading);
        }
    }

    /** The state of the reading's moment; empty where nothing has changed since the last one. After a first {@link #step}. */
    Optional<State> follow(Reading reading) throws SQLException, InterruptedException {
        Changes changes = reading.changes(moment);
        if (changes.everything()) {
            return load();
        }
        boolean first = catalog == null;
        Catalog known = first || changes.catalog() ? reading.catalog() : catalog;
        List<Long> ids = changes.ids();
        flooded = ids.size() >= FLOOD;
        if (ids.size() > MANY) {
            takeMany(ids, reading);
        } else if (!ids.isEmpty()) {
            content.change(reading.segments(ids, documents(ids)), ids);
        }
        moment = changes.moment();
        catalog = known;
        if (changes.isEmpty() && !first) {
            return Optional.empty();
        }
        if (!first) {
            delays.record(changes.age());
        }
        State state = content.state(catalog);
        snapshots.offer(state, moment, ids.size());
        return Optional.of(state);
    }

    private void takeMany(List<Long> ids, Reading reading) throws SQLException, InterruptedException {
        List<Stretch> stretches = new ArrayList<>();
        unfinished.addAll(documents(ids));
        for (List<Long> some : Stretch.cut(ids, IndexLoad.STRETCH)) {
            unfinished.addAll(reading.documents(some));
            stretches.add(Stretch.single(some));
        }
        List<Long> whole = List.copyOf(unfinished);
        for (int from = 0; from < whole.size(); from += DOCUMENTS) {
            stretches.add(Stretch.ofDocuments(whole.subList(from, Math.min(whole.size(), from + DOCUMENTS))));
        }
        content.forget(ids);
        new IndexLoad(readings, content, () -> {}).run(stretches, reading);
        unfinished.clear();
    }

    /** Those that the segments belonged to up to now. */
    private Set<Long> documents(List<Long> ids) {
        Set<Long> documents = new HashSet<>();
        ids.forEach(id -> documents.add(content.document(id)));
        documents.remove(0L);
        return documents;
    }

    /** Whether the last step had so much to take over that it is better to let more come together before the next. */
    boolean flooded() {
        return flooded;
    }

    /** Forgets the changes that nobody needs any more. */
    private void clean() throws SQLException {
        if (content != null && System.nanoTime() - cleaned > CLEANED_EVERY.toNanos()) {
            readings.forget(moment);
            cleaned = System.nanoTime();
        }
    }
}
