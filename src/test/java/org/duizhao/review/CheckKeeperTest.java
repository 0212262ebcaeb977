package org.duizhao.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.duizhao.memory.Segment;
import org.duizhao.memory.SegmentsChanged;
import org.duizhao.memory.TestCorpus;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CheckKeeperTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final int MANY = 600;
    private static final String CHECK = "from pair_check where pair_id in (select id from pair where segment_id = ?)";

    @Inject
    CheckKeeper keeper;

    @Inject
    StoredChecks checks;

    @Inject
    DataSource source;

    private CheckKeeper busy;

    @AfterEach
    void stop() {
        if (busy != null) {
            busy.stop();
        }
    }

    @Test
    void importsWithoutEndDoNotKeepTheNewestPairsFromBeingChecked() throws Exception {
        long segment = TestCorpus.segments(
                        TestCorpus.document("不停", new String[] {"贸易额增长40%。", "Trade grew by 50%.", null}))
                .get(0)
                .id;
        awaitRest(keeper);
        try (Connection connection = source.getConnection()) {
            assertThat(rows(
                            connection,
                            "select count(*) from pair where id < (select min(id) from pair where segment_id = ?)",
                            segment))
                    .as("pairs before it, more than a step takes")
                    .isGreaterThan(StoredChecks.WINDOW);
            forget(connection, segment);
            busy = new CheckKeeper(checks);
            busy.thread.execute(this::importAgain);
            long end = System.nanoTime() + PATIENCE;
            while (!isChecked(connection, segment)) {
                assertThat(System.nanoTime()).as("checked").isLessThan(end);
                Thread.sleep(10);
            }
        }
    }

    @Test
    void ofManyChangedSegmentsThoseAreCheckedAndNotAllPairsGoneThrough() throws Exception {
        String[][] texts = new String[MANY][];
        for (int i = 0; i < MANY; i++) {
            texts[i] = new String[] {"贸易额增长" + i + "%。", "Trade grew by " + i + "%.", null};
        }
        List<Segment> segments = TestCorpus.segments(TestCorpus.document("多", texts));
        long other = TestCorpus.segments(
                        TestCorpus.document("另", new String[] {"贸易额增长40%。", "Trade grew by 50%.", null}))
                .get(0)
                .id;
        awaitRest(keeper);
        try (Connection connection = source.getConnection()) {
            forget(connection, other);
            for (Segment segment : segments) {
                forget(connection, segment.id);
            }
            busy = new CheckKeeper(checks);
            busy.follow(new SegmentsChanged(segments.stream().map(s -> s.id).toList()));
            awaitRest(busy);
            for (Segment segment : segments) {
                assertThat(isChecked(connection, segment.id)).isTrue();
            }
            assertThat(isChecked(connection, other)).as("not named").isFalse();
            busy.follow(new SegmentsChanged(List.of(), true));
            awaitRest(busy);
            assertThat(isChecked(connection, other)).as("not named").isTrue();
        }
    }

    /** What was asked of it before is done. */
    private static void awaitRest(CheckKeeper keeper) throws Exception {
        keeper.follow(new SegmentsChanged(List.of(0L)));
        long end = System.nanoTime() + PATIENCE;
        while (keeper.busy()) {
            assertThat(System.nanoTime()).as("at rest").isLessThan(end);
            Thread.sleep(10);
        }
    }

    private static void forget(Connection connection, long segment) throws SQLException {
        rows(connection, "with gone as (delete " + CHECK + " returning 1) select count(*) from gone", segment);
    }

    private static boolean isChecked(Connection connection, long segment) throws SQLException {
        return rows(connection, "select count(*) " + CHECK, segment) > 0;
    }

    /** At least once between any two steps of the pass. */
    private void importAgain() {
        busy.beginPass();
        busy.thread.execute(this::importAgain);
    }

    private static long rows(Connection connection, String sql, long segment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, segment);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
