package org.duizhao.memory;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table by {@code COPY … FROM STDIN}, in PostgreSQL's text format. */
public final class CopyTable {

    private final String table;
    private final String columns;
    private final StringBuilder rows = new StringBuilder();

    /** @param columns their names, with commas between */
    public CopyTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Adds a row; null is SQL's NULL, anything else is written as its {@code toString}. */
    public void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
    }

    /** Sends the rows in the connection's transaction. */
    public void send(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
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
