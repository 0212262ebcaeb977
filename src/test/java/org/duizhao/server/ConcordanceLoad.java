package org.duizhao.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.duizhao.matching.RealSegments;

/** The concordance over HTTP: phrases of several kinds, of all segments, and with a key that may see one memory of a hundred. */
final class ConcordanceLoad {

    private static final int PHRASES = 500;
    private static final String MEMORY = "hundred";

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("one Han letter", "\\p{IsHan}");
        KINDS.put("two Han letters", "\\p{IsHan}{2}");
        KINDS.put("a phrase of four Han letters", "\\p{IsHan}{4}");
        KINDS.put("one Latin letter", "[A-Za-z]");
        KINDS.put("a Latin word", "[A-Za-z]{3,}");
    }

    private ConcordanceLoad() {}

    /** Moves a hundred segments into a memory of their own, those of which the remainder of the id is the least. */
    static void separate(DataSource database, long firstId, int segments) throws SQLException {
        execute(database, "insert into memory (name, title, created_at) values ('" + MEMORY + "', 'hundred', now())");
        execute(
                database,
                "update segment set memory_id = (select id from memory where name = '%s') where id >= %d and (id - %d) %% %d = 0"
                        .formatted(MEMORY, firstId, firstId, Math.max(1, segments / 100)));
    }

    /** Narrows a key to that memory, before it is used. */
    static void narrow(DataSource database, String keyName) throws SQLException {
        execute(database, "update api_key set narrowed = true where name = '" + keyName + "'");
        execute(
                database,
                "insert into api_key_memory select k.id, m.id from api_key k, memory m where k.name = '%s' and m.name = '%s'"
                        .formatted(keyName, MEMORY));
    }

    static void measure(PackagedServer server, String key, String narrowed, List<String> texts, double seconds)
            throws Exception {
        String common = server.get("/api/concordance?q=%E7%9A%84", narrowed).body();
        if (!common.contains("\"" + MEMORY + "\"") || common.contains("\"load\"")) {
            throw new IllegalStateException("the key is not narrowed: " + common);
        }
        KINDS.forEach((kind, pattern) -> {
            List<String> phrases = RealSegments.phrases(texts, pattern, PHRASES);
            one(server, kind, key, phrases, seconds);
            one(server, kind + ", of a memory of 100", narrowed, phrases, seconds);
        });
    }

    private static void one(PackagedServer server, String kind, String key, List<String> phrases, double seconds) {
        HttpLoad load = new HttpLoad(
                server.port(),
                phrases.stream()
                        .map(phrase ->
                                HttpLoad.get("/api/concordance?lang=zh&to=en&q=" + PackagedServer.encode(phrase), key))
                        .toList());
        load.closed(1, seconds / 2);
        HttpBenchmark.say("concordance, %s   %s", kind, load.closed(1, seconds / 2));
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
