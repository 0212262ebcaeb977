package org.duizhao.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many look-ups each key may ask for, and each person in a browser: a bucket of {@link PeopleConfig#lookupBurst} that fills by
 * {@link PeopleConfig#lookupsPerSecond}. What is under way is never refused: a batch may empty the bucket far below nothing, and the
 * next request waits until it is full enough again. Kept in this process alone; of more than 10,000 buckets the one that was used
 * longest ago is forgotten. Safe for use by several threads.
 */
@Singleton
public class Pace {

    private static final int MOST_BUCKETS = 10_000;

    private final PeopleConfig config;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    Pace(PeopleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Bucket(double left, Instant at) {}

    /** @param asker who asks: {@link org.duizhao.memory.Access#asker()} */
    public synchronized void count(String asker, int lookups) {
        buckets.put(asker, new Bucket(left(asker) - lookups, clock.instant()));
    }

    /** How long it takes until the next look-up may be asked for; zero where it may be now. */
    synchronized Duration wait(String asker) {
        double left = left(asker);
        return left >= 1
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil((1 - left) / config.lookupsPerSecond() * 1000));
    }

    private double left(String asker) {
        Bucket bucket = buckets.get(asker);
        if (bucket == null) {
            return config.lookupBurst();
        }
        // A clock that was set back fills nothing, and takes nothing away.
        double seconds =
                Math.max(0, Duration.between(bucket.at, clock.instant()).toMillis() / 1000.0);
        return Math.min(config.lookupBurst(), bucket.left + seconds * config.lookupsPerSecond());
    }
}
