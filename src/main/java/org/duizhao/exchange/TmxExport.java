package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.duizhao.memory.Access;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Extras;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** TMX straight from the database, in constant memory: documents in their order, then what belongs to none. */
@ApplicationScoped
class TmxExport {

    private static final int FETCH_SIZE = 1000;

    private static final String FROM = """
             from segment s
             join memory m on m.id = s.memory_id
             left join document d on d.id = s.document_id
            """;

    private static final String WHERE = """
             where m.id = any (?)
               and (?::text is null or m.name = ?)
               and (?::text is null or d.slug = ?)
               and (?::timestamptz is null or s.changed_at >= ?
                    or exists (select from pair p where p.segment_id = s.id and p.changed_at >= ?))
            """;

    /** The index on (document_id, position) gives this order without sorting the memory. */
    private static final String UNITS = """
            select s.tuid, m.name as memory, d.slug, s.position, s.created_at, s.created_by, s.changed_at, s.changed_by,
                   s.extras, zh.text as zh, zh.codes as zh_codes, zh.tag as zh_tag, zh.extras as zh_extras,
                   en.text as en, en.codes as en_codes, en.tag as en_tag, en.extras as en_extras,
                   ru.text as ru, ru.codes as ru_codes, ru.tag as ru_tag, ru.extras as ru_extras,
                   pe.status as en_status, pe.confidence as en_confidence, ee.provenance as en_provenance,
                   pr.status as ru_status, pr.confidence as ru_confidence, er.provenance as ru_provenance
            """ + FROM + """
             left join variant zh on zh.segment_id = s.id and zh.lang = 'zh'
             left join variant en on en.segment_id = s.id and en.lang = 'en'
             left join variant ru on ru.segment_id = s.id and ru.lang = 'ru'
             left join pair pe on pe.segment_id = s.id and pe.lang = 'en'
             left join pair pr on pr.segment_id = s.id and pr.lang = 'ru'
             left join edition ee on ee.document_id = d.id and ee.lang = 'en'
             left join edition er on er.document_id = d.id and er.lang = 'ru'
            """ + WHERE + " order by s.document_id, s.position, s.id";

    private final DataSource database;
    private final String version;

    TmxExport(DataSource database, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.version = version;
    }

    /** A text that changes whenever one of the selected segments is changed, added or deleted. */
    String stamp(TmxSelection selection, Access access) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*), coalesce(sum(s.version), 0), coalesce(sum(s.id), 0), max(s.changed_at)" + FROM
                                + WHERE)) {
            bind(query, selection, access);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Integer.toHexString(Objects.hash(
                        selection, row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), version));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the export cannot be read", e);
        }
    }

    /**
     * Writes the selected units of the memories that may be read, as they are in one instant.
     *
     * @throws IOException if the reader hangs up
     */
    void write(TmxSelection selection, Access access, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement query = connection.prepareStatement(UNITS);
                    TmxWriter writer = new TmxWriter(out, selection, version)) {
                query.setFetchSize(FETCH_SIZE);
                bind(query, selection, access);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        TmxUnit unit = unit(rows);
                        List<Language> languages = selection.languages(unit);
                        if (languages.size() > 1) {
                            writer.write(unit, languages);
                        }
                    }
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the export cannot be read", e);
        }
    }

    private static void bind(PreparedStatement query, TmxSelection selection, Access access) throws SQLException {
        OffsetDateTime since =
                selection.since() == null ? null : selection.since().atOffset(ZoneOffset.UTC);
        query.setArray(
                1,
                query.getConnection().createArrayOf("bigint", access.readable().toArray()));
        query.setString(2, selection.memory());
        query.setString(3, selection.memory());
        query.setString(4, selection.document());
        query.setString(5, selection.document());
        query.setObject(6, since);
        query.setObject(7, since);
        query.setObject(8, since);
    }

    private static TmxUnit unit(ResultSet row) throws SQLException {
        Map<Language, Variant> variants = new EnumMap<>(Language.class);
        Map<Language, TmxUnit.TmxPair> pairs = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String tag = language.tag();
            String text = row.getString(tag);
            if (text != null) {
                variants.put(
                        language,
                        new Variant(
                                text,
                                null,
                                null,
                                Codes.read(row.getString(tag + "_codes")),
                                row.getString(tag + "_tag"),
                                Extras.read(row.getString(tag + "_extras"))));
            }
            String status = language == Language.ZH ? null : row.getString(tag + "_status");
            if (status != null) {
                String confidence = row.getString(tag + "_confidence");
                pairs.put(
                        language,
                        new TmxUnit.TmxPair(
                                Status.of(status).orElseThrow(),
                                confidence == null ? null : Double.valueOf(confidence),
                                row.getString(tag + "_provenance")));
            }
        }
        String position = row.getString("position");
        return new TmxUnit(
                row.getString("tuid"),
                row.getString("memory"),
                row.getString("slug"),
                position == null ? null : Integer.valueOf(position),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                Extras.read(row.getString("extras")),
                variants,
                pairs);
    }
}
