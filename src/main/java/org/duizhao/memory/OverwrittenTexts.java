package org.duizhao.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes new texts over stored ones, a few statements for all of them. */
final class OverwrittenTexts {

    private static final String TEXTS = " unnest(?::bigint[], ?::text[], ?::text[]) as new (segment_id, lang, text) ";

    private static final String REVISIONS =
            """
            insert into revision (segment_id, lang, action, actor, made_at, text_before, text_after)
            select new.segment_id, new.lang, 'edited', ?, ?::timestamptz, old.text, new.text
            from""" + TEXTS + "left join variant old on old.segment_id = new.segment_id and old.lang = new.lang";

    private static final String VARIANTS =
            """
            insert into variant (segment_id, lang, text) select segment_id, lang, text
            from""" + TEXTS + "on conflict (segment_id, lang) do update set text = excluded.text";

    private static final String PAIRS =
            """
            update pair set status = 'needs-review', changed_by = ?, changed_at = ?::timestamptz, version = version + 1
            where exists (select from""" + TEXTS + "where new.segment_id = pair.segment_id and new.lang in ('zh', pair.lang))";

    /** Every other language that stands beside Chinese makes a pair; an id is the first of a block of 100, see V2. */
    private static final String MISSING_PAIRS = """
            insert into pair (id, segment_id, lang, status, changed_by, changed_at, version)
            select nextval('pair_seq'), other.segment_id, other.lang, 'needs-review', ?, ?::timestamptz, 0
            from variant other
            join variant zh on zh.segment_id = other.segment_id and zh.lang = 'zh'
            where other.lang <> 'zh' and other.segment_id in (select segment_id from""" + TEXTS + ") on conflict (segment_id, lang) do nothing";

    private static final String SEGMENTS = """
            update segment set changed_at = new.changed_at, changed_by = new.changed_by, version = version + 1
            from unnest(?::bigint[], ?::timestamptz[], ?::text[]) as new (id, changed_at, changed_by)
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
        List<Object> ids = new ArrayList<>();
        List<Object> languages = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        segments.forEach(segment -> segment.texts().forEach((language, text) -> {
            ids.add(segment.segment());
            languages.add(language.tag());
            texts.add(text);
        }));
        run(REVISIONS, true, ids, languages, texts);
        run(VARIANTS, false, ids, languages, texts);
        run(PAIRS, true, ids, languages, texts);
        run(MISSING_PAIRS, true, ids, languages, texts);
        run(
                SEGMENTS,
                false,
                segments.stream().map(Overwriting::segment).toList(),
                segments.stream().map(segment -> segment.changedAt().toString()).toList(),
                segments.stream().map(Overwriting::changedBy).toList());
    }

    private void run(String sql, boolean byActor, List<?> ids, List<?> second, List<?> third) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (byActor) {
                statement.setString(at++, actor);
                statement.setObject(at++, now.atOffset(ZoneOffset.UTC));
            }
            statement.setArray(at++, connection.createArrayOf("bigint", ids.toArray()));
            statement.setArray(at++, connection.createArrayOf("text", second.toArray()));
            statement.setArray(at, connection.createArrayOf("text", third.toArray()));
            statement.executeUpdate();
        }
    }
}
