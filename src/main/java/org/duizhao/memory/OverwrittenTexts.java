package org.duizhao.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.text.Language;

/** Writes new texts over stored ones, a few statements for all of them. */
final class OverwrittenTexts {

    private static final String TEXTS = " unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
            + " as new (segment_id, lang, text, codes, tag, extras) ";

    private static final String OLD =
            "left join variant old on old.segment_id = new.segment_id and old.lang = new.lang ";

    private static final String REVISIONS = """
            insert into revision (segment_id, lang, action, actor, made_at, text_before, text_after)
            select new.segment_id, new.lang, 'edited', ?, ?::timestamptz, old.text, new.text
            from""" + TEXTS + OLD + "where old.text is distinct from new.text";

    private static final String PAIRS = """
            update pair set status = 'needs-review', changed_by = ?, changed_at = ?::timestamptz, version = version + 1
            where exists (select from""" + TEXTS + OLD
            + "where new.segment_id = pair.segment_id and new.lang in ('zh', pair.lang) and old.text is distinct from new.text)";

    private static final String VARIANTS = """
            insert into variant (segment_id, lang, text, codes, tag, extras)
            select segment_id, lang, text, codes, tag, extras
            from""" + TEXTS
            + "on conflict (segment_id, lang) do update set text = excluded.text, codes = excluded.codes,"
            + " tag = excluded.tag, extras = excluded.extras";

    /** Every other language that stands beside Chinese makes a pair; an id is the first of a block of 100, see V2. */
    private static final String MISSING_PAIRS = """
            insert into pair (id, segment_id, lang, status, changed_by, changed_at, version)
            select nextval('pair_seq'), other.segment_id, other.lang, 'needs-review', ?, ?::timestamptz, 0
            from variant other
            join variant zh on zh.segment_id = other.segment_id and zh.lang = 'zh'
            where other.lang <> 'zh' and other.segment_id in (select segment_id from""" + TEXTS + ") on conflict (segment_id, lang) do nothing";

    private static final String SEGMENTS = """
            update segment set extras = new.extras, changed_at = new.changed_at, changed_by = new.changed_by, version = version + 1
            from unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::text[]) as new (id, extras, changed_at, changed_by)
            where segment.id = new.id""";

    private final Connection connection;
    private final String actor;
    private final Instant now;

    OverwrittenTexts(Connection connection, String actor, Instant now) {
        this.connection = connection;
        this.actor = actor;
        this.now = now;
    }

    void write(List<Overwriting> segments) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<Language> languages = new ArrayList<>();
        List<Variant> variants = new ArrayList<>();
        segments.forEach(segment -> segment.variants().forEach((language, variant) -> {
            ids.add(segment.segment());
            languages.add(language);
            variants.add(variant);
        }));
        Object[] idArray = ids.toArray();
        List<Object[]> columns = List.of(
                languages.stream().map(Language::tag).toArray(),
                variants.stream().map(Variant::text).toArray(),
                variants.stream().map(variant -> variant.codes().written()).toArray(),
                variants.stream().map(Variant::tag).toArray(),
                variants.stream().map(variant -> variant.extras().written()).toArray());
        run(REVISIONS, true, idArray, columns);
        run(PAIRS, true, idArray, columns);
        run(VARIANTS, false, idArray, columns);
        run(MISSING_PAIRS, true, idArray, columns);
        run(
                SEGMENTS,
                false,
                segments.stream().map(Overwriting::segment).toArray(),
                List.of(
                        segments.stream()
                                .map(segment -> segment.extras().written())
                                .toArray(),
                        segments.stream()
                                .map(segment -> segment.changedAt().toString())
                                .toArray(),
                        segments.stream().map(Overwriting::changedBy).toArray()));
    }

    private void run(String sql, boolean byActor, Object[] ids, List<Object[]> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (byActor) {
                statement.setString(at++, actor);
                statement.setObject(at++, now.atOffset(ZoneOffset.UTC));
            }
            statement.setArray(at++, connection.createArrayOf("bigint", ids));
            for (Object[] column : columns) {
                statement.setArray(at++, connection.createArrayOf("text", column));
            }
            statement.executeUpdate();
        }
    }
}
