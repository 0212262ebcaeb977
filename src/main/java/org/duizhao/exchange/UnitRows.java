package org.duizhao.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duizhao.memory.Access;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Extras;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** The selected units straight from the database, in constant memory: documents in their order, then what belongs to none. */
final class UnitRows {

    private static final int FETCH_SIZE = 5000;

    private static final String FROM = """
         from segment s
         join memory m on m.id = s.memory_id
         left join document d on d.id = s.document_id
        """;

    private static final String WHERE = """
         where m.id = any (?)
           and s.id between ? and ?
           and (?::text is null or m.name = ?)
           and (?::text is null or d.slug = ?)
           and (?::timestamptz is null or s.changed_at >= ?
                or exists (select from pair p where p.segment_id = s.id and p.changed_at >= ?))
        """;

    /** A row for each text, those of a segment together: the keys of the tables are in that order, so they are merged unsorted. */
    private static final String TEXTS = """
        select s.id, s.tuid, m.name, d.slug, s.position, s.created_at, s.created_by, s.changed_at, s.changed_by, s.extras,
               v.lang, v.text, v.codes, v.tag, v.extras, p.status, p.confidence, e.provenance
        """ + FROM + """
         join variant v on v.segment_id = s.id
         left join pair p on p.segment_id = s.id and p.lang = v.lang
         left join edition e on e.document_id = s.document_id and e.lang = v.lang
        """ + WHERE;

    private static final String OF_DOCUMENTS =
            TEXTS + " and s.document_id is not null order by s.document_id, s.position, s.id, v.lang";

    private static final String OTHERS = TEXTS + " and s.document_id is null order by s.id, v.lang";

    private final Connection connection;
    private final TmxSelection selection;
    private final Access access;
    private final Ids ids;

    /** @param connection in a transaction */
    UnitRows(Connection connection, TmxSelection selection, Access access) {
        this(connection, selection, access, Ids.ALL);
    }

    /** @param ids those of the selected segments that are taken */
    UnitRows(Connection connection, TmxSelection selection, Access access, Ids ids) {
        this.connection = connection;
        this.selection = selection;
        this.access = access;
        this.ids = ids;
    }

    /** The ids of segments from one to another, both included. */
    record Ids(long from, long to) {

        static final Ids ALL = new Ids(0, Long.MAX_VALUE);
    }

    /** What is done with a unit. */
    interface Sink {
        /** @param languages those that are taken, two at least, in the order of the file */
        void take(TmxUnit unit, List<Language> languages) throws IOException;
    }

    /** A number that changes whenever one of the selected segments is changed, added or deleted. */
    int stamp() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*), coalesce(sum(s.version), 0), coalesce(sum(s.id), 0), max(s.changed_at)" + FROM
                        + WHERE)) {
            bind(query);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Objects.hash(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
            }
        }
    }

    /** Reads the units of the memories that may be read, one after the other. */
    void each(Sink sink) throws SQLException, IOException {
        try (Statement all = connection.createStatement()) {
            // Every row is fetched: the plan is to be the one that has the last row soonest, not the first.
            all.execute("set local cursor_tuple_fraction = 1");
        }
        each(OF_DOCUMENTS, sink);
        if (selection.document() == null) {
            each(OTHERS, sink);
        }
    }

    private void each(String sql, Sink sink) throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH_SIZE);
            bind(query);
            try (ResultSet row = query.executeQuery()) {
                long segment = -1;
                TmxUnit unit = null;
                while (row.next()) {
                    if (row.getLong(1) != segment) {
                        take(unit, sink);
                        segment = row.getLong(1);
                        unit = unit(row);
                    }
                    text(row, unit);
                }
                take(unit, sink);
            }
        }
    }

    private void take(TmxUnit unit, Sink sink) throws IOException {
        if (unit != null) {
            List<Language> languages = selection.languages(unit);
            if (languages.size() > 1) {
                sink.take(unit, languages);
            }
        }
    }

    private void bind(PreparedStatement query) throws SQLException {
        OffsetDateTime since =
                selection.since() == null ? null : selection.since().atOffset(ZoneOffset.UTC);
        query.setArray(
                1,
                query.getConnection().createArrayOf("bigint", access.readable().toArray()));
        query.setLong(2, ids.from());
        query.setLong(3, ids.to());
        query.setString(4, selection.memory());
        query.setString(5, selection.memory());
        query.setString(6, selection.document());
        query.setString(7, selection.document());
        query.setObject(8, since);
        query.setObject(9, since);
        query.setObject(10, since);
    }

    /** Without its texts. */
    private static TmxUnit unit(ResultSet row) throws SQLException {
        String position = row.getString(5);
        return new TmxUnit(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                position == null ? null : Integer.valueOf(position),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                Extras.read(row.getString(10)),
                new EnumMap<>(Language.class),
                new EnumMap<>(Language.class));
    }

    private static void text(ResultSet row, TmxUnit unit) throws SQLException {
        Language language = Language.valueOf(row.getString(11).toUpperCase(Locale.ROOT));
        unit.variants()
                .put(
                        language,
                        new Variant(
                                row.getString(12),
                                null,
                                null,
                                Codes.read(row.getString(13)),
                                row.getString(14),
                                Extras.read(row.getString(15))));
        String status = row.getString(16);
        if (status != null) {
            String confidence = row.getString(17);
            unit.pairs()
                    .put(
                            language,
                            new TmxUnit.TmxPair(
                                    Status.of(status).orElseThrow(),
                                    confidence == null ? null : Double.valueOf(confidence),
                                    row.getString(18)));
        }
    }
}
