package org.duizhao.matching;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;

/** PostgreSQL's {@code pg_trgm}: the 200 nearest by its distance, from a GiST index; then scored by the formula. */
final class PostgresPeer implements Peer {

    private EmbeddedPostgres server;
    private Connection connection;
    private List<Entry> entries;
    private Loaded loaded;

    @Override
    public String name() {
        return "PostgreSQL pg_trgm, GiST by distance";
    }

    @Override
    public int queries() {
        return 20;
    }

    @Override
    public long time() {
        return System.nanoTime();
    }

    @Override
    public Loaded loaded() {
        return loaded;
    }

    @Override
    public void load(List<Entry> given) throws Exception {
        entries = given;
        long start = System.nanoTime();
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("shared_buffers", "512MB")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
            statement.execute("create table text (id int, text text)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into text values (?, ?)")) {
            for (int at = 0; at < entries.size(); at++) {
                insert.setInt(1, at);
                insert.setString(2, entries.get(at).text());
                insert.addBatch();
                if (at % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on text using gist (text gist_trgm_ops(siglen=64))");
            statement.execute("analyze text");
        }
        loaded = new Loaded((System.nanoTime() - start) / 1e9, -1);
    }

    @Override
    public List<Hit> matches(String text, double min) throws SQLException {
        Scorer scorer = new Scorer(new Query(text, null, null, min, Peers.LIMIT));
        TopHits hits = new TopHits(min, Peers.LIMIT);
        try (PreparedStatement nearest =
                connection.prepareStatement("select id from text order by text <-> ? limit 200")) {
            nearest.setString(1, text);
            try (ResultSet rows = nearest.executeQuery()) {
                while (rows.next()) {
                    Entry entry = entries.get(rows.getInt(1));
                    hits.offer(scorer.score(entry, 0).value(), 0, entry.segment());
                }
            }
        }
        return hits.hits();
    }

    @Override
    public void close() throws Exception {
        connection.close();
        server.close();
    }
}
