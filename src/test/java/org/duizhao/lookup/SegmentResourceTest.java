package org.duizhao.lookup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.duizhao.memory.Status;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SegmentResourceTest {

    private static final String MEMORY = "segments-test";

    @Inject
    Fixture fixture;

    @BeforeEach
    void prepare() throws InterruptedException {
        fixture.awaitIndex();
        fixture.memory(MEMORY, 0);
    }

    @Test
    void aNewSegmentIsFoundAtOnceAndIsAPersonsWork() {
        String location = create("新的句子𠮷。", "A new sentence.", "Новое предложение.")
                .body("version", is(0))
                .body("memory", equalTo(MEMORY))
                .body("document", nullValue())
                .body("texts.zh", equalTo("新的句子𠮷。"))
                .body("pairs.en.status", equalTo("needs-review"))
                .body("pairs.ru.changedBy", equalTo("test-translator"))
                .body("createdBy", equalTo("test-translator"))
                .extract()
                .header("Location");
        lookup("Новое предложение.", "ru", "en")
                .body("matches[0].score", is(100f))
                .body("matches[0].target", equalTo("A new sentence."))
                .body("matches[0].origin", equalTo("person"))
                .body("matches[0].status", equalTo("needs-review"));
        as(Role.READER).get(location).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void anEditShowsInLookupAtOnceAndInTheVersion() {
        String location = created("旧的句子在这里。", "The old sentence.");
        String tag = put(location, "\"0\"", Map.of("en", "The mended sentence."))
                .statusCode(200)
                .body("texts.en", equalTo("The mended sentence."))
                .body("texts.zh", equalTo("旧的句子在这里。"))
                .body("changedBy", equalTo("test-translator"))
                .header("ETag", not("\"0\""))
                .extract()
                .header("ETag");
        lookup("旧的句子在这里。", "zh", "en").body("matches[0].target", equalTo("The mended sentence."));
        lookup("The mended sentence.", "en", "zh").body("matches[0].score", is(100f));
        lookup("The old sentence.", "en", "zh").body("matches.findAll { it.score >= 100 }", hasSize(0));
        as(Role.READER).header("If-None-Match", tag).get(location).then().statusCode(304);
    }

    @Test
    void aLanguageCanBeAdded() {
        String location = created("加一种语言。", "Add a language.");
        lookup("加一种语言。", "zh", "ru").body("matches", hasSize(0));
        put(location, "\"0\"", Map.of("ru-RU", "Добавить язык."))
                .statusCode(200)
                .body("pairs.ru.status", equalTo("needs-review"));
        lookup("Добавить язык.", "ru", "en").body("matches[0].target", equalTo("Add a language."));
    }

    @Test
    void aStaleEditIsRefusedWithWhatThereIsNow() {
        String location = created("谁先改的？", "Who came first?");
        put(location, "\"0\"", Map.of("en", "Who was first?")).statusCode(200);
        put(location, "\"0\"", Map.of("en", "Whoever!"))
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/stale-version"))
                .body("detail", containsString("test-translator"))
                .body("current.texts.en", equalTo("Who was first?"));
        as(Role.READER).get(location).then().body("texts.en", equalTo("Who was first?"));
        as(Role.TRANSLATOR)
                .header("If-Match", "\"0\"")
                .delete(location)
                .then()
                .statusCode(412)
                .body("current.texts.en", equalTo("Who was first?"));
    }

    @Test
    void anEditHasToNameItsVersion() {
        String location = created("没有版本号。", "No version.");
        as(Role.TRANSLATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("texts", Map.of("en", "x")))
                .put(location)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/version-needed"))
                .body("detail", containsString("If-Match"));
        as(Role.TRANSLATOR).delete(location).then().statusCode(428);
    }

    @Test
    void whatIsDeletedDisappears() {
        String location = created("这句话会消失。", "This will vanish.");
        lookup("这句话会消失。", "zh", "en").body("matches", hasSize(1));
        as(Role.TRANSLATOR).header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        lookup("这句话会消失。", "zh", "en").body("matches", hasSize(0));
        lookup("This will vanish.", "en", "zh").body("matches", hasSize(0));
        as(Role.READER).get(location).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void anEditChangesTheNeighboursContext() {
        fixture.document(
                MEMORY,
                "segments-neighbours",
                Status.DRAFT,
                new String[] {"前一句原文。", "The one before.", null},
                new String[] {"中间这一句。", "The one between.", null},
                new String[] {"后一句原文。", "The one after.", null});
        Number id = lookup("前一句原文。", "zh", "en").extract().path("matches[0].segment");
        put("/api/segments/" + id, "\"0\"", Map.of("zh", "改过的前一句。")).statusCode(200);
        between("改过的前一句。").body("matches[0].score", is(102f));
        between("前一句原文。").body("matches[0].score", is(101f));
        as(Role.TRANSLATOR)
                .header("If-Match", "*")
                .delete("/api/segments/" + id)
                .then()
                .statusCode(204);
        between("改过的前一句。").body("matches[0].score", is(101f));
    }

    @Test
    void readersMayNotEdit() {
        String location = created("只读。", "Read only.");
        as(Role.READER)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("texts", Map.of("en", "x")))
                .put(location)
                .then()
                .statusCode(403);
        as(Role.READER).header("If-Match", "\"0\"").delete(location).then().statusCode(403);
        as(Role.READER)
                .contentType(ContentType.JSON)
                .body(Map.of("memory", MEMORY, "texts", Map.of("zh", "一", "en", "one")))
                .post("/api/segments")
                .then()
                .statusCode(403);
    }

    @Test
    void memoriesAreListedWithTheirPenalty() {
        fixture.memory("segments-penal", 7);
        as(Role.READER)
                .get("/api/memories")
                .then()
                .statusCode(200)
                .body("memories.find { it.name == 'segments-penal' }.penalty", is(7))
                .body("memories.find { it.name == 'segments-penal' }.segments", is(0));
    }

    @Test
    void aMemoryWithoutSegmentsCanBeSearched() {
        fixture.memory("segments-empty", 0);
        as(Role.READER)
                .queryParams("q", "空", "from", "zh", "to", "en", "memory", "segments-empty")
                .get("/api/lookup")
                .then()
                .statusCode(200)
                .body("matches", hasSize(0));
    }

    private static ValidatableResponse between(String before) {
        return as(Role.READER)
                .queryParams("q", "中间这一句。", "from", "zh", "to", "en", "before", before, "after", "后一句原文。")
                .get("/api/lookup")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse lookup(String q, String from, String to) {
        return as(Role.READER)
                .queryParams("q", q, "from", from, "to", to, "memory", MEMORY)
                .get("/api/lookup")
                .then()
                .statusCode(200);
    }

    private static String created(String zh, String en) {
        return create(zh, en, null).extract().header("Location");
    }

    private static ValidatableResponse create(String zh, String en, String ru) {
        Map<String, String> texts = ru == null ? Map.of("zh", zh, "en", en) : Map.of("zh-CN", zh, "en", en, "ru", ru);
        return as(Role.TRANSLATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("memory", MEMORY, "texts", texts))
                .post("/api/segments")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse put(String location, String version, Map<String, String> texts) {
        return as(Role.TRANSLATOR)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of("texts", texts))
                .put(location)
                .then();
    }

    private static RequestSpecification as(Role role) {
        return TestPeople.program(role);
    }
}
