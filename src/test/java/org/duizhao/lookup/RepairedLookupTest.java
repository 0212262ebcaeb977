package org.duizhao.lookup;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.duizhao.memory.Status;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepairedLookupTest {

    private static final String MEMORY = "repair-test";
    private static final String ZH = "２０２１年３月１５日，测试铁路货运量达到3.2亿吨，增长十二个百分点以上，共7列。";
    private static final String EN =
            "On March 15, 2021, the test railway carried 320 million tons, up 12 points, on 7 trains.";

    /** Another text, since the English of this one meets a Russian one. */
    private static final String[] SHORT = {
        "2021年3月15日，测试港口装运了320万吨货物，增长12.5%。",
        "On March 15, 2021, the test port shipped 3.2 million tons of goods, up 12.5%.",
        "15 марта 2021 года тестовый порт отгрузил 3,2 млн тонн грузов, рост на 12,5 %."
    };

    private static boolean written;

    @Inject
    Fixture fixture;

    @BeforeEach
    void writeOnce() throws InterruptedException {
        fixture.awaitIndex();
        if (!written) {
            written = true;
            fixture.segments(MEMORY, Status.APPROVED, new String[] {ZH, EN, null}, SHORT);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|ru|2022年4月16日，测试港口装运了450万吨货物，增长13.5%。"
                        + "|16 апреля 2022 года тестовый порт отгрузил 4,5 млн тонн грузов, рост на 13,5 %.",
                "ru|zh|16 апреля 2022 года тестовый порт отгрузил 4,5 млн тонн грузов, рост на 13,5 %."
                        + "|2022年4月16日，测试港口装运了450万吨货物，增长13.5%。",
                "en|zh|On April 16, 2022, the test port shipped 4.5 million tons of goods, up 13.5%."
                        + "|2022年4月16日，测试港口装运了450万吨货物，增长13.5%。",
                "en|ru|On April 16, 2022, the test port shipped 4.5 million tons of goods, up 13.5%."
                        + "|16 апреля 2022 года тестовый порт отгрузил 4,5 млн тонн грузов, рост на 13,5 %.",
            })
    void eachLanguageGetsItsNumbersAsItWritesThem(String from, String to, String query, String target) {
        lookup(from, to, query)
                .body("matches[0].kind", equalTo("fuzzy"))
                .body("matches[0].repaired", equalTo(true))
                .body("matches[0].target", equalTo(target))
                .body(
                        "matches[0].storedTarget",
                        equalTo(SHORT[List.of("zh", "en", "ru").indexOf(to)]));
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
        return lookup("zh", "en", query);
    }

    private static ValidatableResponse lookup(String from, String to, String query) {
        return TestPeople.program(Role.READER)
                .queryParam("q", query)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("memory", MEMORY)
                .get("/api/lookup")
                .then()
                .statusCode(200);
    }
}
