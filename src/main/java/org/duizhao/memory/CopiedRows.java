package org.duizhao.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.text.Language;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * The rows of a query by {@code COPY … TO STDOUT} in PostgreSQL's binary format (its manual, COPY, Binary Format): the fields of
 * a row are asked for one after the other, each as what it is.
 */
public final class CopiedRows implements AutoCloseable {

    /** The signature and the flags, before the length of an extension. */
    private static final int HEADER = 15;

    /** From 1970 to 2000, where PostgreSQL begins to count. */
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private static final Map<String, Language> LANGUAGES =
            Stream.of(Language.values()).collect(Collectors.toMap(Language::tag, language -> language));
    private static final Map<String, Status> STATUSES =
            Stream.of(Status.values()).collect(Collectors.toMap(Status::slug, status -> status));

    private final PGConnection connection;
    private final CopyOut copy;
    private ByteBuffer row;

    /** @param select without parameters */
    public CopiedRows(Connection connection, String select) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
        copy = this.connection.getCopyAPI().copyOut("copy (" + select + ") to stdout (format binary)");
    }

    /** Goes to the next row, if there is one. */
    public boolean next() throws SQLException {
        boolean isFirst = row == null;
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return false;
        }
        row = ByteBuffer.wrap(message);
        if (isFirst) {
            row.position(HEADER);
            row.position(row.getInt() + row.position());
        }
        return row.hasRemaining() && row.getShort() >= 0 || next();
    }

    /** 0 for null. */
    public long number() {
        return row.getInt() < 0 ? 0 : row.getLong();
    }

    /** An integer; 0 for null. */
    public int count() {
        return row.getInt() < 0 ? 0 : row.getInt();
    }

    /** Microseconds since 1970; not null. */
    public long time() {
        return number() + EPOCH_MICROS;
    }

    /** Null for null. */
    public String text() {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        row.position(row.position() + length);
        return new String(row.array(), row.position() - length, length, StandardCharsets.UTF_8);
    }

    /** By its tag; null for null. */
    public Language language() {
        return LANGUAGES.get(text());
    }

    /** By its slug; null for null. */
    public Status status() {
        return STATUSES.get(text());
    }

    /** False for null. */
    public boolean flag() {
        return row.getInt() >= 0 && row.get() != 0;
    }

    /** Null for null. */
    public Float real() {
        return row.getInt() < 0 ? null : (Float) row.getFloat();
    }

    /** What has not been read is given up; a transaction can then do no more than end. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            // The driver's own cancelCopy() leaves what was under way for the next statement to stumble over.
            connection.cancelQuery();
            try {
                while (copy.readFromCopy() != null) {}
            } catch (PSQLException e) {
                if (!PSQLState.QUERY_CANCELED.getState().equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
