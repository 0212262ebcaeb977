package org.duizhao.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
    Indexes indexes;

    @Inject
    SegmentRows rows;

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
                .body("checks.find { it.name == 'index' }.data.behind", is(0));
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
                .containsPattern("duizhao_index_behind 0")
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
    void anIndexFilledAtTheStartHoldsWhatOneKeptInStepHolds() throws Exception {
        fixture.document(
                "operation-test",
                "operation-document",
                Status.DRAFT,
                new String[] {"第一。", "One.", null},
                new String[] {"第二。", null, "Два."},
                new String[] {"第三。", "Three.", "Три."});
        Indexes fresh = new Indexes();
        try (Feed feed = new Feed(fresh)) {
            rows.all(feed);
        }
        for (Language language : Language.values()) {
            assertThat(fresh.of(language).size())
                    .isEqualTo(indexes.of(language).size())
                    .isPositive();
        }
        var query = new SegmentIndex.Query("Three.", "One.", null, 70, 5);
        assertThat(fresh.of(Language.EN).matches(query, segment -> 0))
                .isEqualTo(indexes.of(Language.EN).matches(query, segment -> 0))
                .first()
                .satisfies(hit -> assertThat(hit.score()).isEqualTo(101));
    }
}
