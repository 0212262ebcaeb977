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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        ask(Map.of("strings", List.of("𠮷".repeat(10_001)))).statusCode(400);
        ask(Map.of("strings", List.of("𠮷".repeat(10_000)))).statusCode(200);
        ask(Map.of("strings", Collections.singletonList(null))).statusCode(400);
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

    @Test
    void theMemoryIsBrowsedPageByPageAndByAPhrase() throws InterruptedException {
        String memory = "browse-" + UUID.randomUUID();
        String tmx = IntStream.range(0, 60)
                .mapToObj(i -> "<tu><tuv xml:lang=\"zh\"><seg>翻阅" + i + memory
                        + "</seg></tuv><tuv xml:lang=\"en\"><seg>Browse " + i + memory + "</seg></tuv></tu>")
                .collect(Collectors.joining("", "<tmx version=\"1.4\"><header/><body>", "</body></tmx>"));
        Texts.importTmx(memory, tmx);
        JsonPath first = browse(Map.of("project", memory));
        assertThat(first.getList("results.id")).hasSize(50);
        assertThat(first.getString("results[0].source")).isEqualTo("翻阅0" + memory);
        assertThat(first.getString("results[0].project")).isEqualTo(memory);
        JsonPath second = TestPeople.program(Role.READER)
                .urlEncodingEnabled(false)
                .get(first.getString("next"))
                .jsonPath();
        assertThat(second.getList("results.source")).hasSize(10).contains("翻阅59" + memory);
        assertThat(second.getString("next")).isNull();
        assertThat(browse(Map.of("source", "翻阅59" + memory)).getList("results.target"))
                .containsExactly("Browse 59" + memory);
        assertThat(browse(Map.of("source", "翻阅59" + memory, "project", "test")).getList("results"))
                .isEmpty();

        long id = second.getLong("results[0].id");
        TestPeople.program(Role.READER).delete("/api/memory/" + id + "/").then().statusCode(403);
        TestPeople.program(Role.TRANSLATOR)
                .delete("/api/memory/" + id + "/")
                .then()
                .statusCode(204);
        TestPeople.program(Role.TRANSLATOR)
                .delete("/api/memory/" + id + "/")
                .then()
                .statusCode(404);
        assertThat(browse(Map.of("project", memory, "cursor", Long.toString(id - 1)))
                        .getList("results.id"))
                .doesNotContain((int) id);
    }

    @Test
    void browsingWithoutLanguagesOrInAMemoryThatThereIsNotIsRefused() {
        TestPeople.program(Role.READER).get("/api/memory/").then().statusCode(400);
        TestPeople.program(Role.READER)
                .queryParams("source_language", "zh", "target_language", "en", "cursor", "x")
                .get("/api/memory/")
                .then()
                .statusCode(400);
        TestPeople.program(Role.READER)
                .queryParams("source_language", "zh", "target_language", "en", "project", "no-such")
                .get("/api/memory/")
                .then()
                .statusCode(404);
    }

    private static JsonPath browse(Map<String, String> parameters) {
        return TestPeople.program(Role.READER)
                .queryParams("source_language", "zh_Hans", "target_language", "en")
                .queryParams(parameters)
                .get("/api/memory/")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
