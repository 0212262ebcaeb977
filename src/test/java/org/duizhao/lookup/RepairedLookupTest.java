package org.duizhao.lookup;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.duizhao.memory.Status;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepairedLookupTest {

    private static final String MEMORY = "repair-test";
    private static final String ZH = "２０２１年３月１５日，测试铁路货运量达到3.2亿吨，增长十二个百分点以上，共7列。";
    private static final String EN =
            "On March 15, 2021, the test railway carried 320 million tons, up 12 points, on 7 trains.";

    private static boolean written;

    @Inject
    Fixture fixture;

    @BeforeEach
    void writeOnce() throws InterruptedException {
        fixture.awaitIndex();
        if (!written) {
            written = true;
            fixture.segments(MEMORY, Status.APPROVED, new String[] {ZH, EN, null});
        }
    }

    @Test
    void theNumbersOfTheQueryStandInTheTargetAndTheStoredOneBesideIt() {
        lookup("２０２２年４月１６日，测试铁路货运量达到4.5亿吨，增长十三个百分点以上，共8列。")
                .body("matches[0].kind", equalTo("fuzzy"))
                .body("matches[0].repaired", equalTo(true))
                .body(
                        "matches[0].target",
                        equalTo(
                                "On April 16, 2022, the test railway carried 450 million tons, up 13 points, on 8 trains."))
                .body("matches[0].storedTarget", equalTo(EN))
                .body("matches[0].source", equalTo(ZH))
                .body("matches[0].replacements[0].stored", equalTo("March"))
                .body("matches[0].replacements[0].repaired", equalTo("April"));
    }

    @Test
    void anUncertainOrNeedlessRepairLeavesTheMatchAsItIs() {
        lookup("２０２１年３月１５日，测试铁路货运量达到3.2亿吨，增长十二个百分点以上，共1列。")
                .body("matches[0].target", equalTo(EN))
                .body("matches[0]", not(hasKey("repaired")))
                .body("matches[0]", not(hasKey("storedTarget")));
        lookup(ZH).body("matches[0].kind", equalTo("exact")).body("matches[0]", not(hasKey("repaired")));
    }

    private static ValidatableResponse lookup(String query) {
        return TestPeople.program(Role.READER)
                .queryParam("q", query)
                .queryParam("from", "zh")
                .queryParam("to", "en")
                .queryParam("memory", MEMORY)
                .get("/api/lookup")
                .then()
                .statusCode(200);
    }
}
