package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.duizhao.notice.Notice;
import org.duizhao.notice.Notices;

/**
 * Remembers what the database says of keys and rights, so that not every request has to ask it. All is forgotten as soon as anything
 * of it changes: before the change's own request is answered on this server, at the database's notice on others. While notices
 * would not be heard nothing is remembered.
 */
@ApplicationScoped
class Remembered {

    /** For what changes by the clock, and for the note of a key's last use. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** So that nobody can fill the memory. */
    private static final int MOST = 10_000;

    private final Notices notices;
    private volatile Known known = new Known();

    /** What was read after it was made; never again in use once it was replaced. */
    private static final class Known {

        private final long since = System.nanoTime();
        private final Map<Object, Object> values = new ConcurrentHashMap<>();
    }

    Remembered(Notices notices) {
        this.notices = notices;
    }

    void forget(@Observes Notice notice) {
        if (notice.topics().contains(Notice.PEOPLE)) {
            known = new Known();
        }
    }

    /** What is known under a key. */
    <T> Optional<T> find(Object key, Class<T> type) {
        return notices.listening() ? Optional.ofNullable(type.cast(now().values.get(key))) : Optional.empty();
    }

    /** What is known under a key, or what is read now, which is known from then on unless it is empty. */
    <T> Optional<T> get(Object key, Class<T> type, Supplier<Optional<T>> read) {
        // Taken before reading: what is forgotten while that goes on takes this along.
        Known before = now();
        Optional<T> value = find(key, type);
        if (value.isEmpty()) {
            value = read.get();
            if (before.values.size() < MOST) {
                value.ifPresent(found -> before.values.put(key, found));
            }
        }
        return value;
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
