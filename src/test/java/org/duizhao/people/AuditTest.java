package org.duizhao.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whatever has a name in the log is done once, by a person or a program, and found there under it with who did it and to what. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditTest {

    /** Those are looked for where links are tested. */
    private static final Set<AuditAction> OF_LINKS = EnumSet.of(AuditAction.LINK_MADE, AuditAction.LINK_REVOKED);

    private final String name = "audited-" + UUID.randomUUID();
    private final String admin = TestPeople.name(Role.ADMIN);
    private final Set<AuditAction> seen = EnumSet.noneOf(AuditAction.class);

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Test
    void eachActionIsWrittenDown() throws IOException {
        people();
        memories();
        work();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).isEqualTo(OF_LINKS);
    }

    private void people() {
        form(browser(), "/admin/people", "name", name, "role", "reader");
        expect(AuditAction.ACCOUNT_CREATED, admin, name + ", reader");
        form(browser(), "/admin/people/role", "name", name, "role", "reviewer");
        expect(AuditAction.ROLE_CHANGED, admin, name);
        form(browser(), "/admin/people/password", "name", name);
        expect(AuditAction.PASSWORD_RESET, admin, name);
        form(browser(), "/admin/people/disable", "name", name);
        expect(AuditAction.ACCOUNT_DISABLED, admin, name);
        form(browser(), "/admin/people/enable", "name", name);
        expect(AuditAction.ACCOUNT_ENABLED, admin, name);
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.named(name).orElseThrow().passwordHash = Accounts.hash(TestPeople.PASSWORD));
        form(TestPeople.stranger(), "/sign-in", "name", name, "password", "a guess that is wrong");
        expect(AuditAction.SIGN_IN_FAILED, name, "");
        String session = signIn();
        expect(AuditAction.SIGNED_IN, name, "");
        form(browser(session), "/account/password", "current", TestPeople.PASSWORD, "new", TestPeople.PASSWORD + " 2");
        expect(AuditAction.PASSWORD_CHANGED, name, "");
        form(browser(session), "/account/keys", "name", "of the test", "role", "reader");
        expect(AuditAction.KEY_MADE, name, "“of the test”");
        String key = audited(AuditAction.KEY_MADE, name, "“of the test”");
        assertThat(key).doesNotContain("dz_");
        String id = first("/account/keys/(\\d+)/revoke", browser(session).get("/account"));
        form(browser(session), "/account/keys/" + id + "/revoke");
        expect(AuditAction.KEY_REVOKED, name, "“of the test”");
        form(browser(session), "/sign-out");
        expect(AuditAction.SIGNED_OUT, name, "");
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.named(name).orElseThrow().passwordHash = Accounts.hash(TestPeople.PASSWORD));
        form(browser(signIn()), "/account/sign-out-everywhere");
        expect(AuditAction.SIGNED_OUT_EVERYWHERE, name, "");
    }

    private void memories() {
        form(browser(), "/admin/memories", "name", name, "title", "Audited", "penalty", "0", "everyone", "read");
        expect(AuditAction.MEMORY_CREATED, admin, name);
        form(browser(), "/admin/memories/change", "name", name, "title", "Audited", "penalty", "1", "everyone", "");
        expect(AuditAction.MEMORY_CHANGED, admin, name + ", penalty 1");
        form(browser(), "/admin/memories/rights", "name", name, "account", name, "right", "write");
        expect(AuditAction.RIGHT_CHANGED, admin, name + " in " + name + ": write");
    }

    private void work() throws IOException {
        Response made = TestPeople.program(Role.ADMIN)
                .contentType("application/json; charset=UTF-8")
                .body("{\"memory\":\"" + name + "\",\"texts\":{\"zh\":\"审计日志。\",\"en\":\"The log.\"}}")
                .post("/api/segments");
        made.then().statusCode(201);
        String id = made.jsonPath().getString("id");
        TestPeople.program(Role.ADMIN)
                .header("If-Match", made.header("ETag"))
                .delete("/api/segments/" + id)
                .then()
                .statusCode(204);
        expect(AuditAction.SEGMENT_DELETED, admin, "");
        Response begun = TestPeople.program(Role.ADMIN)
                .multiPart("memory", name)
                .multiPart("file", name + ".tmx", "<tmx/>".getBytes(StandardCharsets.UTF_8))
                .post("/api/imports");
        begun.then().statusCode(202);
        expect(AuditAction.IMPORT_STARTED, admin, name + ".tmx into " + name);
        cancelled();
        TestPeople.program(Role.TRANSLATOR)
                .contentType("text/plain; charset=UTF-8")
                .body(Files.readAllBytes(Path.of("translations/ru/2023-xian-outcomes.txt")))
                .post("/api/translations")
                .then()
                .statusCode(200);
        expect(AuditAction.TRANSLATION_UPLOADED, TestPeople.name(Role.TRANSLATOR), "2023-xian-outcomes, ru");
    }

    /** One whose file is on no server, so that it does not end by itself. */
    private void cancelled() {
        long id = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) accounts.getEntityManager()
                                .createNativeQuery(
                                        "insert into import_job (file, memory, duplicates, dry_run, made_by, made_at, state,"
                                                + " progress, units, added, overwritten, skipped, refused, altered) values ('a.tmx', ?1,"
                                                + " 'SKIP', false, ?2, now(), 'WAITING', 0, 0, 0, 0, 0, 0, 0) returning id")
                                .setParameter(1, name)
                                .setParameter(2, admin)
                                .getSingleResult())
                        .longValue());
        TestPeople.program(Role.ADMIN).delete("/api/imports/" + id);
        expect(AuditAction.IMPORT_CANCELLED, admin, "import " + id);
    }

    private void expect(AuditAction action, String actor, String subject) {
        assertThat(audited(action, actor, subject))
                .as(action + " by " + actor + ": " + subject)
                .isNotNull();
        assertThat(browser()
                        .queryParam("action", action.slug())
                        .queryParam("actor", actor)
                        .get("/admin/log")
                        .asString())
                .contains(actor);
        seen.add(action);
    }

    /** The latest such subject, or null. */
    private String audited(AuditAction action, String actor, String subject) {
        return audit.latest(Long.MAX_VALUE, action, actor, 100).stream()
                .map(event -> event.subject)
                .filter(written -> written.startsWith(subject))
                .findFirst()
                .orElse(null);
    }

    private String signIn() {
        Response signedIn = form(TestPeople.stranger(), "/sign-in", "name", name, "password", TestPeople.PASSWORD);
        return signedIn.getCookie(SessionCookie.NAME);
    }

    private static RequestSpecification browser() {
        return TestPeople.browser(Role.ADMIN);
    }

    private static RequestSpecification browser(String session) {
        return TestPeople.stranger().cookie(SessionCookie.NAME, session);
    }

    private static Response form(RequestSpecification request, String path, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        Response answer = request.post(path);
        assertThat(answer.statusCode()).as(path + List.of(fields)).isIn(200, 303, 403);
        return answer;
    }

    private static String first(String pattern, Response page) {
        var found = Pattern.compile(pattern).matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}
