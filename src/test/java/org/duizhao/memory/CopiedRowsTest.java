package org.duizhao.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading that is given up leaves its connection as good as new to whoever takes it from the pool next. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CopiedRowsTest {

    @Inject
    DataSource database;

    /** Rows that have all been sent already, rows that wait to be, and more than any buffer holds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 600, 20_000, 100_000_000})
    void whatIsNotReadHarmsNobody(int rows) throws SQLException {
        for (int round = 0; round < 50; round++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (CopiedRows copied =
                        new CopiedRows(connection, "select generate_series(1, " + rows + "), repeat('对照', 20)")) {
                    assertThat(copied.next()).isTrue();
                    assertThat(copied.count()).isEqualTo(1);
                }
                connection.rollback();
                assertOne(connection);
                connection.rollback();
                connection.setAutoCommit(true);
            }
            try (Connection next = database.getConnection()) {
                assertOne(next);
            }
        }
    }

    private static void assertOne(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select 1")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }
}
