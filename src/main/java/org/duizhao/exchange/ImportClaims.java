package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Of several servers on one database and one folder, one runs an import: it holds an advisory lock of the database meanwhile, on a
 * connection of its own. The lock is gone when the server is, however it ended.
 */
@ApplicationScoped
class ImportClaims {

    /** The first of the two numbers of the locks: “dzim”. */
    private static final int IMPORTS = 0x647A696D;

    private final DataSource database;

    ImportClaims(DataSource database) {
        this.database = database;
    }

    /** For one thread, until it is closed. */
    static final class Claim implements AutoCloseable {

        private final Connection connection;
        private final long id;

        private Claim(Connection connection, long id) {
            this.connection = connection;
            this.id = id;
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                ask("select pg_advisory_unlock(?, ?)", id, connection);
            }
        }
    }

    /** Empty where another server, or another thread of this one, has it. */
    Optional<Claim> claim(long id) throws SQLException {
        Connection connection = database.getConnection();
        boolean claimed = false;
        try {
            claimed = ask("select pg_try_advisory_lock(?, ?)", id, connection);
        } finally {
            if (!claimed) {
                connection.close();
            }
        }
        return claimed ? Optional.of(new Claim(connection, id)) : Optional.empty();
    }

    private static boolean ask(String sql, long id, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, IMPORTS);
            statement.setInt(2, Math.toIntExact(id));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
