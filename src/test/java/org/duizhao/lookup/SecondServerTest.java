package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.Verdict;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A second index on the database that this server changes, as another server has it; nobody tells it, it looks by itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecondServerTest {

    private static final String MEMORY = "second-server-test";

    /** What is promised is two seconds; a busy machine gets more. */
    private static final int WAIT_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Inject
    Fixture fixture;

    @Inject
    Segments segments;

    @Inject
    MemoryRepository memories;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final Indexes indexes = new Indexes();
    private String application;
    private Readings readings;
    private IndexKeeper keeper;

    @BeforeEach
    void startSecond() throws InterruptedException {
        fixture.awaitIndex();
        fixture.memory(MEMORY, 0);
        application = "second-" + ThreadLocalRandom.current().nextInt(1_000_000);
        PGSimpleDataSource own = new PGSimpleDataSource();
        own.setUrl(url);
        own.setUser("postgres");
        own.setPassword("postgres");
        own.setApplicationName(application);
        readings = new Readings(own);
        SnapshotKeeper snapshots = new SnapshotKeeper(folder.resolve("index.snapshot"), new SnapshotRegister(own));
        keeper = new IndexKeeper(indexes, readings, snapshots, new SimpleMeterRegistry());
        keeper.start(null);
        await(keeper::inStep);
    }

    @AfterEach
    void nothingWasMissed() throws SQLException {
        try (Reading reading = readings.open()) {
            assertThat(IndexCheck.compare(reading, keeper.at(reading), took -> {})
                            .named())
                    .isEmpty();
        }
        keeper.stop();
    }

    @Test
    void seesWhatIsMadeEditedDecidedOnAndDeleted() {
        Segment made = QuarkusTransaction.requiringNew().call(() -> create("另一台服务器看得见。", "Seen elsewhere."));
        await(() -> finds("另一台服务器看得见。"));
        QuarkusTransaction.requiringNew()
                .run(() -> segments.edit(
                        made.id, made.version, Map.of(Language.ZH, "另一台服务器也看得见。"), TestAccess.of("anna")));
        await(() -> finds("另一台服务器也看得见。") && !finds("另一台服务器看得见。"));
        int version = QuarkusTransaction.requiringNew().call(() -> {
            Segment now = segments.find(made.id, TestAccess.of("anna"));
            return segments.decide(
                            now.pairs.get(Language.EN).id,
                            now.pairs.get(Language.EN).version,
                            Verdict.of(Status.APPROVED, null),
                            TestAccess.of("boris"))
                    .segment
                    .version;
        });
        await(() ->
                Facts.status(indexes.state().segments().facts(made.id), Language.ZH, Language.EN) == Status.APPROVED);
        QuarkusTransaction.requiringNew().run(() -> segments.delete(made.id, version, TestAccess.of("anna")));
        await(() -> !finds("另一台服务器也看得见。"));
    }

    @Test
    void seesAnImportAndThatTheFeedHoldsFewNumbersOfIt() throws SQLException {
        long before = feedBytes();
        fixture.segments(
                MEMORY,
                Status.DRAFT,
                IntStream.range(0, 25_000)
                        .mapToObj(i -> new String[] {"第" + i + "句导入的话。", "Imported " + i + ".", null})
                        .toArray(String[][]::new));
        await(() -> finds("第0句导入的话。") && finds("第24999句导入的话。"));
        assertThat(feedBytes() - before).isLessThan(2_000);
    }

    @Test
    void seesManyChangesAndDeletionsAtOnceThoseOfDocumentsAmongThem() throws SQLException {
        String many = MEMORY + "-many";
        fixture.memory(many, 0);
        fixture.segments(
                many,
                Status.DRAFT,
                IntStream.range(0, 10_500)
                        .mapToObj(i -> new String[] {"许多话里的第" + i + "句。", "One of many, " + i + ".", null})
                        .toArray(String[][]::new));
        String ofMany =
                "(select s.id from segment s join memory m on m.id = s.memory_id where m.name = '" + many + "')";
        executeAtLast("update variant set text = '改了：' || text where lang = 'zh' and segment_id in " + ofMany);
        await(() -> finds("改了：许多话里的第0句。") && finds("改了：许多话里的第10499句。") && !finds("许多话里的第0句。"));
        executeAtLast("update segment set changed_by = case when id in " + ofMany
                + " then 'many' else changed_by end where id in " + ofMany
                + " or document_id = (select max(id) from document)");
        await(() -> "many"
                .equals(indexes.state().segments().get(id("改了：许多话里的第10499句。")).changedBy()));
        executeAtLast("delete from segment where id in " + ofMany);
        await(() -> !finds("改了：许多话里的第0句。") && !finds("改了：许多话里的第10499句。"));
    }

    @Test
    void seesWhatPassedTheServicesBy() throws SQLException {
        fixture.segments(MEMORY, Status.DRAFT, new String[] {"用别的工具改了。", "Changed by hand.", null});
        await(() -> finds("用别的工具改了。"));
        execute("update variant set text = '用psql改了。' where text = '用别的工具改了。'");
        await(() -> finds("用psql改了。") && !finds("用别的工具改了。"));
        execute(
                "update pair set status = 'rejected' where segment_id in (select segment_id from variant where text = '用psql改了。')");
        await(() -> Facts.pair(indexes.state().segments().facts(id("用psql改了。")), Language.EN) == Status.REJECTED);
        execute(
                "delete from variant where lang = 'en' and segment_id in (select segment_id from variant where text = '用psql改了。')");
        await(() -> !Facts.has(indexes.state().segments().facts(id("用psql改了。")), Language.EN));
    }

    @Test
    void seesThePenaltyOfAMemory() {
        fixture.memory(MEMORY + "-penalty", 0);
        await(() -> penalty() == 0);
        QuarkusTransaction.requiringNew()
                .run(() -> memories.findByName(MEMORY + "-penalty").orElseThrow().penalty = 7);
        await(() -> penalty() == 7);
    }

    @Test
    void missesNothingThatIsCommittedLaterThanWhatBeganAfterIt() throws SQLException {
        fixture.segments(MEMORY, Status.DRAFT, new String[] {"先开始的事务。", "Began first.", null}, new String[] {
            "后开始的事务。", "Began later.", null
        });
        await(() -> finds("先开始的事务。"));
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("update variant set text = '先开始，后提交。' where text = '先开始的事务。'");
                execute("update variant set text = '后开始，先提交。' where text = '后开始的事务。'");
                await(() -> finds("后开始，先提交。"));
                assertThat(finds("先开始，后提交。")).isFalse();
            }
            slow.commit();
        }
        await(() -> finds("先开始，后提交。"));
    }

    @Test
    void catchesUpAfterItsConnectionsWereCut() throws SQLException {
        for (int i = 0; i < 20; i++) {
            String text = "断开连接" + i;
            QuarkusTransaction.requiringNew().run(() -> create(text, "Cut off."));
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + application
                    + "'");
        }
        await(() -> IntStream.range(0, 20).allMatch(i -> finds("断开连接" + i)));
    }

    @Test
    void missesNothingOfAnImportWhoseReadingWasCutOff() throws Exception {
        fixture.segments(
                MEMORY,
                Status.DRAFT,
                IntStream.range(0, 12_000)
                        .mapToObj(i -> new String[] {"断断续续读到的第" + i + "句。", "Read on and off " + i + ".", null})
                        .toArray(String[][]::new));
        for (int i = 0; i < 10; i++) {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + application
                    + "'");
            Thread.sleep(50);
        }
        await(() -> finds("断断续续读到的第0句。") && finds("断断续续读到的第11999句。"));
    }

    private Segment create(String zh, String en) {
        return segments.create(
                memories.findByName(MEMORY).orElseThrow(),
                Map.of(Language.ZH, zh, Language.EN, en),
                TestAccess.of("anna"));
    }

    private boolean finds(String zh) {
        return id(zh) != 0;
    }

    private long id(String zh) {
        List<SegmentIndex.Hit> hits = indexes.state()
                .texts()
                .get(Language.ZH)
                .matches(
                        new SegmentIndex.Query(zh, null, null, 100, 1),
                        segment -> indexes.state().segments().facts(segment) == Facts.NONE ? -1 : 0);
        return hits.isEmpty() ? 0 : hits.get(0).segment();
    }

    private int penalty() {
        Catalog catalog = indexes.state().catalog();
        Long id = catalog.memories().get(MEMORY + "-penalty");
        return id == null ? -1 : catalog.memory().get(id).penalty();
    }

    private long feedBytes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(sum(pg_column_size(segments)), 0) from change")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Again while it gets into a deadlock with the checks, which lock the same rows in another order. */
    private void executeAtLast(String sql) throws SQLException {
        for (int left = 10; ; left--) {
            try {
                execute(sql);
                return;
            } catch (SQLException e) {
                if (!"40P01".equals(e.getSQLState()) || left == 0) {
                    throw e;
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier condition) {
        try {
            for (int waited = 0; !condition.getAsBoolean(); waited += 50) {
                assertThat(waited).as("milliseconds waited in vain").isLessThan(WAIT_MILLIS);
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
