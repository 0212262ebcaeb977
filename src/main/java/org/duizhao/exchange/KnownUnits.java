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
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Codes;
import org.duizhao.memory.CopyTable;
import org.duizhao.memory.Extras;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;
import org.hibernate.Session;

/** Reads what a memory has of a batch, and keeps what it would have after a dry run. */
@ApplicationScoped
class KnownUnits {

    private static final int FETCH = 10_000;

    private final EntityManager entities;

    KnownUnits(EntityManager entities) {
        this.entities = entities;
    }

    /** The segments of those ids by id, locked until the caller's transaction ends. */
    Map<String, KnownUnit> of(long memory, Collection<String> tuids) {
        return read(memory, tuids, """
            select s.id, s.tuid, s.created_at, s.created_by, s.changed_at, s.changed_by, v.lang, v.text,
                v.codes, v.tag, v.extras, s.extras
            from segment s left join variant v on v.segment_id = s.id
            where s.memory_id = ? and s.tuid = any (?) for update of s\
            """);
    }

    /** What a dry run would have written under those ids by now, by id. */
    Map<String, KnownUnit> rehearsed(long job, Collection<String> tuids) {
        return read(job, tuids, """
            select 0, tuid, changed_at, '', changed_at, '', lang, text, codes, tag, extras, unit_extras
            from import_rehearsal where job_id = ? and tuid = any (?)\
            """);
    }

    /** Keeps what a dry run would write. */
    void rehearse(long job, List<KnownUnit> units) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from import_rehearsal where job_id = ? and tuid = any (?)")) {
                delete.setLong(1, job);
                delete.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                units.stream()
                                        .filter(unit -> !unit.isNew())
                                        .map(KnownUnit::tuid)
                                        .toArray()));
                delete.executeUpdate();
            }
            try (CopyTable table = new CopyTable(
                    "import_rehearsal",
                    "job_id, tuid, lang, changed_at, text, codes, tag, extras, unit_extras",
                    connection)) {
                for (KnownUnit unit : units) {
                    String extras = unit.segment().extras().written();
                    for (var entry : unit.segment().variants().entrySet()) {
                        Variant variant = entry.getValue();
                        table.row(
                                job,
                                unit.tuid(),
                                entry.getKey().tag(),
                                unit.changedAt(),
                                variant.text(),
                                variant.codes().written(),
                                variant.tag(),
                                variant.extras().written(),
                                extras);
                    }
                }
                table.end();
            }
        });
    }

    void addIds(long memory, SeenIds seen) {
        addIds("select tuid from segment where memory_id = ?", memory, seen);
    }

    void addRehearsed(long job, SeenIds seen) {
        addIds("select tuid from import_rehearsal where job_id = ?", job, seen);
    }

    private void addIds(String sql, long of, SeenIds seen) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCH);
                select.setLong(1, of);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        seen.add(row.getString(1));
                    }
                }
            }
        });
    }

    private Map<String, KnownUnit> read(long of, Collection<String> tuids, String sql) {
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, of, tuids, sql));
    }

    private static Map<String, KnownUnit> read(Connection connection, long of, Collection<String> tuids, String sql)
            throws SQLException {
        Map<String, KnownUnit> known = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, of);
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
