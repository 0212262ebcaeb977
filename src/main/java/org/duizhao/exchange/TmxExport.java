package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.duizhao.memory.Access;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes selected units of the memories that somebody may read, as they are in one instant. */
@ApplicationScoped
class TmxExport {

    private static final int MOST_WAITING = 16;
    private static final Duration WAIT = Duration.ofSeconds(30);

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

    /** A text that changes whenever the file would, the same on every server of the database and after each start. */
    String stamp(TmxSelection selection, ExportFormat format, Access access) {
        try (Connection connection = database.getConnection()) {
            String units = new UnitRows(connection, selection, access).stamp();
            String all = String.join("\n", selection.query(), format.end(), version, units);
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
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
     * @throws Problem {@link ProblemType#TOO_MANY_REQUESTS} where others take too long; nothing was written then
     */
    void write(TmxSelection selection, UnitRows.Ids ids, ExportFormat format, Access access, OutputStream out)
            throws IOException {
        begin();
        try {
            writeNow(selection, ids, format, access, out);
        } finally {
            downloads.release();
        }
    }

    /** Whoever waits keeps a thread, which others need, and a connection that is cut off where nothing comes for long. */
    private void begin() throws IOException {
        try {
            if (downloads.getQueueLength() >= MOST_WAITING
                    || !downloads.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw Problem.later(
                        ProblemType.TOO_MANY_REQUESTS, "Too many downloads are under way: ask again later.", WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while it waited for other downloads");
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
