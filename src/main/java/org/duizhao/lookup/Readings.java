package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Opens {@link Reading}s, and cleans up what all servers have read. */
@Singleton
class Readings {

    private final DataSource source;

    Readings(DataSource source) {
        this.source = source;
    }

    /** Of now. */
    Reading open() throws SQLException {
        return new Reading(source.getConnection(), null);
    }

    /** @param snapshot of another one that is still open */
    Reading open(String snapshot) throws SQLException {
        return new Reading(source.getConnection(), snapshot);
    }

    /** Forgets the changes that every moment from this one on shows. */
    void forget(String moment) throws SQLException {
        delete("xid < pg_snapshot_xmin('" + moment + "'::pg_snapshot)");
    }

    /** Forgets what servers left behind that did not run for long. */
    void forgetOld() throws SQLException {
        delete("made_at < now() - interval '1 day' and xid < pg_snapshot_xmin(pg_current_snapshot())");
    }

    private void delete(String which) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from change where " + which);
        }
    }
}
