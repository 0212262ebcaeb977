package org.duizhao.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Access;
import org.duizhao.memory.Codes;
import org.duizhao.memory.CopiedRows;
import org.duizhao.memory.Extras;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** The selected units straight from the database, in constant memory: documents in their order, then what belongs to none. */
final class UnitRows {

    private final Connection connection;
    private final TmxSelection selection;
    private final Condition condition;
    private final Map<Long, String> memories = new HashMap<>();

    /** @param connection in a transaction */
    UnitRows(Connection connection, TmxSelection selection, Access access) throws SQLException {
        this(connection, selection, access, Ids.ALL);
    }

    /** @param ids those of the selected segments that are taken */
    UnitRows(Connection connection, TmxSelection selection, Access access, Ids ids) throws SQLException {
        this.connection = connection;
        this.selection = selection;
        this.condition = Condition.of(selection, access, ids, connection);
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

    /** A text that changes whenever one of the selected segments is changed, added or deleted, and tells nothing of who asks, or where. */
    String stamp() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat_ws(' ', count(*), sum(version), sum(id), extract(epoch from max(changed_at)))"
                                + " from segment s where " + condition.sql())) {
            row.next();
            return row.getString(1);
        }
    }

    /** Reads the units of the memories that may be read, one after the other. */
    void each(Sink sink) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, name from memory")) {
            while (row.next()) {
                memories.put(row.getLong(1), row.getString(2));
            }
        }
        UnitPlan plan = new UnitPlan(connection, condition, selection.columns());
        each(plan.ofDocuments(), sink);
        if (selection.document() == null) {
            each(plan.others(), sink);
        }
    }

    private void each(String select, Sink sink) throws SQLException, IOException {
        try (CopiedRows row = new CopiedRows(connection, select)) {
            long segment = -1;
            TmxUnit unit = null;
            while (row.next()) {
                long id = row.number();
                Language language = row.language();
                Variant variant = variant(row);
                TmxUnit.TmxPair pair = pair(row);
                if (id != segment) {
                    take(unit, sink);
                    segment = id;
                    unit = unit(row);
                }
                unit.variants().put(language, variant);
                if (pair != null) {
                    unit.pairs().put(language, pair);
                }
            }
            take(unit, sink);
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

    private static Variant variant(CopiedRows row) {
        return new Variant(row.text(), null, null, Codes.read(row.text()), row.text(), Extras.read(row.text()));
    }

    private static TmxUnit.TmxPair pair(CopiedRows row) {
        Status status = row.status();
        Float confidence = row.real();
        String provenance = row.text();
        return status == null
                ? null
                : new TmxUnit.TmxPair(
                        status, confidence == null ? null : Double.valueOf(confidence.toString()), provenance);
    }

    /** Without its texts. */
    private TmxUnit unit(CopiedRows row) {
        String tuid = row.text();
        String memory = memories.get(row.number());
        String document = row.text();
        String position = row.text();
        return new TmxUnit(
                tuid,
                memory,
                document,
                position == null ? null : Integer.valueOf(position),
                time(row),
                row.text(),
                time(row),
                row.text(),
                Extras.read(row.text()),
                new EnumMap<>(Language.class),
                new EnumMap<>(Language.class));
    }

    private static Instant time(CopiedRows row) {
        long micros = row.time();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
