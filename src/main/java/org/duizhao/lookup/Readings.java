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

    /**
     * Forgets the changes that a moment shows, but for those of the last hour, which other servers may not have seen, and those that a
     * snapshot on disk does not show. Who keeps one writes it anew each day, so those that are a week old belong to nobody.
     */
    void forget(String moment) throws SQLException {
        execute("delete from index_snapshot where made_at < now() - interval '7 days'");
        execute("""
                with gone as (
                    delete from change where xid < pg_snapshot_xmin('%s'::pg_snapshot) and made_at < now() - interval '1 hour'
                        and xid < all (select pg_snapshot_xmin(moment) from index_snapshot)
                    returning xid)
                update change_forgotten set xid = g.xid
                from (select xid from gone order by xid desc limit 1) g where g.xid > change_forgotten.xid""".formatted(moment));
    }

    /** Forgets the numbers of transactions that a dump brought here from another database: those that are not given out yet. */
    void forgetForeign() throws SQLException {
        execute("delete from change where xid >= pg_snapshot_xmax(pg_current_snapshot())");
        execute("update change_forgotten set xid = '0' where xid >= pg_snapshot_xmax(pg_current_snapshot())");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
