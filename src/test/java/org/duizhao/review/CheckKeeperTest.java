package org.duizhao.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.duizhao.memory.TestCorpus;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CheckKeeperTest {

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
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (keeper.busy()) {
            assertThat(System.nanoTime()).as("at rest").isLessThan(end);
            Thread.sleep(10);
        }
        try (Connection connection = source.getConnection()) {
            assertThat(rows(
                            connection,
                            "select count(*) from pair where id < (select min(id) from pair where segment_id = ?)",
                            segment))
                    .as("pairs before it, more than a step takes")
                    .isGreaterThan(StoredChecks.WINDOW);
            rows(connection, "with gone as (delete " + CHECK + " returning 1) select count(*) from gone", segment);
            busy = new CheckKeeper(checks);
            busy.thread.execute(this::importAgain);
            while (rows(connection, "select count(*) " + CHECK, segment) == 0) {
                assertThat(System.nanoTime()).as("checked").isLessThan(end);
                Thread.sleep(10);
            }
        }
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
