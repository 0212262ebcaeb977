package org.duizhao.lookup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.duizhao.lookup.Catalog.DocumentEntry;
import org.duizhao.lookup.Catalog.MemoryEntry;
import org.duizhao.memory.CopiedRows;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;
import org.jboss.logging.Logger;

/** Reads the database as it is at one moment, past the session: all it gives belongs together. */
final class Reading implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Reading.class);

    /** One row a text. A person wrote those of a segment, or of a language, that was added here. */
    private static final String TEXTS = """
            select s.id, s.memory_id, s.document_id, s.changed_at, s.changed_by, v.lang, v.text,
                v.sentence_from is null and (v.segment_id, v.lang) in (
                    select r.segment_id, l.lang from revision r
                    join (values ('zh'), ('en'), ('ru')) l (lang)
                        on r.action = 'created' or r.action = 'edited' and r.text_before is null and r.lang = l.lang
                    where %2$s),
                p.status, p.confidence, cardinality(string_to_array(v.codes, e'\n'))
            from segment s
            join variant v on v.segment_id = s.id
            left join pair p on p.segment_id = v.segment_id and p.lang = v.lang and %4$s
            where %1$s
            order by %3$s
            """;

    private final Connection connection;

    /** @param snapshot the name of another reading's moment, or null for now */
    Reading(Connection connection, String snapshot) throws SQLException {
        this.connection = connection;
        try {
            connection.setAutoCommit(false);
            execute("set transaction isolation level repeatable read, read only");
            if (snapshot != null) {
                execute("set transaction snapshot '" + snapshot + "'");
            }
            // However many rows there are, they are read by index in small stretches; the planner, which may have no
            // statistics yet, need not think about it, nor compile.
            execute(
                    "set local enable_seqscan = off; set local jit = off; set local max_parallel_workers_per_gather = 0");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The name under which other readings get the same moment, while this one is open. */
    String snapshot() throws SQLException {
        return one("select pg_export_snapshot()");
    }

    /** What has changed since a moment. */
    Changes changes(String since) throws SQLException {
        return Changes.read(connection, since);
    }

    /** This moment, to ask for changes since. */
    String moment() throws SQLException {
        return one("select pg_current_snapshot()");
    }

    long count() throws SQLException {
        return Long.parseLong(one("select count(*) from segment"));
    }

    /** All segments, cut into stretches of about that many. */
    List<Stretch> stretches(int size) throws SQLException {
        List<Stretch> stretches = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select min(document_id), max(document_id) + 1 from (
                            select document_id, (sum(count(*)) over (order by document_id) - 1)::bigint / %d as number
                            from segment where document_id is not null group by document_id) d
                        group by number order by 1""".formatted(size))) {
            while (row.next()) {
                stretches.add(Stretch.ofDocuments(row.getLong(1), row.getLong(2)));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select min(id), max(id) + 1 from (
                            select id, (row_number() over (order by id) - 1) / %d as number
                            from segment where document_id is null) s
                        group by number order by 1""".formatted(size))) {
            while (row.next()) {
                stretches.add(Stretch.single(row.getLong(1), row.getLong(2)));
            }
        }
        return stretches;
    }

    /** The segments of a stretch that have a text, whole documents in order. */
    void segments(Stretch stretch, Consumer<IndexedSegment> each) throws SQLException {
        String select = TEXTS.formatted(stretch.segments(), stretch.revisions(), stretch.order(), stretch.pairs());
        IndexedSegment segment = null;
        try (CopiedRows rows = new CopiedRows(connection, select)) {
            while (rows.next()) {
                long id = rows.number();
                long memory = rows.number();
                long document = rows.number();
                long changed = rows.time();
                String changedBy = rows.text();
                if (segment == null || segment.id() != id) {
                    if (segment != null) {
                        each.accept(segment);
                    }
                    segment =
                            new IndexedSegment(id, memory, document, new EnumMap<>(Language.class), changed, changedBy);
                }
                segment.texts().put(rows.language(), text(rows));
            }
        }
        if (segment != null) {
            each.accept(segment);
        }
    }

    private static IndexedText text(CopiedRows rows) {
        String text = rows.text();
        boolean byPerson = rows.flag();
        Status status = rows.status();
        Float confidence = rows.real();
        return new IndexedText(text, rows.count(), byPerson, status, confidence);
    }

    /** The segments of those ids that there are, with all others of their documents and of those named. */
    List<IndexedSegment> segments(List<Long> ids, Collection<Long> documents) throws SQLException {
        Set<Long> all = documents(ids);
        all.addAll(documents);
        List<IndexedSegment> segments = new ArrayList<>();
        if (!all.isEmpty()) {
            segments(Stretch.ofDocuments(all), segments::add);
        }
        segments(Stretch.single(ids), segments::add);
        return segments;
    }

    /**
     * The documents that segments belong to.
     *
     * @param segments ascending; one or more
     */
    Set<Long> documents(List<Long> segments) throws SQLException {
        Set<Long> documents = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct document_id from segment where "
                        + Stretch.among("id", segments) + " and document_id is not null")) {
            while (row.next()) {
                documents.add(row.getLong(1));
            }
        }
        return documents;
    }

    Catalog catalog() throws SQLException {
        Map<String, Long> memories = new HashMap<>();
        Map<Long, MemoryEntry> memory = new HashMap<>();
        Map<String, Long> documents = new HashMap<>();
        Map<Long, DocumentEntry> document = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select id, name, penalty from memory")) {
                while (row.next()) {
                    memories.put(row.getString(2), row.getLong(1));
                    memory.put(row.getLong(1), new MemoryEntry(row.getString(2), row.getInt(3)));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select d.id, d.slug, e.lang, e.provenance from document d left join edition e on e.document_id = d.id""")) {
                while (row.next()) {
                    String slug = row.getString(2);
                    documents.put(slug, row.getLong(1));
                    DocumentEntry entry = document.computeIfAbsent(
                            row.getLong(1), id -> new DocumentEntry(slug, new EnumMap<>(Language.class)));
                    if (row.getString(3) != null) {
                        entry.origins().put(Language.of(row.getString(3)).orElseThrow(), row.getString(4));
                    }
                }
            }
        }
        return new Catalog(Map.copyOf(memories), Map.copyOf(documents), Map.copyOf(memory), Map.copyOf(document));
    }

    private String one(String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was read is whole, also where the connection breaks now. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A connection broke after it was used", e);
        }
    }
}
