package org.duizhao.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Wrong passwords of late, so that guessing is slow: each counts for its name, its address and both together. Kept in this
 * process alone; of more than 10,000 counts the oldest is forgotten. Safe for use by several threads.
 */
@Singleton
class Guesses {

    private static final int MAX_COUNTS = 10_000;

    private final PeopleConfig config;
    private final Clock clock;
    private final Map<Object, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Count> eldest) {
            return size() > MAX_COUNTS;
        }
    };

    Guesses(PeopleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** How long this name from this address has to wait before its password is looked at; zero where it need not. */
    synchronized Duration wait(String name, String address) {
        return Stream.of(
                        left(new ByBoth(name, address), config.guessesByNameAndAddress()),
                        left(new ByName(name), config.guessesByName()),
                        left(new ByAddress(address), config.guessesByAddress()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    synchronized void wrong(String name, String address) {
        Instant now = clock.instant();
        Stream.of(new ByBoth(name, address), new ByName(name), new ByAddress(address))
                .forEach(key -> counts.compute(
                        key,
                        (k, count) -> count == null || !count.end.isAfter(now)
                                ? new Count(1, now.plus(config.guessWindow()))
                                : new Count(count.wrong + 1, count.end)));
    }

    /** The right password: what was wrong before was a slip. */
    synchronized void right(String name, String address) {
        counts.remove(new ByBoth(name, address));
    }

    private Duration left(Object key, int limit) {
        Count count = counts.get(key);
        Duration left =
                count == null || count.wrong < limit ? Duration.ZERO : Duration.between(clock.instant(), count.end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private record ByBoth(String name, String address) {}

    private record ByName(String name) {}

    private record ByAddress(String address) {}

    private record Count(int wrong, Instant end) {}
}
