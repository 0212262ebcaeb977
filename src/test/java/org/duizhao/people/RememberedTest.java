package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is remembered of keys and rights, and that it is forgotten. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RememberedTest {

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Accesses accesses;

    @Inject
    Remembered remembered;

    @Inject
    MemoryRepository memories;

    @Inject
    DataSource database;

    @Test
    void aRevokedKeyIsRefusedByTheNextRequest() {
        String name = somebody();
        for (int i = 0; i < 20; i++) {
            String key = keys.issue(name, "test", Role.READER);
            assertThat(status(key)).isEqualTo(200);
            assertThat(status(key)).isEqualTo(200);
            keys.revoke(name, false, keys.of(name).get(0).id);
            assertThat(status(key)).isEqualTo(401);
        }
    }

    @Test
    void aLesserRoleHoldsForTheNextRequest() {
        String name = somebody();
        String key = keys.issue(name, "test", Role.TRANSLATOR);
        assertThat(change(key)).isEqualTo(404);
        QuarkusTransaction.requiringNew().run(() -> accounts.named(name).orElseThrow().role = Role.READER);
        assertThat(change(key)).isEqualTo(403);
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() {
        String name = somebody();
        Person person = QuarkusTransaction.requiringNew()
                .call(() -> new Person(name, Role.READER, accounts.named(name).orElseThrow().id, null));
        long memory = QuarkusTransaction.requiringNew().call(() -> memories.findOrCreate("remembered-test", "x").id);
        assertThat(accesses.of(person).readable()).contains(memory);
        assertThat(accesses.of(person)).isSameAs(accesses.of(person));
        QuarkusTransaction.requiringNew().run(() -> memories.findById(memory).everyone = null);
        assertThat(accesses.of(person).readable()).doesNotContain(memory);
    }

    @Test
    void aTransactionSeesWhatItHasChangedItselfAndNobodyElseDoes() throws Exception {
        String name = somebody();
        Person person = QuarkusTransaction.requiringNew()
                .call(() -> new Person(name, Role.READER, accounts.named(name).orElseThrow().id, null));
        accesses.of(person);
        long made;
        QuarkusTransaction.begin();
        try {
            made = memories.findOrCreate("remembered-" + UUID.randomUUID(), "x").id;
            assertThat(accesses.of(person).readable()).contains(made);
            assertThat(CompletableFuture.supplyAsync(() -> accesses.of(person).readable())
                            .join())
                    .doesNotContain(made);
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(accesses.of(person).readable()).doesNotContain(made);
    }

    @Test
    void ofManyWhoAskForTheSameAtOnceOneAsksTheDatabase() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        String key = "many-" + UUID.randomUUID();
        // While the database is not heard nothing is remembered, and each asks for itself.
        for (int i = 0; i < 3_000 && remembered.find(key + "?", String.class).isEmpty(); i++) {
            remembered.get(key + "?", String.class, () -> Optional.of("heard"));
            Thread.sleep(20);
        }
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> remembered.get(key, String.class, () -> {
                    readings.incrementAndGet();
                    begun.countDown();
                    await(go);
                    return Optional.of("read");
                })));
                await(begun);
            }
            go.countDown();
            for (Future<Optional<String>> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).contains("read");
            }
        } finally {
            threads.shutdownNow();
        }
        // One for what was forgotten meanwhile: everything is, each second and whenever anybody's rights change.
        assertThat(readings.get()).isLessThan(10);
        assertThatThrownBy(() -> remembered.get(key + "!", String.class, () -> {
                    throw new IllegalStateException("not now");
                }))
                .hasMessage("not now");
        assertThat(remembered.get(key + "!", String.class, Optional::empty)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatChangesBesideTheServerIsHeardOf() throws Exception {
        String name = somebody();
        String key = keys.issue(name, "test", Role.READER);
        assertThat(status(key)).isEqualTo(200);
        execute("delete from api_key where name = 'test' and account_id = (select id from account where name = '" + name
                + "')");
        for (int waited = 0; status(key) == 200; waited++) {
            assertThat(waited).isLessThan(100);
            Thread.sleep(20);
        }
        assertThat(status(key)).isEqualTo(401);
    }

    private String somebody() {
        String name = "remembered-" + UUID.randomUUID();
        accounts.create(name, TestPeople.PASSWORD, Role.TRANSLATOR);
        return name;
    }

    private static int status(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get("/api/memories")
                .statusCode();
    }

    private static int change(String key) {
        return given().header("Authorization", "Bearer " + key)
                .header("If-Match", "\"0\"")
                .delete("/api/segments/999999999")
                .statusCode();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
