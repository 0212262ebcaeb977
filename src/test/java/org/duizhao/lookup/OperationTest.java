package org.duizhao.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.Status;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who run the server see: health, metrics, the description of the API. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OperationTest {

    @Inject
    Fixture fixture;

    @Inject
    IndexCheck check;

    @Inject
    Readings readings;

    @BeforeEach
    void prepare() throws InterruptedException {
        fixture.awaitIndex();
    }

    @Test
    void itIsReadyWhenDatabaseAndIndexAre() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("index", "Database connections health check"))
                .body("checks.find { it.name == 'index' }.data.age-ms", lessThan(5_000));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void lookupsAndTheIndexAreMeasured() {
        fixture.segments("operation-test", Status.DRAFT, new String[] {"度量。", "Metrics.", null});
        TestPeople.program(Role.READER)
                .queryParams("q", "度量。", "from", "zh", "to", "en")
                .get("/api/lookup")
                .then()
                .statusCode(200);
        String metrics = TestPeople.program(Role.READER).get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("duizhao_index_texts\\{language=\"zh\"\\} [1-9]")
                .containsPattern("duizhao_index_age_seconds [0-4]\\.")
                .containsPattern("duizhao_index_delay_seconds_count [1-9]")
                .containsPattern("duizhao_lookup_seconds_count\\{[^}]*kind=\"single\"[^}]*\\} [1-9]");
    }

    @Test
    void theDescriptionNamesTheLimits() {
        String min = "paths.'/api/lookup'.get.parameters.find { it.name == 'min' }.schema.";
        TestPeople.program(Role.READER)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(min + "minimum", is(50))
                .body(min + "maximum", is(100))
                .body("paths.'/api/lookup'.get.parameters.find { it.name == 'q' }.required", is(true))
                .body("components.schemas.keySet()", hasItems("Match", "DocumentView", "SegmentView", "Concordance"));
    }

    @Test
    void anIndexFilledAtTheStartAndOneKeptInStepHoldWhatTheDatabaseHolds() throws Exception {
        fixture.document(
                "operation-test",
                "operation-document",
                Status.DRAFT,
                new String[] {"第一。", "One.", null},
                new String[] {"第二。", null, "Два."},
                new String[] {"第三。", "Three.", "Три."});
        IndexCheck.Result kept = check.run();
        assertThat(kept.named()).isEmpty();
        assertThat(kept.differences()).isZero();
        assertThat(kept.segments()).isGreaterThan(3);
        try (Reading reading = readings.open()) {
            Content fresh = new Content();
            new IndexLoad(readings, fresh, () -> {}).run(reading.stretches(IndexLoad.STRETCH), reading);
            State state = fresh.state(reading.catalog());
            IndexCheck.Result loaded = IndexCheck.compare(reading, state, took -> {});
            assertThat(loaded.named()).isEmpty();
            assertThat(loaded.segments()).isGreaterThanOrEqualTo(kept.segments());
            var query = new SegmentIndex.Query("Three.", "One.", null, 70, 5);
            assertThat(state.texts().get(Language.EN).matches(query, segment -> 0))
                    .first()
                    .satisfies(hit -> assertThat(hit.score()).isEqualTo(101));
        }
    }

    @Test
    void theIndexIsMadeAnewWhereAnAdministratorAsksForIt() {
        fixture.segments("operation-test", Status.DRAFT, new String[] {"索引重新建立。", "Made anew.", null});
        TestPeople.program(Role.REVIEWER).post("/api/index/rebuild").then().statusCode(403);
        TestPeople.program(Role.ADMIN)
                .post("/api/index/rebuild")
                .then()
                .statusCode(200)
                .body("segments", greaterThan(0));
        TestPeople.program(Role.READER)
                .queryParams("q", "索引重新建立。", "from", "zh", "to", "en", "min", "100")
                .get("/api/lookup")
                .then()
                .statusCode(200)
                .body("matches[0].target", equalTo("Made anew."));
        assertThat(check.run().differences()).isZero();
    }

    @Test
    void differencesBetweenIndexAndDatabaseAreNamed() throws Exception {
        fixture.segments(
                "operation-test",
                Status.DRAFT,
                new String[] {"比较一。", "Compare one.", null},
                new String[] {"比较二。", "Compare two.", null},
                new String[] {"比较三。", "Compare three.", null});
        try (Reading reading = readings.open()) {
            Content content = new Content();
            new IndexLoad(readings, content, () -> {}).run(reading.stretches(IndexLoad.STRETCH), reading);
            List<IndexedSegment> all = new ArrayList<>();
            for (Stretch stretch : reading.stretches(100)) {
                reading.segments(stretch, all::add);
            }
            List<IndexedSegment> ours = all.stream()
                    .filter(segment -> segment.texts().containsKey(Language.ZH)
                            && segment.texts().get(Language.ZH).text().startsWith("比较"))
                    .toList();
            IndexedSegment changed = ours.get(0);
            IndexedSegment missing = ours.get(1);
            content.change(
                    List.of(
                            new IndexedSegment(
                                    changed.id(),
                                    changed.memory(),
                                    0,
                                    Map.of(Language.ZH, new IndexedText("比较！", 0, false, null, null)),
                                    changed.changed(),
                                    "anna"),
                            new IndexedSegment(
                                    1_000_000_007, 1, 0, changed.texts(), changed.changed(), changed.changedBy())),
                    List.of(missing.id()));
            IndexCheck.Result result = IndexCheck.compare(reading, content.state(Catalog.EMPTY), took -> {});
            assertThat(result.named())
                    .contains(
                            "Segment " + changed.id() + " is another one in the index.",
                            "Segment " + changed.id() + ": its text in zh is not searched as it is.",
                            "Segment " + changed.id() + ": its text in en is not searched as it is.",
                            "Segment " + missing.id() + " is missing in the index.",
                            "Segment 1000000007 is in the index alone.")
                    .anyMatch(difference -> difference.startsWith("There are "));
        }
    }
}
