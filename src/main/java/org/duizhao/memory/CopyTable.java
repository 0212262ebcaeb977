package org.duizhao.memory;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into one table by {@code COPY … FROM STDIN}, in PostgreSQL's text format. They are sent piece by piece in the
 * connection's transaction, which can do nothing else until this is closed: PostgreSQL writes the first ones while the next are made.
 */
public final class CopyTable implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final String sql;
    private final PGConnection connection;
    private final StringBuilder rows = new StringBuilder(PIECE + (PIECE >> 2));
    private CopyIn copy;

    /** @param columns their names, with commas between */
    public CopyTable(String table, String columns, Connection connection) throws SQLException {
        this.sql = "copy " + table + " (" + columns + ") from stdin";
        this.connection = connection.unwrap(PGConnection.class);
    }

    /** Adds a row; null is SQL's NULL, anything else is written as its {@code toString}. */
    public void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        if (rows.length() >= PIECE) {
            send();
        }
    }

    /** Sends the last rows; only then are they all there. What was not ended when it is closed fails the transaction. */
    public void end() throws SQLException {
        if (!rows.isEmpty()) {
            send();
        }
        if (copy != null) {
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
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void append(Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ') {
                String escape = escape(c);
                if (escape != null) {
                    rows.append(text, written, i).append(escape);
                    written = i + 1;
                }
            }
        }
        rows.append(text, written, text.length());
    }

    private static String escape(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
