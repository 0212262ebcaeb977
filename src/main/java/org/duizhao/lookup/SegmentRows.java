package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Reads what the indexes are made of, row by row, past the session. */
@Singleton
class SegmentRows {

    /** Rows fetched at a time: enough that the round trips do not count, few enough to hold. */
    private static final int FETCH = 5_000;

    /** For all segments: whole tables are joined. */
    private static final String ALL = """
            select s.id, s.memory_id, s.document_id, zh.text, en.text, ru.text, pair_en.status, pair_ru.status
            from segment s
            left join variant zh on zh.segment_id = s.id and zh.lang = 'zh'
            left join variant en on en.segment_id = s.id and en.lang = 'en'
            left join variant ru on ru.segment_id = s.id and ru.lang = 'ru'
            left join pair pair_en on pair_en.segment_id = s.id and pair_en.lang = 'en'
            left join pair pair_ru on pair_ru.segment_id = s.id and pair_ru.lang = 'ru'
            """;

    /** For some: written so that no planner can think of reading whole tables for them. */
    private static final String SOME = """
            select s.id, s.memory_id, s.document_id,
                (select text from variant where segment_id = s.id and lang = 'zh'),
                (select text from variant where segment_id = s.id and lang = 'en'),
                (select text from variant where segment_id = s.id and lang = 'ru'),
                (select status from pair where segment_id = s.id and lang = 'en'),
                (select status from pair where segment_id = s.id and lang = 'ru')
            from segment s
            """;

    private static final String IN_ORDER = " order by s.document_id, s.position, s.id";

    private final DataSource source;

    SegmentRows(DataSource source) {
        this.source = source;
    }

    long count() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from segment")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every segment: first those of documents, document by document in order, then the others. */
    void all(Consumer<IndexedSegment> each) throws SQLException {
        try (Connection connection = source.getConnection()) {
            // PostgreSQL's driver reads by cursor only inside a transaction; otherwise it would hold all rows.
            connection.setAutoCommit(false);
            try (PreparedStatement ofDocuments =
                            connection.prepareStatement(ALL + "where s.document_id is not null" + IN_ORDER);
                    PreparedStatement others = connection.prepareStatement(ALL + "where s.document_id is null")) {
                read(ofDocuments, each);
                read(others, each);
            }
            connection.commit();
        }
    }

    /** The segments of those ids that belong to no document. */
    void single(Collection<Long> ids, Consumer<IndexedSegment> each) throws SQLException {
        some("where s.id = any (?) and s.document_id is null", ids, each);
    }

    /** All segments of those documents, document by document in order. */
    void ofDocuments(Collection<Long> documents, Consumer<IndexedSegment> each) throws SQLException {
        some("where s.document_id = any (?)" + IN_ORDER, documents, each);
    }

    /** The documents that segments belong to. */
    Set<Long> documents(Collection<Long> segments) throws SQLException {
        Set<Long> documents = new HashSet<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct document_id from segment where id = any (?) and document_id is not null")) {
            select.setArray(1, connection.createArrayOf("bigint", segments.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    documents.add(row.getLong(1));
                }
            }
        }
        return documents;
    }

    private void some(String which, Collection<Long> ids, Consumer<IndexedSegment> each) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(SOME + which)) {
                select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                read(select, each);
            }
            connection.commit();
        }
    }

    Catalog catalog() throws SQLException {
        Map<String, Long> memories = new HashMap<>();
        Map<String, Long> documents = new HashMap<>();
        Map<Long, Integer> penalties = new HashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select id, name, penalty from memory")) {
                while (row.next()) {
                    memories.put(row.getString(2), row.getLong(1));
                    penalties.put(row.getLong(1), row.getInt(3));
                }
            }
            try (ResultSet row = statement.executeQuery("select id, slug from document")) {
                while (row.next()) {
                    documents.put(row.getString(2), row.getLong(1));
                }
            }
        }
        return new Catalog(Map.copyOf(memories), Map.copyOf(documents), Map.copyOf(penalties));
    }

    private static void read(PreparedStatement select, Consumer<IndexedSegment> each) throws SQLException {
        select.setFetchSize(FETCH);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<Language, String> texts = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    String text = row.getString(4 + language.ordinal());
                    if (text != null) {
                        texts.put(language, text);
                    }
                }
                Map<Language, Status> pairs = new EnumMap<>(Language.class);
                status(row.getString(7)).ifPresent(status -> pairs.put(Language.EN, status));
                status(row.getString(8)).ifPresent(status -> pairs.put(Language.RU, status));
                each.accept(new IndexedSegment(row.getLong(1), row.getLong(2), row.getLong(3), texts, pairs));
            }
        }
    }

    private static Optional<Status> status(String slug) {
        return slug == null ? Optional.empty() : Status.of(slug);
    }
}
