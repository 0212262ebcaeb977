package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;

/**
 * The segments of documents that have no pair in a language of their document, as the table {@code lone_segment} holds them for the
 * queue. Which are lone shows only when all are looked at; whoever reads the table looks again, so what it has too much does no harm.
 */
@ApplicationScoped
class LoneSegments {

    /** The condition, over {@code edition e join segment s}. */
    static final String IS_LONE = """
            e.lang <> 'zh'
              and exists (select from variant v where v.segment_id = s.id and v.lang in ('zh', e.lang))
              and not exists (select from pair x where x.segment_id = s.id and x.lang = e.lang)""";

    private static final String SEGMENTS = " from edition e join segment s on s.document_id = e.document_id where ";

    /** In the order of the keys, and past what is locked, so that two servers never wait for each other. */
    private static final String FORGET =
            """
            delete from lone_segment where (segment_id, lang) in (
              select l.segment_id, l.lang from lone_segment l where %s not exists (select""" + SEGMENTS + "s.id = l.segment_id and e.lang = l.lang and " + IS_LONE + ") for update skip locked)";

    private static final String WRITE = "insert into lone_segment (segment_id, lang) select s.id, e.lang" + SEGMENTS
            + "%s " + IS_LONE + " order by s.id, e.lang on conflict do nothing";

    private final EntityManager entities;

    LoneSegments(EntityManager entities) {
        this.entities = entities;
    }

    /** Looks at segments that have changed or are gone. */
    @Transactional
    void look(Collection<Long> segments) {
        entities.unwrap(Session.class).doWork(connection -> {
            Array ids = connection.createArrayOf("bigint", segments.toArray());
            execute(connection, FORGET.formatted("l.segment_id = any (?) and"), ids);
            execute(connection, WRITE.formatted("s.id = any (?) and"), ids);
        });
    }

    /** Looks at all segments of documents. */
    @Transactional
    void lookAtAll() {
        entities.unwrap(Session.class).doWork(connection -> {
            execute(connection, FORGET.formatted(""));
            execute(connection, WRITE.formatted(""));
        });
    }

    private static void execute(Connection connection, String sql, Array... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setArray(i + 1, ids[i]);
            }
            statement.executeUpdate();
        }
    }
}
