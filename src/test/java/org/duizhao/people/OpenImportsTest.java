package org.duizhao.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duizhao.server.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many imports of one person may be under way. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpenImportsTest {

    private final String name = "imports-" + UUID.randomUUID();

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "duizhao.exchange.open-imports")
    int most;

    /** Jobs whose files are on no server that runs, so that nobody begins them. */
    @BeforeEach
    void open() {
        QuarkusTransaction.requiringNew().run(() -> accounts.create(name, TestPeople.PASSWORD, Role.TRANSLATOR));
        for (int i = 0; i < most; i++) {
            execute(
                    "insert into import_job (file, memory, duplicates, dry_run, made_by, made_at, state, progress, units, added,"
                            + " overwritten, skipped, refused, altered) values ('a.tmx', '" + name
                            + "', 'SKIP', false, '" + name
                            + "', now(), 'WAITING', 0, 0, 0, 0, 0, 0, 0)");
        }
    }

    @AfterEach
    void forget() {
        execute("delete from import_job where made_by = '" + name + "'");
    }

    @Test
    void whoHasTooManyUnderWayIsToldWhenToGoOnAndTheOthersAreNot() {
        String key = keys.issue(name, "test", Role.TRANSLATOR);
        Response refused = send(key);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("detail", containsString("You have " + most + " imports under way"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        send(TestPeople.key(Role.TRANSLATOR)).then().statusCode(202);
        execute("update import_job set state = 'CANCELLED' where id = (select min(id) from import_job where made_by = '"
                + name + "')");
        send(key).then().statusCode(202);
    }

    private Response send(String key) {
        return TestPeople.anybody()
                .header("Authorization", "Bearer " + key)
                .multiPart("memory", name)
                .multiPart("dry-run", "true")
                .multiPart("file", "a.tmx", "<tmx/>".getBytes(StandardCharsets.UTF_8))
                .post("/api/imports");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
