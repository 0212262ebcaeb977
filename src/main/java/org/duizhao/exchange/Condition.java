package org.duizhao.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;

/**
 * Which segments an export takes, as SQL about {@code segment s}. {@code COPY} knows no parameters, so what stands in it is numbers and a
 * time; names are looked up before.
 */
record Condition(String sql) {

    static Condition of(TmxSelection selection, Access access, UnitRows.Ids ids, Connection connection)
            throws SQLException {
        List<Long> memories = List.copyOf(access.readable());
        if (selection.memory() != null) {
            long only = id("select id from memory where name = ?", selection.memory(), connection);
            memories = memories.contains(only) ? List.of(only) : List.of();
        }
        if (memories.isEmpty()) {
            return new Condition("false");
        }
        StringBuilder sql = new StringBuilder("s.memory_id in (")
                .append(memories.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .append(") and s.id between ")
                .append(ids.from())
                .append(" and ")
                .append(ids.to());
        if (selection.document() != null) {
            sql.append(" and s.document_id = ")
                    .append(id("select id from document where slug = ?", selection.document(), connection));
        }
        if (selection.since() != null) {
            String since = "timestamptz '" + selection.since() + "'";
            sql.append(" and (s.changed_at >= ")
                    .append(since)
                    .append(" or exists (select from pair c where c.segment_id = s.id and c.changed_at >= ")
                    .append(since)
                    .append("))");
        }
        return new Condition(sql.toString());
    }

    /** 0, which nothing has, where there is none of the name. */
    private static long id(String select, String name, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
