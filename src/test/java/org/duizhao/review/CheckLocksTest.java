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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.duizhao.memory.Segment;
import org.duizhao.memory.TestCorpus;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** The checks beside somebody who deletes what they are at. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CheckLocksTest {

    @Inject
    StoredChecks checks;

    @Inject
    DataSource source;

    /**
     * Who deletes has one of the pairs and wants another: where the checks waited for the first while holding the second, neither
     * could go on. Not even for one that is never given back do they wait.
     */
    @Test
    void pairsThatAreBeingDeletedArePassedOverAndCheckedLaterIfTheyStay() throws Exception {
        List<Segment> segments = TestCorpus.segments(TestCorpus.document(
                "锁",
                new String[] {"一。", "One.", null},
                new String[] {"贸易额增长40%。", "Trade grew by 50%.", null},
                new String[] {"三。", "Three.", null}));
        List<Long> ids = segments.stream().map(segment -> segment.id).toList();
        try (Connection deleting = source.getConnection()) {
            deleting.setAutoCommit(false);
            execute("delete from pair_check where pair_id in (select id from pair where segment_id = any (?))", ids);
            delete(deleting, ids.get(2));
            assertThat(checked(ids)).isEqualTo(1);
            delete(deleting, ids.get(0));
            assertThat(checked(ids)).isEqualTo(2);
            deleting.rollback();
        }
        assertThat(checked(ids)).isZero();
        assertThat(stored(ids)).isEqualTo(3);
    }

    @Test
    void pairsThatAreGoneLeaveNothingBehind() throws Exception {
        List<Segment> segments = TestCorpus.segments(
                TestCorpus.document("删", new String[] {"一。", "One.", null}, new String[] {"二。", "Two.", null}));
        List<Long> ids = segments.stream().map(segment -> segment.id).toList();
        try (Connection deleting = source.getConnection()) {
            deleting.setAutoCommit(false);
            delete(deleting, ids.get(0));
            assertThat(checked(ids)).isEqualTo(1);
            deleting.commit();
        }
        assertThat(checked(ids)).isZero();
        assertThat(stored(ids)).isEqualTo(1);
    }

    /** On a thread of its own, since a lock that it waited for would be this test's. */
    private int checked(List<Long> segments) throws Exception {
        return CompletableFuture.supplyAsync(() -> checks.check(segments)).get(20, TimeUnit.SECONDS);
    }

    private static void delete(Connection connection, long segment) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from segment where id = ?")) {
            delete.setLong(1, segment);
            delete.executeUpdate();
        }
    }

    private void execute(String sql, List<Long> segments) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", segments.toArray()));
            statement.executeUpdate();
        }
    }

    private long stored(List<Long> segments) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from pair_check c"
                        + " join pair p on p.id = c.pair_id and p.version = c.version where p.segment_id = any (?)")) {
            count.setArray(1, connection.createArrayOf("bigint", segments.toArray()));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
