package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Extras;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;
import org.hibernate.Session;

/** Reads what a memory has of a batch. */
@ApplicationScoped
class KnownUnits {

    private final EntityManager entities;

    KnownUnits(EntityManager entities) {
        this.entities = entities;
    }

    /** The segments of those ids by id, locked until the caller's transaction ends. */
    Map<String, KnownUnit> of(long memory, Collection<String> tuids) {
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, memory, tuids));
    }

    private static Map<String, KnownUnit> read(Connection connection, long memory, Collection<String> tuids)
            throws SQLException {
        Map<String, KnownUnit> known = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select s.id, s.tuid, s.created_at, s.created_by, s.changed_at, s.changed_by, v.lang, v.text,
                    v.codes, v.tag, v.extras, s.extras
                from segment s left join variant v on v.segment_id = s.id
                where s.memory_id = ? and s.tuid = any (?) for update of s""")) {
            select.setLong(1, memory);
            select.setArray(2, connection.createArrayOf("text", tuids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    KnownUnit unit = known.get(row.getString(2));
                    if (unit == null) {
                        unit = new KnownUnit(
                                row.getLong(1), row.getString(2), made(row), Extras.read(row.getString(12)));
                        known.put(row.getString(2), unit);
                    }
                    if (row.getString(7) != null) {
                        unit.put(Language.of(row.getString(7)).orElseThrow(), variant(row));
                    }
                }
            }
        }
        return known;
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                row.getString(8),
                null,
                null,
                Codes.read(row.getString(9)),
                row.getString(10),
                Extras.read(row.getString(11)));
    }

    private static NewSegment.Made made(ResultSet row) throws SQLException {
        return new NewSegment.Made(
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6));
    }
}
