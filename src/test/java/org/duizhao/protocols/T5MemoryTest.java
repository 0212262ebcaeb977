package org.duizhao.protocols;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of translate5, in the form in which it writes them: with the key in the path, since it can send no header. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class T5MemoryTest {

    private static String reader;
    private static String writer;

    private final String memory = "ID1 t5 " + UUID.randomUUID();
    private final String path = memory.replace(" ", "+");

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
        reader = "/key/" + TestPeople.key(Role.READER) + "/t5memory";
        writer = "/key/" + TestPeople.key(Role.TRANSLATOR) + "/t5memory";
    }

    @Test
    void itIsPingedAndNamesItsVersionAndItsMemories() {
        post(reader + "/", Map.of("name", "ping_tm", "sourceLang", "de")).then().statusCode(200);
        given().get(reader + "_service/resources").then().statusCode(200).body("Version", matchesPattern("0\\.6\\..*"));
        given().get(reader + "_service/savetms").then().statusCode(200);
        given().get(reader + "/")
                .then()
                .statusCode(200)
                .body("Open.name", hasItem("test"))
                .body("Open.name", not(hasItem("ping_tm")))
                .body("'Available on disk'", hasSize(0));
        given().get("/t5memory/").then().statusCode(401);
    }

    @Test
    void bodiesAreOnSeveralLinesAndEndWithABrace() {
        assertThat(given().get(reader + "/test/status").asString())
                .startsWith("{\n")
                .endsWith("\n}");
        assertThat(given().get(reader + "/nowhere/status").asString())
                .startsWith("{\n")
                .endsWith("\n}");
        assertThat(fuzzy(reader, "corpus", "你好。", "zh", "en").asString()).endsWith("\n}");
    }

    @ParameterizedTest
    @CsvSource({"zh,en", "zh,ru", "en,zh", "ru,en"})
    void theMatchesOfAMemoryAreThoseOfLookupInTheirOrder(String from, String to) {
        int matched = 0;
        for (String text : Texts.queries(Language.of(from).orElseThrow(), 200)) {
            JsonPath expected = Texts.reader()
                    .queryParams("from", from, "to", to, "q", text, "memory", "corpus")
                    .get("/api/lookup")
                    .jsonPath();
            JsonPath found = fuzzy(reader, "corpus", XmlWords.written(text), from + "-XX", to)
                    .jsonPath();
            assertThat(found.getInt("ReturnValue")).as(text).isZero();
            List<String> targets = new ArrayList<>();
            expected.<String>getList("matches.target").forEach(target -> targets.add(XmlWords.written(target)));
            assertThat(found.getList("results.target")).as(text).isEqualTo(targets);
            assertThat(found.getInt("NumOfFoundProposals")).isEqualTo(targets.size());
            matched += targets.isEmpty() ? 0 : 1;
        }
        assertThat(matched).isGreaterThan(150);
    }

    @Test
    void everyHardTextIsFoundWithCodesAndWithout() {
        for (String[] row : Texts.HARD) {
            fuzzy(reader, "test", XmlWords.written(row[0]), "zh-CN", "en-GB")
                    .then()
                    .body("results[0].source", equalTo(XmlWords.written(row[0])))
                    .body("results[0].target", equalTo(XmlWords.written(row[1])))
                    .body("results[0].sourceLang", equalTo("zh-CN"))
                    .body("results[0].targetLang", equalTo("en-GB"))
                    .body("results[0].matchRate", is(100))
                    .body("results[0].matchType", equalTo("Exact"))
                    .body("results[0].internalKey", matchesPattern("[0-9]+:[0-9]+"))
                    .body("results[0].timestamp", matchesPattern("[0-9]{8}T[0-9]{6}Z"))
                    .body("results[0].markupTable", equalTo("OTMXUXLF"))
                    .body("results[0]", hasKey("author"))
                    .body("$", not(hasKey("ErrorMsg")));
            String coded =
                    "<bpt x=\"1\" i=\"1\"/>" + XmlWords.written(row[0]) + "<ept i=\"1\"/><ph x=\"2\">&lt;br/&gt;</ph>";
            fuzzy(reader, "test", coded, "zh", "en")
                    .then()
                    .body("results[0].target", equalTo(XmlWords.written(row[1])))
                    .body("results[0].matchRate", is(98))
                    .body("results[0].matchType", equalTo("Fuzzy"));
        }
    }

    @Test
    void aMemoryIsMadeAndFilledReadBackChangedAndEmptied() {
        post(writer + "/", Map.of("name", memory, "sourceLang", "zh-CN"))
                .then()
                .statusCode(200)
                .body("name", equalTo(memory));
        post(writer + "/", Map.of("name", memory, "sourceLang", "zh-CN"))
                .then()
                .statusCode(409)
                .body("ErrorMsg", containsString("ERROR_MEM_NAME_EXISTS"));
        given().urlEncodingEnabled(false)
                .get(Texts.address(writer + "/" + path + "/status"))
                .then()
                .body("status", equalTo("open"))
                .body("tmxImportStatus", equalTo("available"));

        JsonPath kept = entry("保存𠮷 &lt;1&gt; &amp; 👍", "Saved &lt;1&gt; &amp; 👍", "0")
                .jsonPath();
        assertThat(kept.getInt("ReturnValue")).isZero();
        String key = kept.getString("internalKey");
        fuzzyHere("保存𠮷 &lt;1&gt; &amp; 👍")
                .then()
                .body("results", hasSize(1))
                .body("results[0].target", equalTo("Saved &lt;1&gt; &amp; 👍"))
                .body("results[0].internalKey", equalTo(key))
                .body("results[0].author", equalTo(TestPeople.name(Role.TRANSLATOR)));
        assertThat(Texts.found("zh", "en", "保存𠮷 <1> & 👍").getList("matches.target"))
                .contains("Saved <1> & 👍");

        String newer =
                entry("保存𠮷 &lt;1&gt; &amp; 👍", "Stored", "0").jsonPath().getString("internalKey");
        fuzzyHere("保存𠮷 &lt;1&gt; &amp; 👍").then().body("results.target", equalTo(List.of("Stored")));
        entry("保存𠮷 &lt;1&gt; &amp; 👍", "Kept", "1");
        fuzzyHere("保存𠮷 &lt;1&gt; &amp; 👍").then().body("results", hasSize(2));

        here("getentry", key(newer)).then().statusCode(200).body("target", equalTo("Stored"));
        here("entrydelete", key(key))
                .then()
                .statusCode(200)
                .body("ErrorMsg", equalTo("SEGMENT_ID_IS_NOT_EQUAL"))
                .body("results[0].target", equalTo("Stored"));
        here("entrydelete", key(newer))
                .then()
                .statusCode(200)
                .body("fileFlushed", is(1))
                .body("$", not(hasKey("ErrorMsg")));
        here("getentry", key(newer)).then().statusCode(404).body("ErrorMsg", containsString("segment"));
        fuzzyHere("保存𠮷 &lt;1&gt; &amp; 👍").then().body("results.target", equalTo(List.of("Kept")));
    }

    @Test
    void phrasesAreFoundPageByPageInSourceAndTargetAndByAuthor() {
        post(writer + "/", Map.of("name", memory, "sourceLang", "zh"));
        for (int i = 1; i <= 5; i++) {
            entry("第" + i + "次会议" + memory, "Meeting " + i + " " + memory, "0");
        }
        Map<String, Object> first = new HashMap<>(Map.of(
                "source",
                "会议",
                "sourceSearchMode",
                "CONCORDANCE, CASEINSENSETIVE",
                "target",
                "",
                "targetSearchMode",
                "CONCORDANCE, CASEINSENSETIVE",
                "sourceLang",
                "zh-CN",
                "targetLang",
                "en-US",
                "numResults",
                2,
                "searchPosition",
                "",
                "onlyCountSegments",
                "0"));
        first.put("timestampSpanStart", "19700101T000000Z");
        first.put("timestampSpanEnd", "19700101T000000Z");
        assertThat(all(first)).hasSize(5).doesNotHaveDuplicates();
        first.put("source", "");
        assertThat(all(first)).hasSize(5).first().isEqualTo("第1次会议" + memory);
        first.put("target", "meeting 3");
        assertThat(all(first)).containsExactly("第3次会议" + memory);
        first.put("targetSearchMode", "CONTAINS, CASESENSETIVE");
        assertThat(all(first)).isEmpty();
        first.put("targetSearchMode", "EXACT, CASESENSETIVE");
        first.put("target", "Meeting 3 " + memory);
        assertThat(all(first)).hasSize(1);
        first.put("target", "");
        first.put("author", "nobody");
        assertThat(all(first)).isEmpty();
        first.put("author", "TEST-");
        first.put("authorSearchMode", "CONTAINS, CASEINSENSETIVE");
        assertThat(all(first)).hasSize(5);
        first.put("timestampSpanEnd", "20010101T000000Z");
        assertThat(all(first)).isEmpty();
        first.put("timestampSpanEnd", "");
        first.put("onlyCountSegments", "1");
        here("search", first).then().body("NumOfFoundSegments", is(5)).body("$", not(hasKey("results")));
        first.put("searchPosition", "here");
        here("search", first).then().statusCode(400).body("ErrorMsg", containsString("NewSearchPosition"));
        here(
                        "concordancesearch",
                        Map.of("searchString", "会议", "searchType", "Source", "sourceLang", "zh", "targetLang", "en"))
                .then()
                .body("results", hasSize(5))
                .body("$", not(hasKey("NewSearchPosition")));
    }

    @Test
    void allSegmentsAreCountedThatAPhraseAndOtherConditionsLeave() throws InterruptedException {
        String tmx = IntStream.range(0, 1_200)
                .mapToObj(i -> "<tu><tuv xml:lang=\"zh\"><seg>计数" + i + memory + "</seg></tuv><tuv xml:lang=\""
                        + (i % 3 == 0 ? "ru" : "en") + "\"><seg>Count " + i + " " + memory + "</seg></tuv></tu>")
                .collect(Collectors.joining("", "<tmx version=\"1.4\"><header/><body>", "</body></tmx>"));
        Texts.importTmx(memory, tmx);
        Map<String, String> asked = new HashMap<>(
                Map.of("sourceLang", "zh", "targetLang", "en", "onlyCountSegments", "1", "source", "", "target", ""));
        here("search", asked).then().body("NumOfFoundSegments", is(800));
        asked.put("source", "计数");
        here("search", asked).then().body("NumOfFoundSegments", is(800));
        asked.put("target", "COUNT 1");
        here("search", asked).then().body("NumOfFoundSegments", is((int) IntStream.range(0, 1_200)
                .filter(i -> i % 3 != 0 && Integer.toString(i).startsWith("1"))
                .count()));
        asked.put("author", "nobody");
        here("search", asked).then().body("NumOfFoundSegments", is(0));
        given().contentType("application/json")
                .body(asked)
                .post(reader + "/nowhere/search")
                .then()
                .statusCode(404);
    }

    @Test
    void aTmxFileGoesInAndComesOut() throws InterruptedException {
        String tmx = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><tmx version=\"1.4\"><header srclang=\"zh\"/><body>"
                + "<tu><tuv xml:lang=\"zh\"><seg>进" + memory + "</seg></tuv><tuv xml:lang=\"en\"><seg>in " + memory
                + "</seg></tuv></tu><tu><tuv xml:lang=\"en\"><seg>only " + memory
                + "</seg></tuv><tuv xml:lang=\"ru\"><seg>лишь " + memory + "</seg></tuv></tu></body></tmx>";
        given().multiPart(
                        "json_data",
                        "{\n  \"name\": \"" + memory + "\",\n  \"sourceLang\": \"zh-CN\"\n}",
                        "application/json")
                .multiPart("file", "a1b2.tmx", tmx.getBytes(StandardCharsets.UTF_8))
                .post(writer + "/")
                .then()
                .statusCode(200);
        JsonPath state = awaitImport();
        assertThat(state.getString("status")).isEqualTo("open");
        assertThat(state.getString("tmxImportStatus")).isEqualTo("available");
        assertThat(state.getInt("segmentsImported")).isEqualTo(2);
        given().urlEncodingEnabled(false)
                .multiPart("json_data", "{\"saveDifferentTargetsForSameSource\":\"0\"}", "application/json")
                .multiPart("file", "b.tmx", "<tmx><body><tu>".getBytes(StandardCharsets.UTF_8))
                .post(Texts.address(writer + "/" + path + "/importtmx"))
                .then()
                .statusCode(200);
        state = awaitImport();
        assertThat(state.getString("tmxImportStatus")).isEqualTo("failed");
        assertThat(state.getString("importErrorMsg")).contains("line 1");

        Response file = download("");
        file.then().statusCode(200).header("NextInternalKey", equalTo("0:0"));
        assertThat(file.asString()).contains("进" + memory, "in " + memory, "only " + memory, "лишь " + memory);
        Response first = download("{\n    \"limit\": 1\n}");
        assertThat(first.asString()).contains("进" + memory).doesNotContain("only " + memory);
        String next = first.header("NextInternalKey");
        assertThat(next).matches("[1-9][0-9]*:[0-9]+");
        Response second = download("{\n    \"limit\": 1,\n    \"startFromInternalKey\": \"" + next + "\"\n}");
        second.then().statusCode(200).header("NextInternalKey", equalTo("0:0"));
        assertThat(second.asString()).contains("лишь " + memory).doesNotContain("进" + memory);
        download("{\"startFromInternalKey\": \"here\"}")
                .then()
                .statusCode(400)
                .body("ErrorMsg", containsString("NextInternalKey"));
        download("{\"limit\": 0}").then().statusCode(400);
        given().get(reader + "/nowhere/download.tmx").then().statusCode(404).body("ReturnValue", is(404));
    }

    @Test
    void whatHasNoMeaningHereIsAnsweredHonestly() {
        for (String call : List.of("flush", "reorganize")) {
            given().get(reader + "/test/" + call).then().statusCode(200).body("msg", containsString("nothing"));
        }
        post(reader + "/test/clone", Map.of("newName", "x"))
                .then()
                .statusCode(403)
                .body("ErrorMsg", containsString("TMX"));
        given().get(reader + "/test/download.tm").then().statusCode(406);
        given().delete(writer + "/test").then().statusCode(403).body("ErrorMsg", containsString("administrator"));
        given().get(reader + "/nowhere/status").then().statusCode(404).body("status", equalTo("not found"));
    }

    @Test
    void mistakesAreToldInTheFormOfTheProtocol() {
        fuzzy(reader, "nowhere", "a", "zh", "en").then().statusCode(400).body("ErrorMsg", containsString("nowhere"));
        fuzzy(reader, "test", "a", "zh", "de").then().statusCode(400).body("ErrorMsg", containsString("“de”"));
        fuzzy(reader, "test", "𠮷".repeat(10_001), "zh", "en").then().statusCode(400);
        fuzzy(reader, "test", "𠮷".repeat(10_000), "zh", "en").then().statusCode(200);
        given().body("{")
                .post(reader + "/test/fuzzysearch")
                .then()
                .statusCode(400)
                .body("ErrorMsg", containsString("line 1"));
        given().body("null").post(reader + "/test/search").then().statusCode(400);
        post(reader + "/test/getentry", Map.of("recordKey", 1, "targetKey", 0))
                .then()
                .statusCode(404);
        Map<String, String> unit = Map.of("source", "a < b", "target", "b", "sourceLang", "en", "targetLang", "ru");
        post(writer + "/test/entry", unit)
                .then()
                .statusCode(400)
                .body("ErrorMsg", equalTo("Error in xml in source or target!"));
        post(writer + "/nowhere/entry", Map.of("source", "a", "target", "b", "sourceLang", "en", "targetLang", "ru"))
                .then()
                .statusCode(404);
        post(writer + "/corpus/entry", Map.of("source", "a", "target", "b", "sourceLang", "en", "targetLang", "ru"))
                .then()
                .statusCode(400)
                .body("ErrorMsg", containsString("documents"));
        post(reader + "/test/entry", unit).then().statusCode(403);
        post(reader + "/", Map.of("name", memory, "sourceLang", "zh")).then().statusCode(403);
        given().get(reader + "/" + memory + "/status").then().statusCode(404);
    }

    private List<String> all(Map<String, Object> asked) {
        List<String> found = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(asked);
        for (int i = 0; i < 10; i++) {
            JsonPath page =
                    here("search", next).then().statusCode(200).extract().jsonPath();
            found.addAll(page.getList("results.source"));
            if (page.getString("NewSearchPosition") == null) {
                return found;
            }
            next.put("searchPosition", page.getString("NewSearchPosition"));
        }
        throw new AssertionError("The search has no end: " + found);
    }

    private Response download(String body) {
        return given().urlEncodingEnabled(false)
                .accept("application/xml")
                .contentType("application/json")
                .body(body)
                .get(Texts.address(reader + "/" + path + "/download.tmx"));
    }

    private JsonPath awaitImport() throws InterruptedException {
        while (true) {
            JsonPath state = given().urlEncodingEnabled(false)
                    .get(Texts.address(writer + "/" + path + "/status"))
                    .jsonPath();
            if (!"not finished".equals(state.getString("importTime"))) {
                return state;
            }
            Thread.sleep(20);
        }
    }

    private Response entry(String source, String target, String different) {
        return here(
                "entry",
                Map.of(
                        "source",
                        source,
                        "target",
                        target,
                        "type",
                        "Manual",
                        "markupTable",
                        "OTMXUXLF",
                        "sourceLang",
                        "zh-CN",
                        "targetLang",
                        "en-US",
                        "save2disk",
                        "1",
                        "saveDifferentTargetsForSameSource",
                        different));
    }

    private Response fuzzyHere(String source) {
        return here("fuzzysearch", Map.of("source", source, "sourceLang", "zh-CN", "targetLang", "en-US"));
    }

    private Response here(String call, Map<String, ?> body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post(Texts.address(writer + "/" + path + "/" + call));
    }

    private static Response fuzzy(String base, String memory, String source, String from, String to) {
        return post(
                base + "/" + memory + "/fuzzysearch",
                Map.of("source", source, "sourceLang", from, "targetLang", to, "documentName", "a.xlf", "context", ""));
    }

    private static Response post(String address, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(address);
    }

    private static Map<String, String> key(String internalKey) {
        String[] parts = internalKey.split(":");
        return Map.of("recordKey", parts[0], "targetKey", parts[1]);
    }
}
