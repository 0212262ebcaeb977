package org.duizhao.lookup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
class DocumentResourceTest {

    private static final String SLUG = "documents-test";
    private static final String PATH = "/api/documents/" + SLUG;

    private static boolean written;

    @Inject
    Fixture fixture;

    @BeforeEach
    void writeOnce() throws InterruptedException {
        fixture.awaitIndex();
        if (!written) {
            written = true;
            fixture.document(SLUG, SLUG, Status.DRAFT, new String[] {"第一句。", "First.", "Первое."}, new String[] {
                "第二句𠮷。", null, "Второе."
            });
        }
    }

    @Test
    void theListHasCountsButNoSegments() {
        String found = "documents.find { it.slug == '" + SLUG + "' }.";
        reader().get("/api/documents")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("documents.slug", hasItem(SLUG))
                .body(found + "title", equalTo("文件 documents-test"))
                .body(found + "segmentCount", is(2))
                .body(found + "statuses.ru.draft", is(2))
                .body(found + "segments", nullValue());
    }

    @Test
    void oneHasItsSegmentsInOrderWithAllLanguagesSideBySide() {
        reader().get(PATH)
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("kind", equalTo("speech"))
                .body("gaps[0].paragraphsBefore", is(0))
                .body("gaps[0].missing", equalTo("one column"))
                .body("editions.language", contains("zh", "en", "ru"))
                .body("editions.provenance", contains("original", "draft", "draft"))
                .body("segments", hasSize(2))
                .body("segments.position", contains(0, 1))
                .body("segments[1].texts.zh", equalTo("第二句𠮷。"))
                .body("segments[1].texts.ru", equalTo("Второе."))
                .body("segments[1].texts.en", nullValue())
                .body("segments[1].pairs.ru.confidence", is(0.7f))
                .body("segments[1].pairs.ru.shape", equalTo("1-1"));
    }

    @Test
    void eachSegmentKnowsItsPlaceInTheSeed() {
        int id = reader().get(PATH)
                .then()
                .body("segments[1].source.file", equalTo(SLUG + ".zh.txt"))
                .body("segments[1].source.from", is(10))
                .body("segments[1].source.to", is(20))
                .extract()
                .path("segments[1].id");
        reader().get("/api/segments/" + id)
                .then()
                .body("source.from", is(10))
                .body("source.to", is(20))
                .body("document", equalTo(SLUG));
    }

    @Test
    void theTagChangesWithAnySegment() {
        String tag = reader().get(PATH).then().extract().header("ETag");
        reader().header("If-None-Match", tag).get(PATH).then().statusCode(304);
        int id = reader().get(PATH).then().extract().path("segments[0].id");
        TestPeople.program(Role.TRANSLATOR)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("texts", Map.of("en", "The first, " + System.nanoTime())))
                .put("/api/segments/" + id)
                .then()
                .statusCode(200);
        reader().header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("statuses.en.needs-review", is(1));
    }

    @Test
    void anUnknownOneIsAProblem() {
        reader().get("/api/documents/不存在")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no document “不存在”."));
    }

    private static RequestSpecification reader() {
        return TestPeople.program(Role.READER);
    }
}
