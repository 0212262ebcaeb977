package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.SegmentsChanged;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.Verdict;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class IndexKeeperTest {

    private static final String MEMORY = "keeper-test";

    @TempDir
    Path folder;

    @Inject
    Fixture fixture;

    @Inject
    DataSource database;

    @Inject
    LookupService lookup;

    @Inject
    Segments segments;

    @Inject
    MemoryRepository memories;

    @BeforeEach
    void prepare() throws InterruptedException {
        fixture.awaitIndex();
        fixture.memory(MEMORY, 0);
    }

    @Test
    void nothingIsLookedUpBeforeTheIndexIsComplete() {
        IndexKeeper notStarted = keeper(new Indexes(), database);
        assertThatThrownBy(notStarted::requireReady)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_READY));
        assertThat(new IndexHealth(notStarted).call().getStatus().name()).isEqualTo("DOWN");
        notStarted.stop();
    }

    @Test
    void whatCannotBeReadIsTriedAgainAndNothingIsLost() throws InterruptedException {
        fixture.segments(MEMORY, Status.DRAFT, new String[] {"数据库不在时。", "While the database is away.", null});
        AtomicBoolean away = new AtomicBoolean(true);
        Indexes indexes = new Indexes();
        IndexKeeper keeper = keeper(indexes, sometimesAway(away));
        keeper.start(null);
        Thread.sleep(500);
        assertThat(keeper.inStep()).isFalse();
        away.set(false);
        awaitInStep(keeper);
        long id = only("数据库不在时。").segment();
        assertThat(indexes.state().segments().facts(id)).isNotEqualTo(Facts.NONE);
        int texts = indexes.state().texts().get(Language.ZH).size();

        away.set(true);
        keeper.follow(new SegmentsChanged(List.of(id)));
        assertThat(keeper.inStep()).isFalse();
        QuarkusTransaction.requiringNew().run(() -> segments.delete(id, 0, TestAccess.of("anna")));
        away.set(false);
        awaitInStep(keeper);
        keeper.catchUp();
        assertThat(indexes.state().segments().facts(id)).isEqualTo(Facts.NONE);
        assertThat(indexes.state().texts().get(Language.ZH).size()).isEqualTo(texts - 1);
        keeper.stop();
    }

    @Test
    void whatIsRolledBackIsNeverFound() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    create("这句话被撤回。", "Taken back.");
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        assertThat(find("这句话被撤回。")).isEmpty();
    }

    @Test
    void everyCommitIsSeenByTheNextLookupHoweverManyWriteAtOnce() {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, 8)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> writeAndLookUp(writer), writers))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            writers.shutdown();
        }
    }

    private void writeAndLookUp(int writer) {
        for (int i = 0; i < 15; i++) {
            String text = "第" + writer + "个人写的第" + i + "句";
            Segment made = QuarkusTransaction.requiringNew().call(() -> create(text, "first"));
            assertThat(only(text).target()).isEqualTo("first");
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            segments.edit(made.id, made.version, Map.of(Language.EN, "second"), TestAccess.of("anna")));
            assertThat(only(text).target()).isEqualTo("second");
            Segment decided = QuarkusTransaction.requiringNew().call(() -> {
                Segment now = segments.find(made.id, TestAccess.of("boris"));
                return segments.decide(
                                now.pairs.get(Language.EN).id,
                                now.pairs.get(Language.EN).version,
                                Verdict.of(Status.APPROVED, null),
                                TestAccess.of("boris"))
                        .segment;
            });
            assertThat(only(text).status()).isEqualTo(Status.APPROVED);
            QuarkusTransaction.requiringNew()
                    .run(() -> segments.delete(made.id, decided.version, TestAccess.of("anna")));
            assertThat(find(text)).isEmpty();
        }
    }

    private Segment create(String zh, String en) {
        return segments.create(
                memories.findByName(MEMORY).orElseThrow(),
                Map.of(Language.ZH, zh, Language.EN, en),
                TestAccess.of("anna"));
    }

    private Match only(String zh) {
        assertThat(find(zh)).hasSize(1);
        return find(zh).get(0);
    }

    private List<Match> find(String zh) {
        LookupFilter filter = new LookupFilter(List.of(MEMORY), List.of(), EnumSet.noneOf(Status.class));
        return lookup.matches(
                new LookupQuery(zh, null, null),
                new LookupTerms(Language.ZH, Language.EN, 100, 5, filter, false),
                TestAccess.of("anna"));
    }

    private static void awaitInStep(IndexKeeper keeper) throws InterruptedException {
        for (int i = 0; i < 200 && !keeper.inStep(); i++) {
            Thread.sleep(50);
        }
        assertThat(keeper.inStep()).isTrue();
    }

    private IndexKeeper keeper(Indexes indexes, DataSource database) {
        SnapshotKeeper snapshots = new SnapshotKeeper(folder.resolve("index.snapshot"), new SnapshotRegister(database));
        return new IndexKeeper(indexes, new Readings(database), snapshots, new SimpleMeterRegistry());
    }

    private DataSource sometimesAway(AtomicBoolean away) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away.get()) {
                        throw new SQLException("The database is away");
                    }
                    return method.invoke(database, arguments);
                });
    }
}
