package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.memory.Status;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConcordanceResourceTest {

    private static final String MEMORY = "concordance-test";

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
        fixture.segments(MEMORY, Status.DRAFT, new String[] {
            "𪚥龘是罕见字，🐉𪚥。", "Rare characters, 龘 included.", "Редкие знаки ЁЖИК."
        });
        fixture.segments(MEMORY, Status.DRAFT, new String[] {"使用ＡＢＣＤＥ标准。", "Use the abcde standard.", null});
        fixture.segments(MEMORY, Status.REJECTED, new String[] {"龘字的句子被拒绝。", "Refusedly put.", null});
        fixture.segments(
                MEMORY,
                Status.DRAFT,
                IntStream.range(0, 120)
                        .mapToObj(i -> new String[] {"麤句子第" + i + "号", "Sentence " + i, null})
                        .toArray(String[][]::new));
    }

    @Test
    void oneCharacterIsEnoughAlsoBeyondTheBasicPlane() {
        find("q", "𪚥", "lang", "zh", "to", "en")
                .body("query", equalTo("𪚥"))
                .body("results", hasSize(1))
                .body("results[0].memory", equalTo(MEMORY))
                .body("results[0].statuses.en", equalTo("draft"))
                .body("results[0].texts.zh.text", equalTo("𪚥龘是罕见字，🐉𪚥。"))
                .body("results[0].texts.zh.highlights.from", contains(0, 8))
                .body("results[0].texts.zh.highlights.to", contains(1, 9))
                .body("results[0].texts.en.highlights", hasSize(0))
                .body("results[0].texts.ru", nullValue())
                .body("next", nullValue());
    }

    @Test
    void aPhraseIsMarkedInEachLanguageThatHoldsIt() {
        find("q", "龘", "to", "en")
                .body("results", hasSize(1))
                .body("results[0].texts.zh.highlights[0].from", is(1))
                .body("results[0].texts.en.highlights[0].from", is(17))
                .body("results[0].texts.ru.text", equalTo("Редкие знаки ЁЖИК."));
    }

    @Test
    void widthAndCaseDoNotMatter() {
        find("q", "abcde", "lang", "zh")
                .body("results[0].texts.zh.highlights[0].from", is(2))
                .body("results[0].texts.zh.highlights[0].to", is(7));
        find("q", "ＡＢＣＤＥ", "lang", "en").body("results", hasSize(1));
        find("q", "ёжик", "lang", "ru").body("results", hasSize(1));
        find("q", "ёжик", "lang", "en").body("results", hasSize(0));
    }

    @Test
    void aRejectedPairIsNotShownBesideItsTranslation() {
        find("q", "龘字", "lang", "zh").body("results", hasSize(1));
        find("q", "龘字", "lang", "zh", "to", "en").body("results", hasSize(0));
        find("q", "Refusedly").body("results", hasSize(1));
        find("q", "Refusedly", "to", "en").body("results", hasSize(0));
        find("q", "Refusedly", "lang", "zh", "to", "en").body("results", hasSize(0));
    }

    @Test
    void whereBothLanguagesAreNamedThePhraseIsSoughtInBoth() {
        find("q", "Rare characters", "lang", "zh").body("results", hasSize(0));
        find("q", "Rare characters", "lang", "zh", "to", "en")
                .body("results", hasSize(1))
                .body("results[0].texts.en.highlights.to", contains(15))
                .body("results[0].texts.ru", nullValue());
        find("q", "abcde standard", "lang", "en", "to", "ru").body("results", hasSize(0));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<Integer> ids = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            ValidatableResponse answer = find("q", "麤", "lang", "zh", "limit", "50", "page", "" + page);
            answer.body("next", page < 3 ? is(page + 1) : nullValue());
            ids.addAll(answer.extract().<List<Integer>>path("results.segment"));
        }
        assertThat(ids).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    private static ValidatableResponse find(String... parameters) {
        RequestSpecification request = TestPeople.program(Role.READER);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/concordance").then().statusCode(200);
    }
}
