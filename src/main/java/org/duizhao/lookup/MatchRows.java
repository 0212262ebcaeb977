package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Reads the segments that a lookup found, all in one query. */
@Singleton
class MatchRows {

    private static final String SELECT = """
            select s.id, m.id, m.name, d.slug, source.text, target.text,
                pair_from.status, pair_to.status, pair_from.confidence, pair_to.confidence,
                case when target.sentence_from is null and exists (select from revision r where r.segment_id = s.id
                        and (r.action = 'created' or r.action = 'edited' and r.lang = target.lang and r.text_before is null))
                    then 'person' else coalesce(e.provenance, 'import') end,
                s.changed_at, s.changed_by, %s, %s
            from segment s
            join memory m on m.id = s.memory_id
            join variant source on source.segment_id = s.id and source.lang = ?
            join variant target on target.segment_id = s.id and target.lang = ?
            left join document d on d.id = s.document_id
            left join edition e on e.document_id = s.document_id and e.lang = target.lang
            left join pair pair_from on pair_from.segment_id = s.id and pair_from.lang = source.lang
            left join pair pair_to on pair_to.segment_id = s.id and pair_to.lang = target.lang
            where s.id = any (?)
            """;

    private static final String NEIGHBOUR = """
            (select v.text from segment n join variant v on v.segment_id = n.id and v.lang = source.lang
            where n.document_id = s.document_id and (n.position, n.id) %1$s (s.position, s.id)
            order by n.position %2$s, n.id %2$s limit 1)""";

    private static final String WITHOUT_NEIGHBOURS = SELECT.formatted("null", "null");
    private static final String WITH_NEIGHBOURS =
            SELECT.formatted(NEIGHBOUR.formatted("<", "desc"), NEIGHBOUR.formatted(">", "asc"));

    private final DataSource source;

    MatchRows(DataSource source) {
        this.source = source;
    }

    /** By the segments' ids; one that is gone meanwhile, or has lost one of the languages, is not there. */
    Map<Long, MatchRow> read(Collection<Long> ids, Language from, Language to, boolean neighbours) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(neighbours ? WITH_NEIGHBOURS : WITHOUT_NEIGHBOURS)) {
            select.setString(1, from.tag());
            select.setString(2, to.tag());
            select.setArray(3, connection.createArrayOf("bigint", ids.toArray()));
            Map<Long, MatchRow> rows = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getLong(1), matchRow(row, from, to));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The matches cannot be read", e);
        }
    }

    private static MatchRow matchRow(ResultSet row, Language from, Language to) throws SQLException {
        Status ofSource = status(row.getString(7));
        Status ofTarget = status(row.getString(8));
        return new MatchRow(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                PairStatus.between(from, to, language -> language == from ? ofSource : ofTarget),
                less(row.getObject(9, Float.class), row.getObject(10, Float.class)),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getString(13),
                row.getString(14),
                row.getString(15));
    }

    private static Status status(String slug) {
        return slug == null ? null : Status.of(slug).orElseThrow();
    }

    private static Float less(Float one, Float other) {
        return one == null ? other : other == null ? one : Float.valueOf(Math.min(one, other));
    }
}
