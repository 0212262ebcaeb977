package org.duizhao.protocols;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.AccessLog;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PathKeyTest {

    @Test
    void theKeyInThePathIsAsGoodAsInTheHeader() {
        String key = TestPeople.key(Role.READER);
        given().get("/key/" + key + "/api/memories").then().statusCode(200);
        given().urlEncodingEnabled(false)
                .get(RestAssured.baseURI + ":" + RestAssured.port + "//key/" + key
                        + "//api/lookup?q=a%2Fb&from=zh&to=en")
                .then()
                .statusCode(200)
                .body("query", equalTo("a/b"));
    }

    @Test
    void aWrongKeyIsRefusedWhateverElseIsSentAndNoBrowserIsSentToTheSignIn() {
        given().get("/key/dz_wrong/api/memories").then().statusCode(401);
        TestPeople.program(Role.READER).get("/key/dz_wrong/api/memories").then().statusCode(401);
        TestPeople.browser(Role.READER).get("/key/dz_wrong/").then().statusCode(401);
    }

    @Test
    void aKeyInThePathMayWriteWhereToolsWriteAndNowhereElse() {
        String writer = "/key/" + TestPeople.key(Role.TRANSLATOR);
        given().contentType("application/json")
                .body("{\"strings\":[\"你好。\"],\"source_language\":\"zh\",\"target_language\":\"en\"}")
                .post("/key/" + TestPeople.key(Role.READER) + "/api/memory/lookup/")
                .then()
                .statusCode(200);
        given().body("{\"source\":\"路径里的钥匙。\",\"target\":\"A key in the path.\"}")
                .post(writer + "/api/v1/zh/en/unit/")
                .then()
                .statusCode(200);
        given().body("{\"source\":\"读者。\",\"target\":\"A reader.\"}")
                .post("/key/" + TestPeople.key(Role.READER) + "/tmserver/zh/en/unit/")
                .then()
                .statusCode(403);
        for (String elsewhere : List.of(
                "/api/memories",
                "/api/imports",
                "/api/memory/../segments",
                "/api/memory/%2e%2E/segments",
                "/sign-in")) {
            given().urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body("{}")
                    .post(RestAssured.baseURI + ":" + RestAssured.port + writer + elsewhere)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(401, 403));
        }
    }

    @Test
    void nothingElseIsChangedByAKeyInThePath() {
        String body = "{\"memory\":\"main\",\"texts\":{\"zh\":\"甲\",\"en\":\"A\"}}";
        given().contentType("application/json")
                .body(body)
                .post("/key/" + TestPeople.key(Role.ADMIN) + "/api/segments")
                .then()
                .statusCode(401);
    }

    @Test
    void noLogAndNoMetricHoldsTheKey() throws InterruptedException {
        try (AccessLog log = new AccessLog()) {
            String key = TestPeople.key(Role.READER);
            for (String path :
                    List.of(key + "/api/memories", key + "/nowhere", key + "/tmserver/zh/de/unit/a", "dz_wrong/x")) {
                given().get("/key/" + path);
            }
            given().urlEncodingEnabled(false)
                    .get(RestAssured.baseURI + ":" + RestAssured.port + "/get?q=a&key=" + key
                            + "&de=someone%40example.org&user=someone&langpair=zh%7Cen")
                    .then()
                    .statusCode(200);
            given().urlEncodingEnabled(false)
                    .get(RestAssured.baseURI + ":" + RestAssured.port + "/api/get?q=a&%6Bey=mm01," + key
                            + ":test&langpair=zh%7Cen")
                    .then()
                    .statusCode(200);
            given().urlEncodingEnabled(false)
                    .header("Referer", RestAssured.baseURI + "/key/" + key + "/documents")
                    .get(RestAssured.baseURI + ":" + RestAssured.port + "//key//" + key + "//t5memory/test/status")
                    .then()
                    .statusCode(200);
            given().formParams("q", "a", "langpair", "zh|en", "key", key, "de", "someone@example.org")
                    .post("/mymemory/get")
                    .then()
                    .statusCode(200);
            given().multiPart("key", key).multiPart("tmx", "a.tmx", new byte[0]).post("/mymemory/tmx/import");
            assertThat(log.lines(9))
                    .hasSizeGreaterThanOrEqualTo(9)
                    .anySatisfy(line -> assertThat(line).contains("GET /api/memories"))
                    .anySatisfy(line -> assertThat(line).contains("GET /mymemory/get?q=a&langpair"))
                    .noneSatisfy(line -> assertThat(line).contains("dz_"))
                    .noneSatisfy(line -> assertThat(line).contains("someone"));
            assertThat(TestPeople.program(Role.READER).get("/q/metrics").asString())
                    .contains("http_server_requests")
                    .doesNotContain("dz_");
        }
    }
}
