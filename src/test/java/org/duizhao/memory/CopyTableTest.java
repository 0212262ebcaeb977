package org.duizhao.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to a table is in it as it was. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CopyTableTest {

    private static final String COLUMNS = "n, l, i, f, b, t, s";

    @Inject
    DataSource database;

    private Connection connection;

    @BeforeEach
    void makeTable() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        connection
                .createStatement()
                .execute("create temporary table copied (n integer, l bigint, i integer, f real, b boolean,"
                        + " t timestamptz, s text) on commit drop");
    }

    @AfterEach
    void letGo() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    static List<List<Object>> values() {
        return List.of(
                Arrays.asList(0L, 0, 0f, false, Instant.EPOCH, ""),
                Arrays.asList(null, null, null, null, null, null),
                Arrays.asList(
                        Long.MAX_VALUE,
                        Integer.MAX_VALUE,
                        0.25f,
                        true,
                        Instant.parse("2026-11-21T08:00:00.123456Z"),
                        "a\tb\\n\n\r\\N"),
                Arrays.asList(
                        Long.MIN_VALUE,
                        Integer.MIN_VALUE,
                        -1e-9f,
                        true,
                        Instant.parse("0001-01-01T00:00:00.000001Z"),
                        "𠮷野家 ５０％ 👍🏽 рис\u0301 é"),
                Arrays.asList(
                        -1L, -1, Float.NaN, false, Instant.parse("9999-12-31T23:59:59.999999Z"), "对照".repeat(100_000)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachValueComesOutAsItWentIn(List<Object> values) throws SQLException {
        copy(values);
        try (ResultSet row = connection.createStatement().executeQuery("select * from copied")) {
            row.next();
            assertThat(row.getObject(2)).isEqualTo(values.get(0));
            assertThat(row.getObject(3)).isEqualTo(values.get(1));
            assertThat(row.getObject(4)).isEqualTo(values.get(2));
            assertThat(row.getObject(5)).isEqualTo(values.get(3));
            OffsetDateTime time = row.getObject(6, OffsetDateTime.class);
            assertThat(time == null ? null : time.toInstant()).isEqualTo(values.get(4));
            assertThat(row.getString(7)).isEqualTo(values.get(5));
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void manyRowsAreAllThereInTheirOrder() throws SQLException {
        try (CopyTable table = new CopyTable("copied", "n, s", connection)) {
            for (int i = 0; i < 50_000; i++) {
                table.row(i, "第" + i + "行");
            }
            table.end();
        }
        try (PreparedStatement select = connection.prepareStatement(
                        "select count(*), count(distinct n), bool_and(s = '第' || n || '行') from copied");
                ResultSet row = select.executeQuery()) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(50_000);
            assertThat(row.getLong(2)).isEqualTo(50_000);
            assertThat(row.getBoolean(3)).isTrue();
        }
    }

    @Test
    void noRowsAreNone() throws SQLException {
        try (CopyTable table = new CopyTable("copied", COLUMNS, connection)) {
            table.end();
        }
        try (ResultSet row = connection.createStatement().executeQuery("select count(*) from copied")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }

    @Test
    void whatWasNotEndedFailsTheTransaction() throws SQLException {
        try (CopyTable table = new CopyTable("copied", "n, s", connection)) {
            table.row(1, "a".repeat(200_000));
        }
        assertThatThrownBy(() -> connection.createStatement().execute("select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("aborted");
    }

    private void copy(List<Object> values) throws SQLException {
        try (CopyTable table = new CopyTable("copied", COLUMNS, connection)) {
            table.row(1, values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
            table.end();
        }
    }
}
