package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.duizhao.memory.Access;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes selected units of the memories that somebody may read, as they are in one instant. */
@ApplicationScoped
class TmxExport {

    private final DataSource database;

    /** Readers take their time, and each holds a connection: the others wait, so that connections are left for everything else. */
    private final Semaphore downloads;

    private final String version;

    TmxExport(
            DataSource database,
            ExchangeConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.downloads = new Semaphore(config.downloads(), true);
        this.version = version;
    }

    /** A text that changes whenever the file would. */
    String stamp(TmxSelection selection, ExportFormat format, Access access) {
        try (Connection connection = database.getConnection()) {
            return Integer.toHexString(Objects.hash(
                    selection, format.end(), version, new UnitRows(connection, selection, access).stamp()));
        } catch (SQLException e) {
            throw new IllegalStateException("the export cannot be read", e);
        }
    }

    /** @throws IOException if the reader hangs up */
    void write(TmxSelection selection, ExportFormat format, Access access, OutputStream out) throws IOException {
        write(selection, UnitRows.Ids.ALL, format, access, out);
    }

    /**
     * Writes a part of what is selected.
     *
     * @throws IOException if the reader hangs up
     */
    void write(TmxSelection selection, UnitRows.Ids ids, ExportFormat format, Access access, OutputStream out)
            throws IOException {
        try {
            downloads.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while it waited for other downloads");
        }
        try {
            writeNow(selection, ids, format, access, out);
        } finally {
            downloads.release();
        }
    }

    private void writeNow(
            TmxSelection selection, UnitRows.Ids ids, ExportFormat format, Access access, OutputStream out)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                write(new UnitRows(connection, selection, access, ids), selection, format, out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the export cannot be read", e);
        }
    }

    private void write(UnitRows rows, TmxSelection selection, ExportFormat format, OutputStream out)
            throws SQLException, IOException {
        switch (format) {
            case TMX -> {
                try (TmxWriter writer = new TmxWriter(out, selection, version)) {
                    rows.each(writer::write);
                }
            }
            case TSV -> {
                try (TsvWriter writer = new TsvWriter(out, selection)) {
                    rows.each(writer::write);
                }
            }
            case TEXT -> new TextFiles(out, selection).write(rows);
        }
    }
}
