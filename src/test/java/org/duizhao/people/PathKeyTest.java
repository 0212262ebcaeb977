package org.duizhao.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
    void nothingIsChangedByAKeyInThePath() {
        String body = "{\"memory\":\"main\",\"texts\":{\"zh\":\"甲\",\"en\":\"A\"}}";
        given().contentType("application/json")
                .body(body)
                .post("/key/" + TestPeople.key(Role.ADMIN) + "/api/segments")
                .then()
                .statusCode(401);
    }

    @Test
    void noLogAndNoMetricHoldsTheKey() throws InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.quarkus.http.access-log");
        log.addHandler(handler);
        try {
            String key = TestPeople.key(Role.READER);
            for (String path :
                    List.of(key + "/api/memories", key + "/nowhere", key + "/tmserver/zh/de/unit/a", "dz_wrong/x")) {
                given().get("/key/" + path);
            }
            for (int i = 0; i < 100 && lines.size() < 4; i++) {
                Thread.sleep(20);
            }
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line).contains("/api/memories"))
                    .noneSatisfy(line -> assertThat(line).contains("dz_"));
            assertThat(TestPeople.program(Role.READER).get("/q/metrics").asString())
                    .contains("http_server_requests")
                    .doesNotContain("dz_");
        } finally {
            log.removeHandler(handler);
        }
    }
}
