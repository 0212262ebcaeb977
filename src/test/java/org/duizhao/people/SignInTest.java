package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInTest {

    @Inject
    EntityManager entities;

    @Inject
    ApiKeys keys;

    @Inject
    Guesses guesses;

    @BeforeEach
    void forgetGuesses() {
        guesses.right(TestPeople.name(Role.READER), "127.0.0.1");
    }

    @Test
    void theRightPasswordOpensASessionThatOnlyThisBrowserCanShow() {
        Response answer = signIn(TestPeople.PASSWORD, "/sign-in?again");
        answer.then().statusCode(303).header("Location", "/sign-in?again");
        Cookie cookie = answer.getDetailedCookie(SessionCookie.NAME);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getMaxAge()).isEqualTo(7 * 24 * 60 * 60);
        assertThat(cookie.getValue()).hasSize(43);
        assertThat(column("select hash from session"))
                .contains(Secret.hash(cookie.getValue()))
                .doesNotContain(cookie.getValue());
        TestPeople.stranger()
                .cookie(SessionCookie.NAME, cookie.getValue())
                .get("/sign-in")
                .then()
                .body(containsString(TestPeople.name(Role.READER)));
    }

    @Test
    void aSessionIsOverAfterSigningOut() {
        String token = signIn(TestPeople.PASSWORD, "/").getCookie(SessionCookie.NAME);
        Response out = TestPeople.stranger().cookie(SessionCookie.NAME, token).post("/sign-out");
        out.then().statusCode(303).header("Location", "/sign-in").header("Clear-Site-Data", "\"cache\"");
        assertThat(out.getDetailedCookie(SessionCookie.NAME).getMaxAge()).isZero();
        TestPeople.stranger()
                .cookie(SessionCookie.NAME, token)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        assertThat(column("select hash from session")).doesNotContain(Secret.hash(token));
    }

    @Test
    void aSessionIsOverWhenItsTimeIs() {
        String token = signIn(TestPeople.PASSWORD, "/").getCookie(SessionCookie.NAME);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update session set expires_at = now() - interval '1 second' where hash = :hash")
                        .setParameter("hash", Secret.hash(token))
                        .executeUpdate());
        TestPeople.stranger().cookie(SessionCookie.NAME, token).get("/").then().statusCode(303);
    }

    @Test
    void aNewSignInEndsTheSessionThatTheBrowserHadBefore() {
        String before = signIn(TestPeople.PASSWORD, "/").getCookie(SessionCookie.NAME);
        String after = form(TestPeople.PASSWORD)
                .cookie(SessionCookie.NAME, before)
                .post("/sign-in")
                .getCookie(SessionCookie.NAME);
        assertThat(after).isNotEqualTo(before);
        assertThat(column("select hash from session"))
                .contains(Secret.hash(after))
                .doesNotContain(Secret.hash(before));
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotTakenOver() {
        String chosen = Secret.random(32);
        String session = form(TestPeople.PASSWORD)
                .cookie(SessionCookie.NAME, chosen)
                .post("/sign-in")
                .getCookie(SessionCookie.NAME);
        assertThat(session).isNotBlank().isNotEqualTo(chosen);
        TestPeople.stranger().cookie(SessionCookie.NAME, chosen).get("/").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse", "Correct horse battery", "correct horse battery "})
    void aWrongPasswordOpensNothingAndTheNameStaysInTheForm(String password) {
        Response answer = signIn(password, "/");
        answer.then()
                .statusCode(403)
                .body(containsString("do not belong together"), containsString("value=\"test-reader\""));
        assertThat(answer.getCookie(SessionCookie.NAME)).isNull();
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        TestPeople.stranger()
                .formParam("name", "nobody <script>")
                .formParam("password", TestPeople.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("do not belong together"), not(containsString("<script>")));
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong " + i, "/").then().statusCode(403);
        }
        Response answer = signIn(TestPeople.PASSWORD, "/");
        answer.then().statusCode(429).body(containsString("Try again in"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 15 * 60 + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,http://evil.example",
        "Origin,null",
        "X,x"
    })
    void whatAnotherSiteSendsIsRefusedBeforeItIsRead(String header, String value) {
        Response answer = given().accept("text/html")
                .header(header, value)
                .formParam("name", TestPeople.name(Role.READER))
                .formParam("password", TestPeople.PASSWORD)
                .post("/sign-in");
        answer.then().statusCode(403).body(containsString("another site"));
        assertThat(answer.getCookie(SessionCookie.NAME)).isNull();
    }

    @Test
    void aBrowserThatSendsOnlyItsOriginIsBelieved() {
        given().redirects()
                .follow(false)
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .formParam("name", TestPeople.name(Role.READER))
                .formParam("password", TestPeople.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "/\t/evil.example",
                "",
                "x",
                "/%0d%0aX: y z"
            })
    void afterTheSignInNobodyIsSentToAnotherSite(String next) {
        signIn(TestPeople.PASSWORD, next).then().statusCode(303).header("Location", "/");
    }

    @Test
    void aStrangersBrowserIsSentToTheSignInAndBack() {
        TestPeople.stranger()
                .get("/review/a/en?status=draft&page=2")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in?next=%2Freview%2Fa%2Fen%3Fstatus%3Ddraft%26page%3D2");
        TestPeople.stranger().post("/review/a/en").then().statusCode(303).header("Location", "/sign-in?lost=true");
        TestPeople.stranger()
                .queryParam("next", "/review/a/en?page=2")
                .queryParam("lost", true)
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("value=\"/review/a/en?page=2\""), containsString("nothing was saved"));
    }

    @Test
    void aStrangersProgramIsToldWhatItNeeds() {
        given().get("/api/lookup?q=x")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/sign-in-needed"), "detail", containsString("Bearer"));
        TestPeople.stranger().header("HX-Request", "true").get("/").then().statusCode(401);
    }

    @Test
    void aKeyIsKnownToItsOwnerAlone() {
        String key = TestPeople.key(Role.TRANSLATOR);
        assertThat(key).matches("dz_[A-Za-z0-9_-]{43}");
        assertThat(column("select hash from api_key"))
                .contains(Secret.hash(key))
                .doesNotContain(key);
        given().header("Authorization", "Bearer " + key)
                .get("/q/openapi")
                .then()
                .statusCode(200);
        assertThat(column("select name from api_key where last_used_at is not null and hash = '" + Secret.hash(key)
                        + "'"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer dz_wrong", "Bearer ", "Basic cmV2aWV3ZXI6eA==", "dz_wrong", ""})
    void aWrongKeyIsRefusedAlthoughASessionCameWithIt(String authorization) {
        TestPeople.browser(Role.ADMIN)
                .accept("application/json")
                .header("Authorization", authorization)
                .get("/q/openapi")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyAllowsNoMoreThanItsAccount() {
        String name = TestPeople.name(Role.READER);
        String key = keys.issue(name, "too much", Role.ADMIN);
        Person person = keys.identify(key).orElseThrow();
        assertThat(person.name()).isEqualTo(name);
        assertThat(person.role()).isEqualTo(Role.READER);
    }

    @Test
    void passwordsAreKeptAsBcrypt() {
        TestPeople.name(Role.READER);
        assertThat(column("select password_hash from account"))
                .allSatisfy(hash -> assertThat(hash).startsWith("$2a$12$"));
    }

    @Test
    void headersKeepPagesToThemselves() {
        given().get("/sign-in")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin");
        given().get("/api/lookup").then().statusCode(401).header("X-Content-Type-Options", "nosniff");
        given().get("/assets/duizhao.css").then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void healthIsOpenAndTheRestOfTheOperationIsNot() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        for (String path : List.of("/q/metrics", "/q/openapi", "/q/swagger-ui", "/q/swagger-ui/", "/q", "/q/nothing")) {
            given().redirects().follow(false).get(path).then().statusCode(401);
        }
        TestPeople.program(Role.READER).get("/q/metrics").then().statusCode(200).header("Set-Cookie", nullValue());
        TestPeople.browser(Role.READER)
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
    }

    private static Response signIn(String password, String next) {
        return form(password).formParam("next", next).post("/sign-in");
    }

    private static RequestSpecification form(String password) {
        return TestPeople.stranger()
                .formParam("name", TestPeople.name(Role.READER))
                .formParam("password", password);
    }

    private List<String> column(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, String.class).getResultList());
    }
}
