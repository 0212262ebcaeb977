package org.duizhao.protocols;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.memory.Codes;
import org.duizhao.memory.InlineCode;
import org.duizhao.memory.Variant;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inline codes that tools write are kept as those of a TMX file are, and are given back in the codes of the query. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InlineCodesTest {

    private static final LanguagePair PAIR = new LanguagePair(Language.ZH, Language.EN);

    private final String mark = UUID.randomUUID().toString();

    private String writer;

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
        writer = TestPeople.key(Role.TRANSLATOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "Okapi's ¦ a<g1>𠮷</g1><x2/> ¦ a<bpt i=\"1\" x=\"1\">&lt;g1&gt;</bpt>𠮷<ept i=\"1\">&lt;/g1&gt;</ept><ph x=\"2\">&lt;x2/&gt;</ph>",
                "OmegaT's ¦ <f0>a</f0>b<br1/> ¦ <bpt i=\"1\" x=\"0\">&lt;f0&gt;</bpt>a<ept i=\"1\">&lt;/f0&gt;</ept>b<ph x=\"1\">&lt;br1/&gt;</ph>",
                "XLIFF's ¦ <g id=\"a\">x</g><x id='7'/> ¦ <bpt i=\"1\" x=\"1\">&lt;g id=\"a\"&gt;</bpt>x<ept i=\"1\">&lt;/g&gt;</ept><ph x=\"7\">&lt;x id='7'/&gt;</ph>",
                "XLIFF's pair ¦ <bx id=\"3\" rid=\"1\"/>x<ex id=\"4\" rid=\"1\"/> ¦ <bpt i=\"1\" x=\"1\">&lt;bx id=\"3\" rid=\"1\"/&gt;</bpt>x<ept i=\"1\">&lt;ex id=\"4\" rid=\"1\"/&gt;</ept>",
                "MateCat's ¦ a<ph id=\"mtc_1\" equiv-text=\"base64:eA==\"/> ¦ a<ph x=\"1\">&lt;ph id=\"mtc_1\" equiv-text=\"base64:eA==\"/&gt;</ph>",
                "half a pair ¦ a<g1>b ¦ a<it pos=\"begin\" x=\"1\">&lt;g1&gt;</it>b",
                "an end alone ¦ a</g1>b ¦ a<it pos=\"end\" x=\"1\">&lt;/g1&gt;</it>b",
                "one in the other ¦ <g1><g2>a</g2></g1> ¦ <bpt i=\"1\" x=\"1\">&lt;g1&gt;</bpt><bpt i=\"2\" x=\"2\">&lt;g2&gt;</bpt>a<ept i=\"2\">&lt;/g2&gt;</ept><ept i=\"1\">&lt;/g1&gt;</ept>",
            })
    void eachFormIsKeptAsTmxHasIt(String form, String sent, String tmx) {
        MyMemoryRequest asked = new MyMemoryRequest(new MultivaluedHashMap<>(Map.of("seg", sent)));
        ForeignUnit unit = new ForeignUnit(asked.text("seg"), CodedText.plain("a"));
        assertThat(inTmx(unit.variants(PAIR, 1_000).get(Language.ZH))).isEqualTo(tmx);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "its own ¦ a<bpt x=\"5\" i=\"3\" type=\"bold\"/>b<ept i=\"3\"/> ¦ a<bpt i=\"1\" x=\"5\" type=\"bold\"/>b<ept i=\"1\"/>",
                "with content ¦ a<ph x=\"1\">&lt;br/&gt;</ph> ¦ a<ph x=\"1\">&lt;br/&gt;</ph>",
                "an entity that is no character ¦ a<ph x=\"1\">&#1;&#xFFFFFF;</ph> ¦ a<ph x=\"1\">\uFFFD</ph>",
                "another element ¦ <b>a</b> &amp; ¦ <bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>a<ept i=\"1\">&lt;/b&gt;</ept> &amp;",
            })
    void t5memorysElementsAreKeptAsTmxHasThem(String form, String sent, String tmx) {
        ForeignUnit unit = new ForeignUnit(T5Text.kept(sent), CodedText.plain("a"));
        assertThat(inTmx(unit.variants(PAIR, 1_000).get(Language.ZH))).isEqualTo(tmx);
    }

    @Test
    void ofMyMemorysClientsAMatchHasTheCodesOfTheQuery() {
        String memory = "mm-" + mark;
        set(
                memory,
                "打开<g id=\"1\">" + mark + "</g>𠮷<x id=\"2\"/>。",
                "<x id=\"2\"/>Open <g id=\"1\">" + mark + "</g> 👍.");

        String same = "打开<g id=\"5\">" + mark + "</g>𠮷<x id=\"6\"/>。";
        assertThat(first(memory, same).getString("translation"))
                .isEqualTo("<x id=\"6\"/>Open <g id=\"5\">" + mark + "</g> 👍.");
        assertThat(first(memory, same).getString("segment")).isEqualTo(same);
        assertThat(first(memory, same).getFloat("match")).isEqualTo(1);

        // Codes that are not those of the segment: the text without codes, and somebody has to put them in.
        JsonPath others = first(memory, "打开<x id=\"5\"/>" + mark + "<x id=\"6\"/>𠮷<x id=\"7\"/>。");
        assertThat(others.getString("translation")).isEqualTo("Open " + mark + " 👍.");
        assertThat(others.getFloat("match")).isEqualTo(0.99f);
        JsonPath fewer = first(memory, "打开" + mark + "𠮷。");
        assertThat(fewer.getString("translation")).isEqualTo("Open " + mark + " 👍.");
        assertThat(fewer.getFloat("match")).isLessThan(1);
    }

    @Test
    void theScoreIsThatOfLookupWithTheSameNumberOfCodes() {
        String memory = "mm-" + mark;
        set(memory, "数<x id=\"1\"/>" + mark + "<x id=\"2\"/>", "count<x id=\"1\"/> " + mark + "<x id=\"2\"/>");
        for (int codes = 0; codes < 4; codes++) {
            String asked = "数" + mark + "<x id=\"9\"/>".repeat(codes);
            float score = TestPeople.program(Role.READER)
                    .queryParams("from", "zh", "to", "en", "q", "数" + mark, "codes", codes, "memory", memory)
                    .get("/api/lookup")
                    .jsonPath()
                    .getFloat("matches[0].score");
            assertThat(first(memory, asked).getFloat("match") * 100)
                    .as(codes + " codes")
                    .isCloseTo(score, within(0.01f));
        }
    }

    @Test
    void aUnitThatIsSetAgainWithOtherCodesIsTheSameUnit() {
        String memory = "mm-" + mark;
        String id = set(memory, "同一个" + mark, "the same " + mark);
        assertThat(set(memory, "同<x id=\"1\"/>一个" + mark, "the <x id=\"1\"/>same " + mark))
                .isEqualTo(id);
        assertThat(tmx(memory)).contains("<ph x=\"1\">&lt;x id=\"1\"/&gt;</ph>").containsOnlyOnce("<tu ");
        assertThat(set(memory, "同一个" + mark, "the same " + mark)).isEqualTo(id);
        assertThat(tmx(memory))
                .as("a tool that writes no codes takes none away")
                .contains("<ph x=\"1\">");
    }

    @Test
    void amaGamasUnitsKeepTheirCodesAndGiveThemBack() {
        String unit = "{\"source\":\"保<g1>" + mark + "</g1>\",\"target\":\"Keep <g1>" + mark + "</g1>\"}";
        given().contentType("application/json")
                .body(unit)
                .post("/key/" + writer + "/tmserver/zh/en/unit/x")
                .then()
                .statusCode(200);
        amagama("保<g4>" + mark + "</g4>")
                .body("[0].source", equalTo("保<g4>" + mark + "</g4>"))
                .body("[0].target", equalTo("Keep <g4>" + mark + "</g4>"))
                .body("[0].quality", is(100.0f));
        amagama("保\uE101\uE110" + mark + "\uE102\uE111")
                .body("[0].target", equalTo("Keep " + mark))
                .body("[0].quality", is(99.0f));
        given().contentType("application/json")
                .body(unit.replace("Keep", "Guard"))
                .put("/key/" + writer + "/tmserver/zh/en/unit/x")
                .then()
                .statusCode(200);
        amagama("保<g4>" + mark + "</g4>").body("target.size()", is(2));
    }

    @Test
    void theModernMtAnswerHasTheCodesOfTheQueryToo() {
        set("mm-" + mark, "译<g id=\"1\">" + mark + "</g>", "<g id=\"1\">" + mark + "</g> A&B");
        given().queryParams("q", "译<u id='3'>" + mark + "</u>", "source", "zh", "target", "en")
                .get("/key/" + writer + "/translate")
                .then()
                .body("data.translation", equalTo("<u id='3'>" + mark + "</u> A&amp;B"));
    }

    @Test
    void t5memoryGivesBackWhatItWasGiven() {
        String memory = "t5-" + mark;
        String source = "存<bpt i=\"1\" x=\"1\"/>" + mark + "<ept i=\"1\"/>&amp;<ph x=\"2\">&lt;br/&gt;</ph>";
        String target = "<ph x=\"2\">&lt;br/&gt;</ph>Save<bpt i=\"1\" x=\"1\"/>" + mark + "<ept i=\"1\"/>&amp;";
        t5(memory, "", Map.of("name", memory, "sourceLang", "zh")).statusCode(200);
        Map<String, String> languages = Map.of("sourceLang", "zh", "targetLang", "en");
        String key = t5(memory, "/entry", with(languages, "source", source, "target", target))
                .body("source", equalTo(source))
                .extract()
                .path("internalKey");
        String[] keys = key.split(":");
        t5(memory, "/getentry", Map.of("recordKey", keys[0], "targetKey", keys[1]))
                .body("source", equalTo(source))
                .body("target", equalTo(target));
        t5(memory, "/search", with(languages, "source", mark, "sourceSearchMode", "CONTAINS, CASEINSENSETIVE"))
                .body("results[0].target", equalTo(target));
        t5(memory, "/fuzzysearch", with(languages, "source", source.replace("x=\"1\"", "x=\"4\"")))
                .body("results[0].target", equalTo(target.replace("x=\"1\"", "x=\"4\"")))
                .body("results[0].matchRate", is(100))
                .body("results[0].matchType", equalTo("Exact"));
        t5(memory, "/fuzzysearch", with(languages, "source", "存" + mark + "&amp;"))
                .body("results[0].target", equalTo(target))
                .body("results[0].matchRate", is(98));
        // In the place of the one that the source had, its codes with it.
        t5(memory, "/entry", with(languages, "source", source, "target", "Saved<ph x=\"2\"/>" + mark))
                .statusCode(200);
        t5(memory, "/fuzzysearch", with(languages, "source", source))
                .body("results.target", equalTo(List.of("Saved<ph x=\"2\">&lt;br/&gt;</ph>" + mark)));
        assertThat(tmx(memory)).contains("Saved<ph x=\"2\"/>" + mark);
    }

    @Test
    void codesThatAreTooLongAreRefused() {
        given().formParams(
                        "langpair", "zh|en", "key", writer, "seg", "甲<ph>" + "x".repeat(100_000) + "</ph>", "tra", "A")
                .post("/set")
                .then()
                .statusCode(400)
                .body("responseDetails", containsString("inline codes"));
    }

    private String set(String memory, String segment, String translation) {
        return MyMemoryTest.utf8()
                .formParams("langpair", "zh|en", "key", writer + ":" + memory, "seg", segment, "tra", translation)
                .post("/set")
                .then()
                .statusCode(200)
                .extract()
                .path("responseDetails[0]");
    }

    private JsonPath first(String memory, String query) {
        return MyMemoryTest.utf8()
                .formParams("langpair", "zh|en", "key", writer + ":" + memory, "q", query)
                .post("/get")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("matches[0]");
    }

    private ValidatableResponse amagama(String text) {
        return given().queryParam("source", text)
                .get("/key/" + writer + "/tmserver/zh/en/unit/")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse t5(String memory, String call, Map<String, String> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/key/" + writer + "/t5memory/" + (call.isEmpty() ? "" : memory + call))
                .then()
                .statusCode(200);
    }

    private static Map<String, String> with(Map<String, String> some, String... more) {
        Map<String, String> all = new HashMap<>(some);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private String tmx(String memory) {
        return TestPeople.program(Role.READER)
                .queryParams("from", "zh", "to", "en", "memory", memory)
                .get("/api/tmx")
                .asString();
    }

    /** As an export writes it. */
    private static String inTmx(Variant variant) {
        List<InlineCode> codes = InlineCode.of(Codes.read(variant.codes().written()));
        return new CodedText(variant.text(), codes).written(XmlWords::written);
    }
}
