package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.memory.Codes;
import org.duizhao.quality.Finding;
import org.duizhao.text.Language;
import org.hibernate.Session;

/** What the checks found, as the table {@code pair_check} holds it for the queue, and which segments there is nothing to check of. */
@ApplicationScoped
class StoredChecks {

    /** Pairs that are looked at in one step. */
    static final int WINDOW = 500;

    private static final String PAIRS = """
            select p.id, p.version, p.lang, p.confidence, zh.text, tr.text, zh.codes, tr.codes, (
              select t.text from variant z
              join segment s on s.id = z.segment_id
              join variant t on t.segment_id = s.id and t.lang = p.lang
              join pair q on q.segment_id = s.id and q.lang = p.lang and q.status = 'approved'
              where z.lang = 'zh' and md5(z.text) = md5(zh.text) and z.text = zh.text and t.text <> tr.text
                and s.id <> p.segment_id and s.memory_id = mine.memory_id
              limit 1)
            from %s p
            join segment mine on mine.id = p.segment_id
            left join variant zh on zh.segment_id = p.segment_id and zh.lang = 'zh'
            left join variant tr on tr.segment_id = p.segment_id and tr.lang = p.lang
            """;

    private static final String OF_SEGMENTS = PAIRS.formatted("pair") + "where p.segment_id = any (?)";

    private static final String BEHIND = PAIRS.formatted("pair")
            + "left join pair_check c on c.pair_id = p.id where p.id > ? and p.id <= ? and c.version is distinct from p.version";

    /** The first one that {@link #BEHIND} finds, however far it is: windows in which there is nothing to do are not gone through. */
    private static final String FIRST = """
            select p.id from pair p left join pair_check c on c.pair_id = p.id
            where p.id > ? and c.version is distinct from p.version order by p.id limit 1""";

    private static final String LAST = "select max(id) from (select id from pair where id > ? order by id limit ?) w";

    /**
     * Holds the pairs that are written until the end. Those that somebody is deleting are passed over and not waited for: who
     * deletes locks pairs in an order of their own, so that two who wait for each other would be a deadlock.
     */
    private static final String HOLD = "select id from pair where id = any (?) order by id for key share skip locked";

    /** In the order of the ids, as the checks of another server do it. */
    private static final String WRITE = """
            insert into pair_check (pair_id, version, findings, badness)
            select n.id, n.version, string_to_array(n.findings, ' '), n.badness
            from unnest(?::bigint[], ?::integer[], ?::text[], ?::real[]) as n (id, version, findings, badness)
            where n.id = any (?)
            order by n.id
            on conflict (pair_id) do update
              set version = excluded.version, findings = excluded.findings, badness = excluded.badness""";

    /** Those that translate otherwise than an approved pair and do not know it yet. */
    private static final String UNAWARE = """
            select distinct s.id from pair p
            join segment mine on mine.id = p.segment_id
            join variant zh on zh.segment_id = p.segment_id and zh.lang = 'zh'
            join variant tr on tr.segment_id = p.segment_id and tr.lang = p.lang
            join variant z on z.lang = 'zh' and md5(z.text) = md5(zh.text) and z.text = zh.text
            join segment s on s.id = z.segment_id and s.memory_id = mine.memory_id and s.id <> mine.id
            join variant t on t.segment_id = s.id and t.lang = p.lang and t.text <> tr.text
            join pair o on o.segment_id = s.id and o.lang = p.lang
            left join pair_check c on c.pair_id = o.id
            where p.segment_id = any (?) and p.status = 'approved'
              and not coalesce('inconsistent' = any (c.findings), false)
            limit 1000""";

    private final EntityManager entities;
    private final Findings findings;
    private final LoneSegments lone;

    StoredChecks(EntityManager entities, Findings findings, LoneSegments lone) {
        this.entities = entities;
        this.findings = findings;
        this.lone = lone;
    }

    private record Checked(long id, int version, String findings, float badness) {}

    /**
     * Checks the pairs of segments, and of those others that these make inconsistent; and whether any of the segments has none.
     *
     * @return how many were passed over, since somebody is about to delete them
     */
    @Transactional
    int check(Collection<Long> segments) {
        lone.look(segments);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            Set<Long> all = new TreeSet<>(segments);
            all.addAll(unaware(connection, segments));
            return write(read(connection, OF_SEGMENTS, array(connection, all)), connection);
        });
    }

    /**
     * What was done in a step of the pass through all.
     *
     * @param last the last id that was looked at, or 0 where there is none to check behind
     * @param passedOver see {@link #check}
     */
    record Stretch(long last, int passedOver) {}

    /** Checks the pairs behind an id that have not been checked in their newest version; in the first step also which segments have none. */
    @Transactional
    Stretch checkBehind(long id) {
        if (id == 0) {
            lone.lookAtAll();
        }
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            long first = id(connection, FIRST, id);
            if (first == 0) {
                return new Stretch(0, 0);
            }
            long last = id(connection, LAST, first - 1, WINDOW);
            return new Stretch(last, write(read(connection, BEHIND, first - 1, last), connection));
        });
    }

    /** 0 where there is none. */
    private static long id(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = prepared(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private List<Checked> read(Connection connection, String sql, Object... parameters) throws SQLException {
        List<Checked> checked = new ArrayList<>();
        try (PreparedStatement select = prepared(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                checked.add(check(row));
            }
        }
        return checked;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private Checked check(ResultSet row) throws SQLException {
        Language lang = Language.of(row.getString(3)).orElseThrow();
        List<Finding> found = findings.of(
                lang,
                row.getString(5),
                Codes.read(row.getString(7)),
                row.getString(6),
                Codes.read(row.getString(8)),
                row.getString(9));
        String names = found.stream().map(f -> f.check().tag()).distinct().collect(Collectors.joining(" "));
        float badness = (float) Badness.of(found, row.getObject(4, Float.class));
        return new Checked(row.getLong(1), row.getInt(2), names, badness);
    }

    private static List<Long> unaware(Connection connection, Collection<Long> segments) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // In the order that is written: to weigh all orders of so many tables takes a hundred times as long as to
            // read them.
            statement.execute("set local join_collapse_limit = 1");
        }
        try (PreparedStatement select = connection.prepareStatement(UNAWARE)) {
            select.setArray(1, array(connection, segments));
            return ids(select);
        }
    }

    private static List<Long> ids(PreparedStatement select) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private static int write(List<Checked> checked, Connection connection) throws SQLException {
        List<Long> held = held(checked, connection);
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setArray(1, array(connection, "bigint", checked, Checked::id));
            write.setArray(2, array(connection, "integer", checked, Checked::version));
            write.setArray(3, array(connection, "text", checked, Checked::findings));
            write.setArray(4, array(connection, "real", checked, Checked::badness));
            write.setArray(5, array(connection, held));
            write.executeUpdate();
        }
        return checked.size() - held.size();
    }

    private static List<Long> held(List<Checked> checked, Connection connection) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, array(connection, "bigint", checked, Checked::id));
            return ids(hold);
        }
    }

    private static Array array(Connection connection, Collection<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    private static Array array(
            Connection connection, String type, List<Checked> checked, Function<Checked, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, checked.stream().map(value).toArray());
    }
}
