package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AdminPageTest {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    ApiKeys keys;

    @Inject
    Audit audit;

    @Inject
    PeopleKeeper keeper;

    @ParameterizedTest
    @ValueSource(strings = {"people", "memories", "keys", "log"})
    void onlyAdministratorsSeeThePages(String page) {
        admin().get("/admin/" + page).then().statusCode(200);
        TestPeople.browser(Role.REVIEWER).get("/admin/" + page).then().statusCode(403);
        for (String language : new String[] {"zh", "ru"}) {
            admin().header("Accept-Language", language)
                    .get("/admin/" + page)
                    .then()
                    .statusCode(200)
                    .body(containsString("<html lang=\"" + language));
        }
    }

    @Test
    void aNewPersonSignsInWithThePasswordThatIsShownOnce() {
        String name = "李四 <b>" + UUID.randomUUID();
        Response made =
                admin().formParam("name", name).formParam("role", "translator").post("/admin/people");
        made.then().statusCode(200).header("Cache-Control", "no-store").body(not(containsString("<b>")));
        String password = shown(made);
        assertThat(accounts.signIn(name, password))
                .hasValueSatisfying(a -> assertThat(a.role).isEqualTo(Role.TRANSLATOR));
        admin().get("/admin/people").then().body(not(containsString(password)));
        assertThat(happened(AuditAction.ACCOUNT_CREATED, name)).isTrue();
    }

    @Test
    void whoIsDisabledIsOutAtOnceWithSessionsAndKeys() {
        String name = person(Role.READER);
        String session = sessions.open(accounts.named(name).orElseThrow());
        String key = keys.issue(name, "a program", Role.READER);
        given().header("Authorization", "Bearer " + key)
                .get("/api/memories")
                .then()
                .statusCode(200);
        post("/admin/people/disable", "name", name).then().statusCode(303);
        given().header("Authorization", "Bearer " + key)
                .get("/api/memories")
                .then()
                .statusCode(401);
        TestPeople.stranger()
                .cookie(SessionCookie.NAME, session)
                .get("/")
                .then()
                .statusCode(303);
        assertThat(accounts.signIn(name, TestPeople.PASSWORD)).isEmpty();
        post("/admin/people/enable", "name", name).then().statusCode(303);
        assertThat(accounts.signIn(name, TestPeople.PASSWORD)).isPresent();
        assertThat(sessions.identify(session)).isEmpty();
    }

    @Test
    void aRoleIsWhatItIsWithTheNextRequest() {
        String name = person(Role.READER);
        String key = keys.issue(name, "a program", Role.ADMIN);
        get(key, "/admin/people").then().statusCode(403);
        post("/admin/people/role", "name", name, "role", "admin").then().statusCode(303);
        get(key, "/admin/people").then().statusCode(200);
        post("/admin/people/role", "name", name, "role", "king").then().statusCode(400);
        post("/admin/people/role", "name", "nobody", "role", "reader").then().statusCode(404);
    }

    @Test
    void aPasswordThatIsResetEndsTheSessions() {
        String name = person(Role.READER);
        String session = sessions.open(accounts.named(name).orElseThrow());
        String password = shown(post("/admin/people/password", "name", name));
        assertThat(accounts.signIn(name, TestPeople.PASSWORD)).isEmpty();
        assertThat(accounts.signIn(name, password)).isPresent();
        assertThat(sessions.identify(session)).isEmpty();
    }

    @Test
    void aMemoryIsMadeClosedAndOpenedToOnePerson() {
        String memory = "client-" + UUID.randomUUID();
        String name = person(Role.TRANSLATOR);
        String key = keys.issue(name, "a program", Role.TRANSLATOR);
        post("/admin/memories", "name", memory, "title", "A client's", "penalty", "3", "everyone", "")
                .then()
                .statusCode(303);
        assertThat(memories(key)).doesNotContain(memory);
        post("/admin/memories/rights", "name", memory, "account", name, "right", "write")
                .then()
                .statusCode(303);
        assertThat(memories(key)).contains(memory);
        add(key, memory, "一言为定" + memory).then().statusCode(201);
        given().header("Authorization", "Bearer " + key)
                .queryParam("q", "一言为定！" + memory)
                .queryParam("from", "zh")
                .queryParam("to", "en")
                .queryParam("explain", true)
                .get("/api/lookup")
                .then()
                .body(containsString("\"points\":3"));
        admin().get("/admin/memories").then().body(containsString(name));
        post("/admin/memories/rights", "name", memory, "account", name, "right", "")
                .then()
                .statusCode(303);
        assertThat(memories(key)).doesNotContain(memory);
        post("/admin/memories/change", "name", memory, "title", "Open", "penalty", "0", "everyone", "read")
                .then()
                .statusCode(303);
        assertThat(memories(key)).contains(memory);
        add(key, memory, "不可").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a  b", "../x", "a/b"})
    void aMemoryNeedsANameThatCanStandInAnAddress(String name) {
        post("/admin/memories", "name", name, "title", "x", "penalty", "0", "everyone", "")
                .then()
                .statusCode(400);
    }

    @Test
    void aKeyEndsWithItsTime() {
        String name = person(Role.READER);
        String over = keys.issue(name, new ApiKeys.NewKey("over", Role.READER, Duration.ofSeconds(-1), null));
        String good = keys.issue(name, new ApiKeys.NewKey("good", Role.READER, Duration.ofDays(1), null));
        get(over, "/api/memories").then().statusCode(401);
        get(good, "/api/memories").then().statusCode(200);
    }

    @Test
    void aKeyIsNarrowedToMemoriesInTheForm() {
        String name = person(Role.READER);
        RequestSpecification browser = TestPeople.stranger()
                .cookie(SessionCookie.NAME, sessions.open(accounts.named(name).orElseThrow()));
        String key = shown(browser.formParam("name", "narrow")
                .formParam("role", "reader")
                .formParam("days", "30")
                .formParam("memory", "corpus")
                .post("/account/keys"));
        assertThat(memories(key)).containsExactly("corpus");
        TestPeople.stranger()
                .cookie(SessionCookie.NAME, sessions.open(accounts.named(name).orElseThrow()))
                .formParam("name", "of nothing")
                .formParam("role", "reader")
                .formParam("memory", "there-is-no-such-memory")
                .post("/account/keys")
                .then()
                .statusCode(404);
    }

    @Test
    void anAdministratorRevokesAnybodysKey() {
        String name = person(Role.READER);
        String key = keys.issue(name, "lost", Role.READER);
        admin().get("/admin/keys").then().body(containsString(name), not(containsString(key)));
        post("/admin/keys/" + keys.of(name).get(0).id + "/revoke").then().statusCode(303);
        get(key, "/api/memories").then().statusCode(401);
        assertThat(happened(AuditAction.KEY_REVOKED, "“lost” of " + name)).isTrue();
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Account account = accounts.named(person(Role.READER)).orElseThrow();
        String here = sessions.open(account);
        String there = sessions.open(account);
        TestPeople.stranger()
                .cookie(SessionCookie.NAME, here)
                .post("/account/sign-out-everywhere")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        assertThat(sessions.identify(here)).isEmpty();
        assertThat(sessions.identify(there)).isEmpty();
    }

    @Test
    void theLogSaysWhoFailedToSignInAndHoldsNoPassword() {
        String name = "nobody\n2026 forged " + UUID.randomUUID();
        TestPeople.stranger()
                .formParam("name", name)
                .formParam("password", "a secret guess")
                .post("/sign-in")
                .then()
                .statusCode(403);
        Response log = admin().queryParam("action", "sign-in-failed").get("/admin/log");
        log.then().statusCode(200).body(not(containsString("a secret guess")));
        assertThat(log.asString()).contains(name.replace('\n', '�'));
    }

    @Test
    @TestTransaction
    void theLastAdministratorStays() {
        List<Account> administrators = accounts.list("role = ?1 and disabledAt is null", Role.ADMIN);
        String last = person(Role.ADMIN);
        administrators.forEach(other -> other.disabledAt = Instant.now());
        assertThatThrownBy(() -> keeper.disable(last, "x")).hasMessageContaining("last administrator");
    }

    private String person(Role role) {
        String name = "person-" + UUID.randomUUID();
        accounts.create(name, TestPeople.PASSWORD, role);
        return name;
    }

    private static RequestSpecification admin() {
        return TestPeople.browser(Role.ADMIN);
    }

    private static Response post(String path, String... form) {
        RequestSpecification request = admin();
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.post(path);
    }

    private static Response get(String key, String path) {
        return given().header("Authorization", "Bearer " + key).get(path);
    }

    private static List<String> memories(String key) {
        return get(key, "/api/memories").jsonPath().getList("memories.name");
    }

    private static Response add(String key, String memory, String text) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json; charset=UTF-8")
                .body("{\"memory\":\"" + memory + "\",\"texts\":{\"zh\":\"" + text + "\",\"en\":\"It is a deal\"}}")
                .post("/api/segments");
    }

    private boolean happened(AuditAction action, String subject) {
        return audit.latest(Long.MAX_VALUE, action, "", 100).stream()
                .anyMatch(event -> event.subject.startsWith(subject));
    }

    private static String shown(Response page) {
        var found = Pattern.compile("<code>(.+?)</code>").matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}
