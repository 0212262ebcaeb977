package org.duizhao.memory;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into one table by {@code COPY … FROM STDIN}, in PostgreSQL's binary format (its manual, COPY, Binary Format), which
 * spares it the reading of numbers and times. They are sent piece by piece in the connection's transaction, which can do nothing else
 * until this is closed: PostgreSQL writes the first ones while the next are made.
 */
public final class CopyTable implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /** The signature, no flags, no extension. */
    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** From 1970 to 2000, where PostgreSQL begins to count. */
    private static final long EPOCH_SECONDS = 946_684_800;

    private static final int NULL = -1;
    private static final int END = -1;

    private final String sql;
    private final PGConnection connection;
    private byte[] rows = new byte[PIECE + (PIECE >> 2)];
    private int length;
    private CopyIn copy;

    /** @param columns their names, with commas between */
    public CopyTable(String table, String columns, Connection connection) throws SQLException {
        this.sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
        this.connection = connection.unwrap(PGConnection.class);
    }

    /**
     * Adds a row. A column has to be of the type of its value: {@code bigint} for a {@link Long}, {@code integer} for an {@link Integer},
     * {@code real} for a {@link Float}, {@code boolean} for a {@link Boolean}, {@code timestamptz} for an {@link Instant}, cut to
     * microseconds, and {@code text} for anything else, which is written as its {@code toString}. Null is SQL's NULL.
     */
    public void row(Object... values) throws SQLException {
        number(values.length, Short.BYTES);
        for (Object value : values) {
            append(value);
        }
        if (length >= PIECE) {
            send();
        }
    }

    /** Sends the last rows; only then are they all there. What was not ended when it is closed fails the transaction. */
    public void end() throws SQLException {
        if (copy != null || length > 0) {
            number(END, Short.BYTES);
            send();
            copy.endCopy();
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        if (copy == null) {
            copy = connection.getCopyAPI().copyIn(sql);
            copy.writeToCopy(HEAD, 0, HEAD.length);
        }
        copy.writeToCopy(rows, 0, length);
        length = 0;
    }

    private void append(Object value) {
        if (value == null) {
            number(NULL, Integer.BYTES);
        } else if (value instanceof Long number) {
            sized(number, Long.BYTES);
        } else if (value instanceof Integer number) {
            sized(number, Integer.BYTES);
        } else if (value instanceof Float number) {
            sized(Float.floatToIntBits(number), Float.BYTES);
        } else if (value instanceof Boolean flag) {
            sized(flag ? 1 : 0, 1);
        } else if (value instanceof Instant time) {
            sized((time.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + time.getNano() / 1_000, Long.BYTES);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            number(text.length, Integer.BYTES);
            room(text.length);
            System.arraycopy(text, 0, rows, length, text.length);
            length += text.length;
        }
    }

    private void sized(long number, int bytes) {
        number(bytes, Integer.BYTES);
        number(number, bytes);
    }

    /** The highest byte first. */
    private void number(long number, int bytes) {
        room(bytes);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            rows[length++] = (byte) (number >> shift);
        }
    }

    private void room(int bytes) {
        if (rows.length - length < bytes) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, length + bytes));
        }
    }
}
