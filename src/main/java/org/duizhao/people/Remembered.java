package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.duizhao.notice.Notice;
import org.duizhao.notice.Notices;
import org.duizhao.notice.Unfinished;

/**
 * Remembers what the database says of keys and rights, so that not every request has to ask it. All is forgotten as soon as anything
 * of it changes: before the change's own request is answered on this server, at the database's notice on others. While notices
 * would not be heard nothing is remembered, nor in a transaction that has changed something of it itself.
 */
@ApplicationScoped
class Remembered {

    /** For what changes by the clock, and for the note of a key's last use. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** So that nobody can fill the memory. */
    private static final int MOST = 10_000;

    private final Notices notices;
    private final Unfinished unfinished;
    private volatile Known known = new Known();

    /** What was read after it was made; never again in use once it was replaced. */
    private static final class Known {

        private final long since = System.nanoTime();
        private final Map<Object, Object> values = new ConcurrentHashMap<>();

        /** What is being read now: of many who ask for the same at once, one asks the database. */
        private final Map<Object, FutureTask<Optional<?>>> readings = new ConcurrentHashMap<>();
    }

    Remembered(Notices notices, Unfinished unfinished) {
        this.notices = notices;
        this.unfinished = unfinished;
    }

    void forget(@Observes Notice notice) {
        if (notice.topics().contains(Notice.PEOPLE)) {
            known = new Known();
        }
    }

    /** What is known under a key. */
    <T> Optional<T> find(Object key, Class<T> type) {
        return mayRemember() ? Optional.ofNullable(type.cast(now().values.get(key))) : Optional.empty();
    }

    /** What is known under a key, or what is read now, which is known from then on unless it is empty. */
    <T> Optional<T> get(Object key, Class<T> type, Supplier<Optional<T>> read) {
        if (!mayRemember()) {
            return read.get();
        }
        // Taken before reading: what is forgotten while that goes on takes this along.
        Known before = now();
        Object value = before.values.get(key);
        return value == null ? read(before, key, read).map(type::cast) : Optional.of(type.cast(value));
    }

    private static <T> Optional<?> read(Known known, Object key, Supplier<Optional<T>> read) {
        FutureTask<Optional<?>> own = new FutureTask<>(read::get);
        FutureTask<Optional<?>> first = known.readings.putIfAbsent(key, own);
        if (first == null) {
            try {
                own.run();
                Optional<?> value = result(own);
                if (known.values.size() < MOST) {
                    value.ifPresent(found -> known.values.put(key, found));
                }
            } finally {
                known.readings.remove(key);
            }
        }
        return result(first == null ? own : first);
    }

    private static Optional<?> result(FutureTask<Optional<?>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A transaction that has changed something of it sees its own change, which may yet be taken back. */
    private boolean mayRemember() {
        return notices.listening() && !unfinished.changes(Notice.PEOPLE);
    }

    private Known now() {
        Known now = known;
        if (System.nanoTime() - now.since > LONGEST.toNanos()) {
            now = new Known();
            known = now;
        }
        return now;
    }
}
