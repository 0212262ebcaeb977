package org.duizhao.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
class LookupResourceTest {

    private static final String MEMORY = "lookup-test";
    private static final String LOW = "lookup-low";
    private static final String ZH = "中国同中亚五国贸易额达到702亿美元。";
    private static final String EN =
            "Trade between China and the five Central Asian countries reached 70.2 billion dollars.";
    private static final String RU = "Товарооборот Китая с пятью странами Центральной Азии достиг 70,2 млрд долларов.";

    private static boolean written;

    @Inject
    Fixture fixture;

    @BeforeEach
    void writeOnce() throws InterruptedException {
        fixture.awaitIndex();
        if (written) {
            return;
        }
        written = true;
        fixture.segments(MEMORY, Status.APPROVED, new String[] {ZH, EN, RU});
        fixture.segments(
                MEMORY, Status.DRAFT, new String[] {"𠮷野家的牛肉饭🍚很好吃。", "Yoshinoya's beef bowl 🍚 is tasty.", null});
        fixture.segments(MEMORY, Status.REJECTED, new String[] {"这一对句子被拒绝了。", "This pair was refused.", null});
        fixture.memory(LOW, 3);
        fixture.segments(LOW, Status.APPROVED, new String[] {"低优先级的记忆库，第一句。", "Low, first sentence.", null});
        fixture.segments(LOW, Status.DRAFT, new String[] {"低优先级的记忆库，第二句？", "Low, second sentence.", null});
        fixture.document(
                MEMORY,
                "lookup-speech",
                Status.DRAFT,
                new String[] {"尊敬的各位同事，", "Dear colleagues,", "Уважаемые коллеги,"},
                new String[] {"谢谢。", "Thank you.", "Спасибо."},
                new String[] {"女士们，先生们：", null, "Дамы и господа!"},
                new String[] {"今天天气很好。", "The weather is fine today.", "Сегодня хорошая погода."},
                new String[] {"谢谢。", "Thanks.", "Благодарю."});
    }

    @ParameterizedTest
    @CsvSource({"zh,en", "zh,ru", "en,zh", "en,ru", "ru,zh", "ru,en"})
    void findsTheEqualTextInEachDirection(String from, String to) {
        Map<String, String> texts = Map.of("zh", ZH, "en", EN, "ru", RU);
        lookup("q", texts.get(from), "from", from, "to", to)
                .body("query", equalTo(texts.get(from)))
                .body("from", equalTo(from))
                .body("to", equalTo(to))
                .body("matches", hasSize(1))
                .body("matches[0].score", is(100.0f))
                .body("matches[0].kind", equalTo("exact"))
                .body("matches[0].source", equalTo(texts.get(from)))
                .body("matches[0].target", equalTo(texts.get(to)))
                .body("matches[0].status", equalTo("approved"))
                .body("matches[0].memory", equalTo(MEMORY))
                .body("matches[0].document", nullValue())
                .body("matches[0].origin", equalTo("import"))
                .body("matches[0].changedBy", equalTo("import"))
                .body("matches[0].explanation", nullValue());
    }

    @Test
    void saysWhoMadeTheTargetAndWhen() {
        String changed = lookup("q", "今天天气很好。", "from", "zh", "to", "en")
                .body("matches[0].document", equalTo("lookup-speech"))
                .body("matches[0].origin", equalTo("draft"))
                .body("matches[0].status", equalTo("draft"))
                .body("matches[0].confidence", is(0.6f))
                .extract()
                .path("matches[0].changed");
        assertThat(Instant.parse(changed)).isBetween(Instant.now().minusSeconds(600), Instant.now());
        lookup("q", "Сегодня хорошая погода.", "from", "ru-RU", "to", "zh_Hans_CN")
                .body("matches[0].origin", equalTo("original"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "尊敬的各位同事，|女士们，先生们：|102|context|Thank you.",
                "尊敬的各位同事，|别的话。|101|context|Thank you.",
                "今天天气很好。||101|context|Thanks.",
                "||100|exact|Thanks.",
            })
    void neighboursRaiseTheEqualText(String before, String after, float score, String kind, String best) {
        lookup(
                        "q",
                        "谢谢。",
                        "from",
                        "zh",
                        "to",
                        "en",
                        "before",
                        before == null ? "" : before,
                        "after",
                        after == null ? "" : after)
                .body("matches[0].score", is(score))
                .body("matches[0].kind", equalTo(kind))
                .body("matches[0].target", equalTo(best));
    }

    @Test
    void theNeighbourIsTheNearestTextOfTheSameLanguage() {
        lookup("q", "The weather is fine today.", "from", "en", "to", "zh", "before", "Thank you.", "after", "Thanks.")
                .body("matches[0].score", is(102f));
    }

    @Test
    void theScoreOfASimilarTextCanBeRecomputed() {
        String query = "中国同中亚五国贸易额达到894亿美元。";
        lookup("q", query, "from", "zh", "to", "en")
                .body("matches[0].kind", equalTo("fuzzy"))
                .body("matches[0].score", is(98.0f))
                .body("matches[0].differences", contains("numbers"));
        String changed = "中国同中亚五国贸易总额达到702亿美元。";
        float expected = (float) (Math.floor(1000.0 * (20 - 1) / 20) / 10);
        lookup("q", changed, "from", "zh", "to", "en", "explain", "true")
                .body("matches[0].score", is(expected))
                .body("matches[0].differences", nullValue())
                .body("matches[0].explanation.queryLength", is(20))
                .body("matches[0].explanation.storedLength", is(19))
                .body("matches[0].explanation.distance", is(1))
                .body("matches[0].explanation.penalties", hasSize(0))
                .body("matches[0].explanation.diff.change", contains("equal", "insert", "equal"))
                .body("matches[0].explanation.diff.text", contains("中国同中亚五国贸易", "总", "额达到702亿美元。"));
    }

    @Test
    void penaltiesLowerWhatIsNotEqualAndAreNamed() {
        lookup("memory", LOW, "q", "低优先级的记忆库，第一句", "from", "zh", "to", "en", "limit", "1", "explain", "true")
                .body("matches[0].score", is(95.0f))
                .body("matches[0].explanation.base", is(99.0f))
                .body("matches[0].explanation.differences", contains("punctuation"))
                .body("matches[0].explanation.penalties.name", contains("punctuation", "memory"))
                .body("matches[0].explanation.penalties.points", contains(1, 3));
        lookup("memory", LOW, "q", "低优先级的记忆库，第二句", "from", "zh", "to", "en", "limit", "1", "explain", "true")
                .body("matches[0].score", is(94.0f))
                .body("matches[0].explanation.penalties.name", contains("punctuation", "memory", "not-approved"));
        lookup("memory", LOW, "q", "低优先级的记忆库，第二句？", "from", "zh", "to", "en", "limit", "1")
                .body("matches[0].score", is(100.0f));
    }

    @Test
    void anotherNumberOfInlineCodesCostsAPoint() {
        fixture.coded(MEMORY, "请点击此处。", "Click here.", 2);
        lookup("q", "请点击此处。", "from", "zh", "to", "en", "codes", "2").body("matches[0].score", is(100f));
        lookup("q", "请点击此处。", "from", "zh", "to", "en", "explain", "true")
                .body("matches[0].score", is(99f))
                .body("matches[0].explanation.penalties.name", contains("codes"));
        lookup("q", "请点击此处。", "from", "zh", "to", "en", "codes", "1").body("matches[0].score", is(99f));
    }

    @Test
    void anExplainedContextMatchHasNoPenalty() {
        lookup("q", "谢谢。", "from", "zh", "to", "en", "after", "女士们，先生们：", "before", "尊敬的各位同事，", "explain", "true")
                .body("matches[0].explanation.base", is(102f))
                .body("matches[0].explanation.penalties", hasSize(0));
    }

    @Test
    void filtersNarrow() {
        lookup("q", "谢谢。", "from", "zh", "to", "en", "status", "approved").body("matches", hasSize(0));
        lookup("q", "谢谢。", "from", "zh", "to", "en", "status", "draft").body("matches", hasSize(2));
        lookup("q", "谢谢。", "from", "zh", "to", "en", "memory", LOW).body("matches", hasSize(0));
        lookup("q", "谢谢。", "from", "zh", "to", "en", "document", "lookup-speech")
                .body("matches", hasSize(2));
        lookup("q", ZH, "from", "zh", "to", "en", "document", "lookup-speech").body("matches", hasSize(0));
        lookup("q", "女士们，先生们：", "from", "zh", "to", "en", "memory", MEMORY).body("matches", hasSize(0));
        lookup("q", "女士们，先生们：", "from", "zh", "to", "ru", "memory", MEMORY).body("matches", hasSize(1));
    }

    @Test
    void aRejectedPairIsOfferedOnlyWhenAskedFor() {
        lookup("q", "这一对句子被拒绝了。", "from", "zh", "to", "en").body("matches", hasSize(0));
        lookup("q", "这一对句子被拒绝了。", "from", "zh", "to", "en", "status", "rejected")
                .body("matches[0].status", equalTo("rejected"));
    }

    @Test
    void widthAndSpaceMakeAMatchNearlyExactAndCharactersBeyondTheBasicPlaneCountAsOne() {
        lookup("q", ZH.replace("702", "７０２"), "from", "zh", "to", "en").body("matches[0].score", is(99.0f));
        lookup("q", "𠮷野家的牛肉饭🍚很好吃。", "from", "zh", "to", "en")
                .body("matches[0].score", is(100f))
                .body("matches[0].source", equalTo("𠮷野家的牛肉饭🍚很好吃。"))
                .body("matches[0].target", equalTo("Yoshinoya's beef bowl 🍚 is tasty."));
        // One of twelve code points differs, and nobody has approved the pair.
        lookup("q", "吉野家的牛肉饭🍚很好吃。", "from", "zh", "to", "en").body("matches[0].score", is((float)
                (Math.floor(10 * (1100.0 / 12 - 1)) / 10)));
    }

    @Test
    void aBatchIsAnsweredInTheOrderAskedJustAsSingleLookups() {
        List<Map<String, String>> queries = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            queries.add(i % 2 == 0 ? Map.of("q", ZH) : Map.of("q", "谢谢。", "before", "今天天气很好。"));
        }
        List<String> targets = TestPeople.program(Role.READER)
                .contentType(ContentType.JSON)
                .body(Map.of("from", "zh", "to", "en", "min", 75, "limit", 1, "queries", queries))
                .post("/api/lookup")
                .then()
                .statusCode(200)
                .body("results", hasSize(1000))
                .body("results[0].query", equalTo(ZH))
                .body("results[1].query", equalTo("谢谢。"))
                .extract()
                .path("results.collect { it.matches[0].target }");
        for (int i = 0; i < 1000; i++) {
            assertThat(targets.get(i)).isEqualTo(i % 2 == 0 ? EN : "Thanks.");
        }
    }

    @Test
    void aTextOfTenThousandCharactersIsLookedUp() {
        lookup("q", "和".repeat(10_000), "from", "zh", "to", "en").body("matches", hasSize(0));
        lookup("q", "𠮷".repeat(10_000), "from", "zh", "to", "en").body("matches", hasSize(0));
    }

    @Test
    void strangersAreAskedToSignIn() {
        given().queryParam("q", ZH)
                .get("/api/lookup")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sign-in-needed"))
                .body("detail", containsString("API key"));
    }

    /** In this test's own memory unless told otherwise: other tests write to the same database. */
    private static ValidatableResponse lookup(String... parameters) {
        var request = TestPeople.program(Role.READER);
        if (!List.of(parameters).contains("memory")) {
            request.queryParam("memory", MEMORY);
        }
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/lookup").then().statusCode(200).contentType("application/json;charset=UTF-8");
    }
}
