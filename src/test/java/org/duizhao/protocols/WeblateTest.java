package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WeblateTest {

    private static final String NEAR = "合同/协议的第3/4条同日生效。";

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @Test
    void eachTextGetsItsBestMatchOrNullInTheOrderAsked() {
        ask(Map.of("strings", List.of("鼙鼓喧阗鸑鷟翩跹", Texts.HARD[0][0], " ", NEAR)))
                .statusCode(200)
                .body("$", hasSize(4))
                .body("[0].match", nullValue())
                .body("[1].query", equalTo(Texts.HARD[0][0]))
                .body("[1].match.target", equalTo(Texts.HARD[0][1]))
                .body("[1].match.exact", is(true))
                .body("[1].match.quality", is(100))
                .body("[2].match", nullValue())
                .body("[3].match.source", equalTo(Texts.HARD[0][0]))
                .body("[3].match.exact", is(false))
                .body("[3].match.quality", lessThan(100));
    }

    @Test
    void theTopMatchIsThatOfLookup() {
        List<String> queries = Texts.queries(Language.ZH, 100);
        List<String> targets =
                ask(Map.of("strings", queries)).statusCode(200).extract().path("match.target");
        for (int i = 0; i < queries.size(); i++) {
            List<String> expected = Texts.found("zh", "en", queries.get(i)).getList("matches.target");
            assertThat(targets.get(i)).as(queries.get(i)).isEqualTo(expected.isEmpty() ? null : expected.get(0));
        }
    }

    @Test
    void onlyEqualTextsAndOnlyOneMemoryIfAskedSo() {
        ask(Map.of("strings", List.of(NEAR, Texts.HARD[0][0]), "exact", true))
                .body("[0].match", nullValue())
                .body("[1].match.exact", is(true));
        ask(Map.of("strings", List.of(NEAR), "project", "test")).body("[0].match.exact", is(false));
        ask(Map.of("strings", List.of(NEAR), "project", "no-such-memory")).statusCode(400);
    }

    @Test
    void whatIsTooMuchOrUnknownIsRefused() {
        ask(Map.of("strings", List.of())).statusCode(400);
        ask(Map.of("strings", Collections.nCopies(101, "你好。"))).statusCode(400);
        ask(Map.of("strings", List.of("𠮷".repeat(2_001)))).statusCode(400);
        ask(Map.of("strings", List.of("𠮷".repeat(2_000)))).statusCode(200);
        ask(Map.of("strings", List.of("你好。"), "target_language", "de")).statusCode(400);
        ask(Map.of("strings", List.of("你好。"), "a-field-to-come", 1)).statusCode(200);
    }

    @Test
    void aKeyIsTakenAsWeblatesTokenAndAWrongOneRefused() {
        for (String name : new String[] {"Token ", "token ", "Bearer "}) {
            send(name + TestPeople.key(Role.READER), Map.of("strings", List.of(NEAR)))
                    .statusCode(200);
        }
        send("Token dz_wrong", Map.of("strings", List.of(NEAR))).statusCode(401);
        send("Basic " + TestPeople.key(Role.READER), Map.of("strings", List.of(NEAR)))
                .statusCode(401);
    }

    private static ValidatableResponse ask(Map<String, Object> body) {
        return send("Token " + TestPeople.key(Role.READER), body);
    }

    private static ValidatableResponse send(String authorization, Map<String, Object> body) {
        Map<String, Object> all = new HashMap<>(Map.of("source_language", "zh_Hans", "target_language", "en"));
        all.putAll(body);
        return RestAssured.given()
                .header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .body(all)
                .post("/api/memory/lookup/")
                .then();
    }
}
