package org.duizhao.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final SetClock clock = new SetClock();
    private final Guesses guesses = new Guesses(
            new PeopleConfig() {
                @Override
                public Duration sessionLifetime() {
                    return Duration.ofDays(1);
                }

                @Override
                public Duration guessWindow() {
                    return Duration.ofMinutes(15);
                }

                @Override
                public int guessesByNameAndAddress() {
                    return 2;
                }

                @Override
                public int guessesByName() {
                    return 3;
                }

                @Override
                public int guessesByAddress() {
                    return 4;
                }

                @Override
                public Role oidcRole() {
                    return Role.READER;
                }

                @Override
                public int lookupsPerSecond() {
                    return 1;
                }

                @Override
                public int lookupBurst() {
                    return 1;
                }
            },
            clock);

    @Test
    void aNameIsGuessedFromOneAddressOnlySoOften() {
        guesses.wrong("anna", "a");
        assertThat(guesses.wait("anna", "a")).isZero();
        clock.now = clock.now.plusSeconds(60);
        guesses.wrong("anna", "a");
        assertThat(guesses.wait("anna", "a")).isEqualTo(Duration.ofMinutes(14));
        assertThat(guesses.wait("anna", "b")).isZero();
        assertThat(guesses.wait("boris", "a")).isZero();
        clock.now = clock.now.plus(Duration.ofMinutes(14));
        assertThat(guesses.wait("anna", "a")).isZero();
    }

    @Test
    void aNameIsGuessedFromAllAddressesTogetherOnlySoOften() {
        guesses.wrong("anna", "a");
        guesses.wrong("anna", "b");
        guesses.wrong("anna", "c");
        assertThat(guesses.wait("anna", "d")).isPositive();
    }

    @Test
    void anAddressGuessesAllNamesTogetherOnlySoOften() {
        for (String name : new String[] {"anna", "boris", "chen", "dana"}) {
            guesses.wrong(name, "a");
        }
        assertThat(guesses.wait("erik", "a")).isPositive();
        assertThat(guesses.wait("erik", "b")).isZero();
    }

    @Test
    void theRightPasswordForgetsTheSlipsBefore() {
        guesses.wrong("anna", "a");
        guesses.right("anna", "a");
        guesses.wrong("anna", "a");
        assertThat(guesses.wait("anna", "a")).isZero();
    }

    @Test
    void memoryStaysBounded() {
        guesses.wrong("anna", "a");
        guesses.wrong("anna", "a");
        for (int i = 0; i < 10_000; i++) {
            guesses.wrong("name " + i, "address " + i);
        }
        assertThat(guesses.wait("anna", "a")).isZero();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
