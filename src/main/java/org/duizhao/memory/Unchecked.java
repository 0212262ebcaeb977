package org.duizhao.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

/**
 * While it is open, PostgreSQL does not look up for every single row what it refers to, nor fire triggers for it: that takes
 * several times as long as the writing. For rows that refer to each other and to a memory and document that are locked meanwhile. Where
 * the database's user may not switch it, everything is checked and all is slower.
 */
final class Unchecked implements AutoCloseable {

    private final Connection connection;
    private final boolean allowed;

    private Unchecked(Connection connection, boolean allowed) {
        this.connection = connection;
        this.allowed = allowed;
    }

    /** @param document may be null */
    static Unchecked begin(Memory memory, Document document, Connection connection) throws SQLException {
        lock("memory", memory.id, connection);
        if (document != null) {
            lock("document", document.id, connection);
        }
        boolean allowed = isAllowed(connection);
        if (allowed) {
            execute("set local session_replication_role = replica", connection);
        }
        return new Unchecked(connection, allowed);
    }

    /** Notes what the triggers would have noted: that the segments have changed. */
    void note(List<Long> segments) throws SQLException {
        if (!allowed || segments.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into change (segments, catalog) values (?::int8multirange, false)")) {
            insert.setString(1, ranges(segments));
            insert.executeUpdate();
        }
        execute("select pg_notify('duizhao', 'memory')", connection);
    }

    @Override
    public void close() throws SQLException {
        if (allowed && !connection.isClosed()) {
            execute("set local session_replication_role = origin", connection);
        }
    }

    /** Ids that follow each other as one range: a few of them, since they are taken in blocks. */
    private static String ranges(List<Long> ids) {
        StringJoiner ranges = new StringJoiner(",", "{", "}");
        int from = 0;
        for (int i = 1; i <= ids.size(); i++) {
            if (i == ids.size() || ids.get(i) != ids.get(i - 1) + 1) {
                ranges.add("[" + ids.get(from) + "," + (ids.get(i - 1) + 1) + ")");
                from = i;
            }
        }
        return ranges.toString();
    }

    /** Keeps the row from being deleted until the transaction ends. */
    private static void lock(String table, long id, Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select from " + table + " where id = ? for key share")) {
            lock.setLong(1, id);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("There is no " + table + " " + id + " any more.", "23503");
                }
            }
        }
    }

    private static boolean isAllowed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select has_parameter_privilege('session_replication_role', 'set')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
