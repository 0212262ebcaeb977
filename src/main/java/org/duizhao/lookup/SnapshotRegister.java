package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the database knows of the snapshots of the index that servers keep on disk. */
@Singleton
class SnapshotRegister {

    /** PostgreSQL's code for what its user may not do. */
    private static final String NOT_ALLOWED = "42501";

    /** A snapshot of which more than one of so many segments have changed is not worth being read. */
    private static final int FEW = 3;

    /** The cluster and its timeline, the database, and its tables, which are others when they were restored from a dump. */
    private static final String DATABASE = """
            select concat_ws('/', s.system_identifier, c.timeline_id, d.oid,
                'change'::regclass::oid, 'segment'::regclass::oid, 'variant'::regclass::oid, 'pair'::regclass::oid)
            from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database()""";

    private static final String KNOWN = """
            select exists (select from index_snapshot where id = ?),
                pg_snapshot_xmax(?::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())""";

    private final DataSource source;

    SnapshotRegister(DataSource source) {
        this.source = source;
    }

    /** Which database it is, for as long as its past is the same. */
    String database() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return database(connection);
        }
    }

    private static String database(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DATABASE);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Why a snapshot cannot be the beginning of an index of this database, or is of no use as such. */
    Optional<String> objection(SnapshotHead head) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!database(connection).equals(head.database())) {
                return Optional.of("it is of another database, or of one that was restored");
            }
            return objection(head, connection);
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                return Optional.of("the database does not say which one it is: " + e.getMessage());
            }
            throw e;
        }
    }

    private static Optional<String> objection(SnapshotHead head, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, head.id());
            select.setString(2, head.moment());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!row.getBoolean(2)) {
                    return Optional.of("it was made in the future of this database");
                }
                if (!row.getBoolean(1)) {
                    return Optional.of("this database does not know of it");
                }
            }
        }
        return changed(head, Changes.read(connection, head.moment()));
    }

    private static Optional<String> changed(SnapshotHead head, Changes since) {
        if (since.everything()) {
            return Optional.of("what has changed since is not known any more, or is everything");
        }
        return since.count() > head.segments() / FEW
                ? Optional.of(since.count() + " of its " + head.segments() + " segments have changed since")
                : Optional.empty();
    }

    void add(SnapshotHead head) throws SQLException {
        change("insert into index_snapshot (id, moment) values (?, ?::pg_snapshot)", head.id(), head.moment());
    }

    void remove(UUID id) throws SQLException {
        change("delete from index_snapshot where id = ?", id);
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }
    }
}
