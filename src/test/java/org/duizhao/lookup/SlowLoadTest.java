package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.people.Pace;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is being filled from a PostgreSQL that takes its time: who asks meanwhile is told how far it is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SlowLoadTest {

    private static final String MEMORY = "slow-load-test";

    /** Progress is told each thousand segments: one such step is before the rows at which the database stops, another one after them. */
    private static final int SEGMENTS = 5_000;

    /** Of a segment there are three rows at the most. */
    private static final int HELD_AT = 3_100;

    /** The log tells of the progress every three seconds. */
    private static final int LOG_MILLIS = 3_100;

    private static final Pattern LINE = Pattern.compile("Index: (\\d+) of (\\d+) segments");

    @TempDir
    Path folder;

    @Inject
    Fixture fixture;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    Scopes scopes;

    @Inject
    LongSearches longSearches;

    @Inject
    Pace pace;

    private final LogLines lines = new LogLines();

    @BeforeEach
    void prepare() throws InterruptedException {
        fixture.awaitIndex();
        fixture.memory(MEMORY, 0);
        fixture.segments(
                MEMORY,
                Status.DRAFT,
                IntStream.range(0, SEGMENTS)
                        .mapToObj(i -> new String[] {"慢慢读的第" + i + "句。", null, null})
                        .toArray(String[][]::new));
        Logger.getLogger("org.duizhao.lookup").addHandler(lines);
    }

    @AfterEach
    void forget() {
        Logger.getLogger("org.duizhao.lookup").removeHandler(lines);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "delete from segment where memory_id = (select id from memory where name = ?1)")
                        .setParameter(1, MEMORY)
                        .executeUpdate());
    }

    @Test
    void saysHowFarItIsAndAnswersNoLookupBeforeItIsComplete() throws InterruptedException {
        HeldDatabase held = new HeldDatabase(database, HELD_AT);
        DataSource slow = held.source();
        Indexes indexes = new Indexes();
        IndexKeeper keeper = new IndexKeeper(
                indexes,
                new Readings(slow),
                new SnapshotKeeper(folder.resolve("index.snapshot"), new SnapshotRegister(database)),
                new SimpleMeterRegistry());
        IndexHealth health = new IndexHealth(keeper);
        try {
            keeper.start(null);
            await(() -> keeper.progress().loaded() > 0);
            HealthCheckResponse response = health.call();
            assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            Map<String, Object> told = response.getData().orElseThrow();
            assertThat((long) told.get("expected")).isGreaterThanOrEqualTo(SEGMENTS);
            assertThat((long) told.get("loaded")).isPositive().isLessThan((long) told.get("expected"));
            assertThatThrownBy(() -> lookUp(keeper)).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.type()).isEqualTo(ProblemType.NOT_READY);
                assertThat(problem.type().status()).isEqualTo(503);
                assertThat(problem).hasMessageContaining(" of " + told.get("expected") + " segments");
            });
            Thread.sleep(LOG_MILLIS);
            held.release();
            await(keeper::inStep);
            assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(lines.said().stream().map(LINE::matcher).filter(Matcher::matches))
                    .anySatisfy(line -> assertThat(Long.parseLong(line.group(1)))
                            .isPositive()
                            .isLessThan(Long.parseLong(line.group(2))));
            assertThat(indexes.state().segments().size()).isGreaterThanOrEqualTo(SEGMENTS);
        } finally {
            held.release();
            keeper.stop();
        }
    }

    private List<Match> lookUp(IndexKeeper keeper) {
        return new LookupService(keeper, scopes, longSearches, pace)
                .matches(
                        new LookupQuery("慢慢读的第5句。", null, null),
                        new LookupTerms(Language.ZH, Language.EN, 70, 5, LookupFilter.NONE, false),
                        TestAccess.of("anna"));
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        for (int i = 0; i < 6_000 && !state.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(state.getAsBoolean()).isTrue();
    }
}
