package org.duizhao.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/**
 * The queries of an export: a row for each text, those of a segment together. Many segments are read by merging the tables in the order of their
 * keys, without sorting; the planner, which has no statistics of what was imported a moment ago, would not always see that.
 */
final class UnitPlan {

    /** Segments from which on merging is better than to look each text up. */
    private static final int MANY = 20_000;

    private static final String TEXTS = """
        select v.segment_id, v.lang, v.text, v.codes, v.tag, v.extras, p.status, p.confidence, %1$s,
               s.created_at, s.created_by, s.changed_at, s.changed_by, s.extras
        from segment s
        join variant v on v.segment_id = s.id and v.lang in (%2$s)
        left join pair p on p.segment_id = v.segment_id and p.lang = v.lang%3$s
        """;

    private static final String OF_DOCUMENTS = "e.provenance, s.tuid, s.memory_id, d.slug, s.position::text";
    private static final String OTHERS = "null::text, s.tuid, s.memory_id, null::text, null::text";

    private final Connection connection;
    private final String condition;
    private final String languages;

    /** @param connection in the transaction that reads */
    UnitPlan(Connection connection, Condition condition, List<Language> languages) throws SQLException {
        this.connection = connection;
        this.condition = condition.sql();
        this.languages =
                languages.stream().map(language -> "'" + language.tag() + "'").collect(Collectors.joining(", "));
        // A reader may take its time, and a compiled plan takes more than it saves.
        execute("set local statement_timeout = 0; set local jit = off; set local max_parallel_workers_per_gather = 0;"
                + merging("default"));
    }

    /** Documents in their order. */
    String ofDocuments() {
        return TEXTS.formatted(OF_DOCUMENTS, languages, "")
                + "join document d on d.id = s.document_id"
                + " left join edition e on e.document_id = s.document_id and e.lang = v.lang where " + condition
                + " order by s.document_id, s.position, s.id, v.lang";
    }

    /** What belongs to no document, in the order of the ids. For the rest of the transaction the planner is told how to read it. */
    String others() throws SQLException {
        String outside = condition + " and s.document_id is null";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), min(s.id), max(s.id) from segment s where " + outside)) {
            row.next();
            String pairs = "";
            String texts = "";
            if (row.getLong(1) >= MANY) {
                execute(merging("off"));
                String between = " between " + row.getLong(2) + " and " + row.getLong(3);
                pairs = " and p.segment_id" + between;
                texts = " and v.segment_id" + between;
            }
            return TEXTS.formatted(OTHERS, languages, pairs) + "where " + outside + texts
                    + " order by v.segment_id, v.lang";
        }
    }

    private static String merging(String others) {
        return Stream.of("seqscan", "hashjoin", "nestloop", "sort")
                .map(way -> "set local enable_" + way + " = " + others)
                .collect(Collectors.joining("; "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
