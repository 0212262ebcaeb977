package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccountPageTest {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Test
    void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
        String name = account(Role.REVIEWER);
        String session = session(name);
        Response made = browser(session)
                .formParam("name", "OmegaT <b>")
                .formParam("role", "reader")
                .post("/account/keys");
        made.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("OmegaT &lt;b&gt;"), not(containsString("<b>")));
        String key = first("<code>(dz_[A-Za-z0-9_-]+)</code>", made);
        withKey(key).get("/q/openapi").then().statusCode(200);
        withKey(key)
                .formParam("name", "more")
                .formParam("role", "reviewer")
                .post("/account/keys")
                .then()
                .statusCode(403);
        Response page = browser(session).get("/account");
        page.then().statusCode(200).body(containsString("OmegaT"), not(containsString(key)));
        String revoke = first("action=\"(/account/keys/\\d+/revoke)\"", page);
        TestPeople.browser(Role.ADMIN).post(revoke).then().statusCode(404);
        browser(session).post(revoke).then().statusCode(303);
        withKey(key).get("/q/openapi").then().statusCode(401);
    }

    @Test
    void nobodyMakesAKeyThatMayMoreThanTheyMay() {
        String session = session(account(Role.TRANSLATOR));
        for (String role : new String[] {"reviewer", "admin", "nothing", ""}) {
            browser(session)
                    .formParam("name", "x")
                    .formParam("role", role)
                    .post("/account/keys")
                    .then()
                    .statusCode(403);
        }
        browser(session)
                .formParam("name", " ")
                .formParam("role", "reader")
                .post("/account/keys")
                .then()
                .statusCode(400);
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        String name = account(Role.READER);
        String here = session(name);
        String elsewhere = session(name);
        change(here, "wrong", "a new password").then().statusCode(400).body(containsString("nothing was changed"));
        change(here, TestPeople.PASSWORD, "short").then().statusCode(400).body(containsString("at least 12"));
        assertThat(accounts.signIn(name, TestPeople.PASSWORD)).isPresent();
        change(here, TestPeople.PASSWORD, "新的密码，足够长了吧？！").then().statusCode(200);
        assertThat(accounts.signIn(name, TestPeople.PASSWORD)).isEmpty();
        assertThat(accounts.signIn(name, "新的密码，足够长了吧？！")).isPresent();
        browser(here).get("/account").then().statusCode(200);
        browser(elsewhere).get("/account").then().statusCode(303);
    }

    @Test
    void aFoundBrowserIsNoPlaceToGuessThePassword() {
        String name = account(Role.READER);
        String session = session(name);
        for (int i = 0; i < 5; i++) {
            change(session, "wrong " + i, "a new password").then().statusCode(400);
        }
        change(session, TestPeople.PASSWORD, "a new password").then().statusCode(400);
        assertThat(accounts.signIn(name, TestPeople.PASSWORD)).isPresent();
    }

    private String account(Role role) {
        String name = "person-" + UUID.randomUUID();
        accounts.create(name, TestPeople.PASSWORD, role);
        return name;
    }

    private String session(String name) {
        return sessions.open(accounts.named(name).orElseThrow());
    }

    private static Response change(String session, String current, String wanted) {
        return browser(session)
                .formParam("current", current)
                .formParam("new", wanted)
                .post("/account/password");
    }

    private static RequestSpecification browser(String session) {
        return TestPeople.stranger().cookie(SessionCookie.NAME, session);
    }

    private static RequestSpecification withKey(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static String first(String pattern, Response response) {
        return Pattern.compile(pattern)
                .matcher(response.asString())
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll(pattern, "$1"))
                .findFirst()
                .orElseThrow();
    }
}
