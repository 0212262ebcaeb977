package org.duizhao.protocols;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of MyMemory's clients: MateCat's forms, OmegaT's and Weblate's queries. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MyMemoryTest {

    private static final String NEAR = "合同/协议的第3/4条同日生效。";

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @ParameterizedTest
    @CsvSource({"zh,en", "zh,ru", "en,zh", "ru,en"})
    void theMatchesAreThoseOfLookupInTheirOrder(String from, String to) {
        for (String text : Texts.queries(Language.of(from).orElseThrow(), 200)) {
            JsonPath expected = Texts.found(from, to, text);
            JsonPath found = form(Role.READER, Map.of("q", text, "langpair", from + "|" + to, "numres", "5"))
                    .post("/mymemory/get")
                    .jsonPath();
            assertThat(found.getList("matches.translation")).as(text).isEqualTo(expected.getList("matches.target"));
            for (int i = 0; i < found.getList("matches").size(); i++) {
                double score = Math.min(100, expected.getDouble("matches[" + i + "].score"));
                assertThat((int) (found.getDouble("matches[" + i + "].match") * 100))
                        .as(text)
                        .isEqualTo((int) score);
            }
        }
    }

    @Test
    void everyKeyIsThereAndTheBestMatchAgainForClientsThatKnowOneOnly() {
        get("/api/get?de=a%40b.c&langpair=zh-CN%7Cen-GB&mt=0&of=json&numres=1&q=" + encoded(Texts.HARD[0][0]))
                .statusCode(200)
                .header("Content-Type", "application/json;charset=utf-8")
                .body("responseStatus", is(200))
                .body("responseDetails", equalTo(""))
                .body("quotaFinished", is(false))
                .body("$", hasKey("responderId"))
                .body("$", hasKey("exception_code"))
                .body("$", hasKey("mtLangSupported"))
                .body("responseData.translatedText", equalTo(Texts.HARD[0][1]))
                .body("responseData.match", is(1.0f))
                .body("matches", hasSize(1))
                .body("matches[0].id", matchesPattern("[0-9]+"))
                .body("matches[0].segment", equalTo(Texts.HARD[0][0]))
                .body("matches[0].source", equalTo("zh-CN"))
                .body("matches[0].target", equalTo("en-GB"))
                .body("matches[0].quality", equalTo("74"))
                .body("matches[0].reference", matchesPattern("test-.*"))
                .body("matches[0].'usage-count'", is(1))
                .body("matches[0].subject", equalTo("All"))
                .body("matches[0].'created-by'", equalTo("import"))
                .body("matches[0].'last-updated-by'", equalTo("import"))
                .body("matches[0].'create-date'", matchesPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}"))
                .body("matches[0].'last-update-date'", matchesPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}"))
                .body("matches[0].key", equalTo("test"))
                .body("matches[0].ICE", is(false))
                .body("matches[0]", hasKey("tm_properties"))
                .body("matches[0]", hasKey("prop"))
                .body("matches[0]", hasKey("target_note"));
    }

    @Test
    void whereNothingIsFoundTheTranslationIsEmpty() {
        get("/get?langpair=zh%7Cen&q=" + encoded("鼙鼓喧阗鸑鷟翩跹"))
                .statusCode(200)
                .body("responseData.translatedText", equalTo(""))
                .body("responseStatus", is(200))
                .body("matches", hasSize(0));
        get("/get?langpair=zh%7Cen&q=%20").statusCode(200).body("matches", hasSize(0));
    }

    @Test
    void aBarMayStandInTheRequestLineAsItIsAndNoOtherAddressMayBeWrong() throws IOException {
        String key = TestPeople.key(Role.READER);
        assertThat(raw("/get?q=" + encoded(Texts.HARD[0][0]) + "&langpair=zh-cn|en-us&numres=5&mt=0&key=" + key))
                .startsWith("HTTP/1.1 200 ")
                .contains("Articles 3/4");
        assertThat(raw("/key/" + key + "/api/lookup?q=a|b&from=zh&to=en")).startsWith("HTTP/1.1 400 ");
    }

    private static String raw(String address) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anErrorHasTheSameForm() {
        get("/get?langpair=zh%7Cde&q=a")
                .statusCode(400)
                .body("responseStatus", is(400))
                .body("responseData.translatedText", equalTo(""))
                .body("responseDetails", containsString("“de”"))
                .body("exception_code", equalTo("unknown-language"))
                .body("matches", hasSize(0));
        get("/get?langpair=zh%7Czh-TW&q=a").statusCode(400);
        get("/get?langpair=zh&q=a").statusCode(400).body("responseDetails", containsString("zh|en"));
        get("/get?langpair=zh%7Cen").statusCode(400).body("responseDetails", containsString("“q”"));
        get("/get?langpair=zh%7Cen&q=a&numres=many").statusCode(400);
        get("/get?langpair=zh%7Cen&q=a&of=tmx").statusCode(406).body("responseStatus", is(406));
        get("/get?langpair=zh%7Cen&q=a&penalty_key=%5B")
                .statusCode(400)
                .body("responseDetails", containsString("JSON"));
        get("/get?langpair=zh%7Cen&q=a&key=:nowhere")
                .statusCode(400)
                .body("responseDetails", containsString("nowhere"));
    }

    @Test
    void theKeyOfTheProtocolIsAsGoodAsAHeaderInQueryAndForm() {
        String key = TestPeople.key(Role.READER);
        for (String keys :
                List.of(key, "mm0123456789," + key, key + ":test", "mm01, " + key + ":test," + key + ":test")) {
            given().urlEncodingEnabled(false)
                    .get(Texts.address("/get?langpair=zh%7Cen&key=" + encoded(keys) + "&q=" + encoded(NEAR)))
                    .then()
                    .statusCode(200)
                    .body("matches[0].segment", equalTo(Texts.HARD[0][0]));
            utf8().formParams("langpair", "zh|en", "key", keys, "q", NEAR)
                    .post("/api/get")
                    .then()
                    .statusCode(200)
                    .body("matches[0].segment", equalTo(Texts.HARD[0][0]));
        }
        given().get("/get?langpair=zh%7Cen&q=a").then().statusCode(401);
        given().get("/get?langpair=zh%7Cen&q=a&key=dz_wrong").then().statusCode(401);
        utf8().formParams("langpair", "zh|en", "key", "dz_wrong", "q", NEAR)
                .post("/get")
                .then()
                .statusCode(401);
        given().get("/authkey?key=" + key).then().statusCode(200).body(equalTo("1"));
        given().get("/authkey?key=dz_wrong").then().statusCode(401);
    }

    @Test
    void neighboursMakeAnInContextExactMatch() {
        ask(Map.of("q", Texts.HARD[1][0], "context_before", Texts.HARD[0][0], "context_after", Texts.HARD[2][0]))
                .body("matches[0].match", is(1.0f))
                .body("matches[0].ICE", is(true));
        ask(Map.of("q", Texts.HARD[1][0], "context_before", "", "context_after", " "))
                .body("matches[0].ICE", is(false));
    }

    @Test
    void aConcordanceFindsThePhraseInSegmentsOfTheMemoriesNamed() {
        ask(Map.of("q", "𡈽屋", "conc", "true", "extended", "1", "numres", "10", "key", ":test"))
                .body("matches", hasSize(1))
                .body("matches[0].segment", equalTo(Texts.HARD[8][0]))
                .body("matches[0].translation", equalTo(Texts.HARD[8][1]))
                .body("matches[0].match", lessThan(0.5f))
                .body("matches[0].key", equalTo("test"))
                .body("matches[0].ICE", is(false));
        ask(Map.of("q", "𡈽屋", "conc", "1", "key", ":corpus")).body("matches", hasSize(0));
        ask(Map.of("q", "<x id=\"1\"/>", "conc", "1")).statusCode(200).body("matches", hasSize(0));
        ask(Map.of("q", "野".repeat(1_001), "conc", "1")).statusCode(400);
    }

    @Test
    void aPenaltyOfAMemoryIsTakenOffItsMatches() {
        for (String penalty : List.of("10", "0.1")) {
            ask(Map.of(
                            "q",
                            Texts.HARD[1][0],
                            "context_before",
                            Texts.HARD[0][0],
                            "penalty_key",
                            "[{\"key\":\"dz_x:test\",\"penalty\":" + penalty + "}]"))
                    .body("matches[0].match", is(0.9f))
                    .body("matches[0].penalty", is(0.1f))
                    .body("matches[0].ICE", is(false));
        }
        ask(Map.of("q", Texts.HARD[1][0])).body("matches[0].penalty", nullValue());
    }

    @Test
    void inlineCodesAreLeftOutAndTheMatchIsNotEqualThen() {
        ask(Map.of("q", "<ph id=\"mtc_1\" equiv-text=\"base64:Jmx0Ow==\"/>" + Texts.HARD[0][0] + "<g id=\"2\"></g>"))
                .body("matches[0].segment", equalTo(Texts.HARD[0][0]))
                // a point for the codes, and one because nobody has approved it
                .body("matches[0].match", is(0.98f));
    }

    @Test
    void aTextOfTenThousandCharactersIsLookedUpAndALongerOneRefused() {
        ask(Map.of("q", "𠮷".repeat(10_000))).statusCode(200);
        ask(Map.of("q", "𠮷".repeat(10_001))).statusCode(400);
    }

    @Test
    void wholePercentSurviveTheClientsArithmetic() {
        for (int score = 0; score <= 100; score++) {
            assertThat((int) (MyMemoryMatch.share(score) * 100)).isEqualTo(score);
        }
        assertThat((int) (MyMemoryMatch.share(87.5) * 100)).isEqualTo(87);
    }

    @Test
    void qualitySaysWhetherAPersonApproved() {
        String slug = TestCorpus.document("批准", new String[] {"批准" + mark, "Approved " + mark, null});
        String pair = "批准" + mark;
        ask(Map.of("q", pair)).body("matches[0].quality", equalTo("74"));
        Texts.approve(slug);
        ask(Map.of("q", pair)).body("matches[0].quality", equalTo("100"));
    }

    @Test
    void aSetUnitIsFoundUpdatedAndDeleted() {
        Map<String, String> unit = new HashMap<>(Map.of(
                "seg", "存" + mark, "tra", "Kept 👍 " + mark, "langpair", "zh-CN|en-US", "de", "a@b.c", "tnote", ""));
        unit.put("key", TestPeople.key(Role.TRANSLATOR) + ":mm-" + mark);
        String id = change("/set", unit)
                .statusCode(200)
                .header("Content-Type", "application/json;charset=utf-8")
                .body("responseStatus", is(200))
                .body("responseData", equalTo("OK"))
                .extract()
                .path("responseDetails[0]");
        change("/set", unit).body("responseDetails[0]", equalTo(id));
        ask(Map.of("q", "存" + mark, "key", ":mm-" + mark))
                .body("matches", hasSize(1))
                .body("matches[0].id", equalTo(id))
                .body("matches[0].key", equalTo("mm-" + mark))
                .body("matches[0].match", is(1.0f));

        unit.put("newseg", "存" + mark);
        unit.put("newtra", "Changed " + mark);
        change("/update", unit)
                .statusCode(200)
                .body("segment_ids", equalTo(List.of(id)))
                .body("number_of_results", is(1));
        ask(Map.of("q", "存" + mark)).body("matches.translation", equalTo(List.of("Changed " + mark)));

        unit.put("tra", "Changed " + mark);
        change("/delete_by_id", unit).statusCode(200).body("responseDetails", equalTo(List.of(id)));
        change("/delete_by_id", unit)
                .statusCode(404)
                .body("responseStatus", is(404))
                .body("responseDetails", equalTo("NO ID FOUND"));
        ask(Map.of("q", "存" + mark)).body("matches", hasSize(0));
    }

    @Test
    void aSegmentWithAnotherLanguageAndOneOfTheDocumentsIsNotDeleted() {
        Map<String, String> unit = new HashMap<>(Map.of("langpair", "zh|en", "key", TestPeople.key(Role.TRANSLATOR)));
        unit.put("id", ask(Map.of("q", Texts.HARD[0][0])).extract().path("matches[0].id"));
        change("/delete_by_id", unit).statusCode(409).body("responseDetails", containsString("three languages"));
        unit.put("id", ask(Map.of("q", "各位同事：", "key", ":corpus")).extract().path("matches[0].id"));
        change("/delete_by_id", unit).statusCode(403);
        unit.put("key", TestPeople.key(Role.TRANSLATOR) + ":corpus");
        unit.putAll(Map.of("seg", "甲", "tra", "A"));
        change("/set", unit).statusCode(400).body("responseDetails", containsString("documents"));
    }

    @Test
    void aReaderSetsNothingAndNoPageOfAnotherSiteDoes() {
        Map<String, String> unit = Map.of("seg", "a", "tra", "b", "langpair", "en|ru");
        change("/set", with(unit, TestPeople.key(Role.READER))).statusCode(403);
        change("/set", unit).statusCode(401);
        TestPeople.browser(Role.TRANSLATOR)
                .accept("application/json")
                .queryParams(unit)
                .get("/set")
                .then()
                .statusCode(403);
        given().queryParams(with(unit, TestPeople.key(Role.TRANSLATOR)))
                .get("/set")
                .then()
                .statusCode(200);
    }

    @Test
    void aTmxFileIsImportedAndItsStateToldByUuid() throws InterruptedException {
        String tmx =
                "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"zh\"/><body><tu><tuv xml:lang=\"zh\"><seg>入库"
                        + mark + "</seg></tuv><tuv xml:lang=\"en\"><seg>stored " + mark
                        + "</seg></tuv></tu></body></tmx>";
        String base = "/key/" + TestPeople.key(Role.TRANSLATOR);
        // The key comes behind the file, as MateCat sends it.
        String uuid = given().multiPart("tmx", "memory.tmx", tmx.getBytes(StandardCharsets.UTF_8))
                .multiPart("name", "memory.tmx")
                .multiPart("key", TestPeople.key(Role.TRANSLATOR) + ":mm-" + mark)
                .post("/v2/tmx/import")
                .then()
                .statusCode(202)
                .body("messageType", equalTo("tms-import"))
                .body("responseStatus", is(202))
                .extract()
                .path("responseData.uuid");
        ValidatableResponse state;
        do {
            Thread.sleep(20);
            state = given().queryParam("uuid", uuid)
                    .get(base + "/v2/import/status")
                    .then();
        } while (state.extract().statusCode() == 202);
        state.statusCode(200)
                .body("responseStatus", is(200))
                .body("responseData.uuid", equalTo(uuid))
                .body("responseData.status", is(1))
                .body("responseData.completed", is(1))
                .body("responseData.skipped", is(0));
        ask(Map.of("q", "入库" + mark)).body("matches[0].key", equalTo("mm-" + mark));
        given().get(base + "/v2/import/status?uuid=" + UUID.randomUUID()).then().statusCode(404);
        given().get(base + "/v2/import/status").then().statusCode(404);
        given().multiPart("key", ":x").post(base + "/tmx/import").then().statusCode(400);
        given().multiPart("tmx", "memory.csv", "a,b".getBytes(StandardCharsets.UTF_8))
                .post(base + "/tmx/import")
                .then()
                .statusCode(415)
                .body("responseDetails", containsString(".tmx"));
    }

    private static Map<String, String> with(Map<String, String> unit, String key) {
        Map<String, String> all = new HashMap<>(unit);
        all.put("key", key);
        return all;
    }

    private static ValidatableResponse change(String address, Map<String, String> form) {
        return utf8().formParams(form).post(address).then();
    }

    private static ValidatableResponse ask(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(Map.of("langpair", "zh|en"));
        all.putAll(parameters);
        return form(Role.READER, all).post("/get").then();
    }

    private static RequestSpecification form(Role role, Map<String, String> parameters) {
        return TestPeople.program(role).formParams(parameters);
    }

    /** A form that says its charset. */
    static RequestSpecification utf8() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static ValidatableResponse get(String address) {
        return TestPeople.program(Role.READER)
                .urlEncodingEnabled(false)
                .get(Texts.address(address))
                .then();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
