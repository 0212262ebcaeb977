package org.duizhao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReviewPageTest {

    private static final String ASTRAL = "𠮷野家“ＡＢ”（é̀）🙂";
    private static final String HOSTILE = "<script>alert(1)</script></textarea>&amp;\"'{msg:api}";

    @Test
    void aPairIsShownSideBySideWithItsPlaceAndConfidence() {
        String slug = TestCorpus.document("题目", row("一。", "One.", "Один."), row(ASTRAL, "Two.", null));
        read(slug, "en")
                .body(
                        containsString("题目"),
                        containsString("<p lang=\"zh\" class=\"text\""),
                        containsString(ASTRAL),
                        containsString("<textarea name=\"text\" lang=\"en\""),
                        containsString("alignment 1-1, 87%"),
                        containsString("seed.txt, bytes 100–199"),
                        containsString("paragraph 2"),
                        containsString("No. 2"),
                        containsString("placeholder=\"Reason for rejecting\">\n</textarea>"));
    }

    @Test
    void approvingIsOneFormThatLeadsToTheNextPair() {
        String slug = TestCorpus.document("题", row("一。", "One.", "Один."), row("二。", "Two.", "Два."));
        Segment first = segment(slug, 0);
        Segment second = segment(slug, 1);
        decide(slug, first, "approve", "一。", "One.", second.id)
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        equalTo("/review/" + slug + "/en?status=&page=1&done=approved&number=1#s" + second.id));
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
        assertThat(segment(slug, 0).pairs.get(Language.RU).status).isEqualTo(Status.DRAFT);
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("One.");
        TestPeople.browser(Role.REVIEWER)
                .get("/review/" + slug + "/en?done=approved&number=1")
                .then()
                .body(containsString("No. 1 approved."), containsString("draft → approved"));
    }

    @Test
    void anEditedTextIsSavedAndApprovedInOneStep() {
        String slug = TestCorpus.document("题", row("一。", "One.", "Один."));
        decide(slug, segment(slug, 0), "approve", "一！", "One!\r\nTwo " + ASTRAL, null)
                .then()
                .statusCode(303);
        Segment segment = segment(slug, 0);
        assertThat(segment.text(Language.EN)).isEqualTo("One!\nTwo " + ASTRAL);
        assertThat(segment.text(Language.ZH)).isEqualTo("一！");
        assertThat(segment.pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
        assertThat(segment.pairs.get(Language.RU).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(segment.changedBy).isEqualTo("test-reviewer");
        read(slug, "en").body(containsString("edited: English"), containsString("<del lang=\"en\">One.</del>"));
    }

    @Test
    void savingLeavesTheDecisionToLater() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        decide(slug, segment(slug, 0), "save", "一。", "One!", null)
                .then()
                .statusCode(303)
                .header("Location", containsString("done=saved"));
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
        decide(slug, segment(slug, 0), "save", "一。", "One!", null)
                .then()
                .header("Location", containsString("done=unchanged"));
    }

    @Test
    void rejectingNeedsAReasonWhichTheHistoryShows() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        decide(slug, segment(slug, 0), "reject", "一。", "mine", null)
                .then()
                .statusCode(400)
                .body(containsString("Say why you reject it."), containsString("mine</textarea>"));
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.DRAFT);
        form(segment(slug, 0), "reject", "一。", "One.", null)
                .formParam("reason", " wrong <b> sentence ")
                .post(action(slug, segment(slug, 0)))
                .then()
                .statusCode(303);
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.REJECTED);
        read(slug, "en").body(containsString("<q>wrong &lt;b&gt; sentence</q>"));
    }

    @Test
    void aStaleEditIsRefusedWithBothTextsShownAndMineStillInTheBox() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        Segment seen = segment(slug, 0);
        decide(slug, seen, "save", "一。", "Theirs.", null).then().statusCode(303);
        for (boolean scripted : new boolean[] {false, true}) {
            RequestSpecification form = form(seen, "approve", "一。", "Mine.", null);
            Response answer = (scripted ? form.header("HX-Request", "true") : form).post(action(slug, seen));
            answer.then()
                    .statusCode(409)
                    .body(
                            containsString("test-reviewer changed this pair meanwhile"),
                            containsString("<dd lang=\"en\" class=\"text\">Theirs.</dd>"),
                            containsString("\nMine.</textarea>"),
                            containsString("name=\"version\" value=\"1\""),
                            scripted ? not(containsString("<html")) : containsString("<html"));
            assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("Theirs.");
        }
        decide(slug, segment(slug, 0), "approve", "一。", "Mine.", null).then().statusCode(303);
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("Mine.");
    }

    @Test
    void aStaleSaveWithTheOldTextIsRefusedToo() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        Segment seen = segment(slug, 0);
        decide(slug, seen, "approve", "一。", "One.", null).then().statusCode(303);
        decide(slug, seen, "save", "一。", "One.", null).then().statusCode(409);
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
    }

    @Test
    void ofManyDecisionsAtTheSameMomentOneIsTakenAndTheOthersAreConflicts() throws Exception {
        String slug = TestCorpus.document("题", row("一。", "One.", "Один."), row("二。", null, null));
        for (int index = 0; index < 2; index++) {
            Segment seen = segment(slug, index);
            List<Integer> answers = atOnce(
                    8,
                    i -> decide(slug, seen, "approve", seen.text(Language.ZH), "Mine " + i + ".", null)
                            .statusCode());
            assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        }
    }

    @Test
    void decisionsOnTwoLanguagesAtTheSameMomentAreBothTaken() throws Exception {
        String slug = TestCorpus.document("题", row("一。", "One.", "Один."));
        Segment seen = segment(slug, 0);
        assertThat(atOnce(
                        2,
                        i -> form(seen, "approve", "一。", i == 0 ? "One!" : "Один!", null)
                                .post("/review/" + slug + (i == 0 ? "/en/" : "/ru/") + seen.id)
                                .statusCode()))
                .containsExactly(303, 303);
        assertThat(segment(slug, 0).pairs.values()).allMatch(pair -> pair.status == Status.APPROVED);
    }

    @Test
    void theScriptIsAnsweredWithTheRowAlone() {
        String slug = TestCorpus.document("题", row("一。", "One.", null), row("二。", "Two.", null));
        Segment first = segment(slug, 0);
        form(first, "approve", "一。", "One!", segment(slug, 1).id)
                .header("HX-Request", "true")
                .post(action(slug, first))
                .then()
                .statusCode(200)
                .body(
                        startsWith("<article class=\"pair\" id=\"s" + first.id + "\""),
                        containsString("data-outcome=\"approved\""),
                        containsString("hx-swap-oob=\"innerHTML\">No. 1 approved."),
                        containsString("\nOne!</textarea>"),
                        not(containsString("Two.")));
    }

    @ParameterizedTest
    @CsvSource({
        "approve,一。,' ',A text is empty",
        "save,'',One.,A text is empty",
        "approve,一。,A\u0001B,control character",
        "approve,一。,A\uFFFFB,control character"
    })
    void whatCannotBeStoredIsSaidAndStaysInTheBox(String decision, String zh, String text, String said) {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        decide(slug, segment(slug, 0), decision, zh, text, null)
                .then()
                .statusCode(400)
                .body(containsString(said), containsString("\n" + text + "</textarea>"));
        assertThat(segment(slug, 0).version).isZero();
    }

    @Test
    void aTextMayBeLongButNotEndless() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        decide(slug, segment(slug, 0), "save", "一。", "𠮷".repeat(100_000), null)
                .then()
                .statusCode(303);
        decide(slug, segment(slug, 0), "save", "一。", "x".repeat(100_001), null)
                .then()
                .statusCode(400)
                .body(containsString("longer than 100,000"));
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("𠮷".repeat(100_000));
    }

    @Test
    void aSegmentWithoutCounterpartCanBeCompleted() {
        String slug = TestCorpus.document("题", row("一。", null, null), row(null, "Two.", null));
        read(slug, "en").body(containsString("without a counterpart"), not(containsString("value=\"reject\"")));
        Segment first = segment(slug, 0);
        decide(slug, first, "approve", "一。", "One.", null).then().statusCode(303);
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
        decide(slug, first, "approve", "一。", "Mine.", null).then().statusCode(409);
        decide(slug, segment(slug, 1), "save", "二。", "Two.", null).then().statusCode(303);
        assertThat(segment(slug, 1).text(Language.ZH)).isEqualTo("二。");
        assertThat(segment(slug, 1).pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
    }

    @Test
    void textsCannotBecomeMarkup() {
        String slug = TestCorpus.document(HOSTILE, row(HOSTILE, HOSTILE, null));
        decide(slug, segment(slug, 0), "save", HOSTILE + "2", HOSTILE + "3", null)
                .then()
                .statusCode(303);
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo(HOSTILE + "3");
        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/textarea&gt;&amp;amp;&quot;&#39;{msg:api}";
        read(slug, "en").body(not(containsString("<script>alert")), containsString(escaped + "3</textarea>"));
        TestPeople.browser(Role.READER)
                .get("/review/" + slug + "/en")
                .then()
                .body(not(containsString("<script>alert")), containsString(escaped));
    }

    @Test
    void onlyReviewersDecide() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        for (Role role : new Role[] {Role.READER, Role.TRANSLATOR}) {
            TestPeople.browser(role)
                    .get("/review/" + slug + "/en")
                    .then()
                    .statusCode(200)
                    .body(containsString("You may read here"), not(containsString("<textarea")));
            TestPeople.browser(role)
                    .formParam("decision", "approve")
                    .post(action(slug, segment(slug, 0)))
                    .then()
                    .statusCode(403);
        }
        assertThat(segment(slug, 0).version).isZero();
        TestPeople.browser(Role.ADMIN).get("/review/" + slug + "/en").then().body(containsString("<textarea"));
    }

    @Test
    void aFilterShowsTheNeighboursThatItHides() {
        String slug =
                TestCorpus.document("题", row("一。", "One.", null), row("二。", "Two.", null), row("三。", "Three.", null));
        decide(slug, segment(slug, 1), "approve", "二。", "Two.", null).then().statusCode(303);
        TestPeople.browser(Role.REVIEWER)
                .get("/review/" + slug + "/en?status=approved")
                .then()
                .body(
                        containsString("class=\"pair\" id=\"s" + segment(slug, 1).id),
                        not(containsString("class=\"pair\" id=\"s" + segment(slug, 0).id)),
                        containsString("<p lang=\"zh\">一。</p>"),
                        containsString("<p lang=\"en\">Three.</p>"),
                        allOf(
                                containsString("<span class=\"count\">3</span>"),
                                containsString("<span class=\"count\">1</span>")));
    }

    @Test
    void aLongDocumentIsPaged() {
        String slug = TestCorpus.document(
                "题",
                IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> row("第" + i + "句。", "Sentence " + i + ".", null))
                        .toArray(String[][]::new));
        read(slug, "en").body(containsString("Page 1 of 3"), containsString("No. 50<"), not(containsString("No. 51<")));
        ValidatableResponse last = TestPeople.browser(Role.REVIEWER)
                .get("/review/" + slug + "/en?page=99")
                .then()
                .statusCode(200);
        last.body(
                containsString("Page 3 of 3"), containsString("No. 101<"), containsString("<p lang=\"zh\">第100句。</p>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/review/no-such/en,404",
        "/review/{slug}/zh,400",
        "/review/{slug}/de,400",
        "/review/{slug}/en?status=x,400"
    })
    void whatIsNotThereIsAProblem(String path, int status) {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        TestPeople.browser(Role.REVIEWER)
                .get(path.replace("{slug}", slug))
                .then()
                .statusCode(status);
    }

    @Test
    void aSegmentIsDecidedOnInItsOwnDocument() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        String other = TestCorpus.document("题", row("二。", "Two.", null));
        decide(other, segment(slug, 0), "approve", "一。", "One.", null).then().statusCode(404);
        decide(slug, segment(slug, 0), "destroy", "一。", "One.", null).then().statusCode(400);
        TestPeople.browser(Role.REVIEWER)
                .formParam("decision", "approve")
                .formParam("zh", "一。")
                .formParam("text", "One.")
                .post(action(slug, segment(slug, 0)))
                .then()
                .statusCode(428);
        assertThat(segment(slug, 0).version).isZero();
    }

    private static List<Integer> atOnce(int count, IntFunction<Integer> request) throws Exception {
        TestPeople.name(Role.REVIEWER);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, count)
                    .mapToObj(i -> (Callable<Integer>) () -> request.apply(i))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static String[] row(String zh, String en, String ru) {
        return new String[] {zh, en, ru};
    }

    private static Segment segment(String slug, int index) {
        return TestCorpus.segments(slug).get(index);
    }

    private static ValidatableResponse read(String slug, String lang) {
        return TestPeople.browser(Role.REVIEWER)
                .get("/review/" + slug + "/" + lang)
                .then()
                .statusCode(200);
    }

    private static String action(String slug, Segment segment) {
        return "/review/" + slug + "/en/" + segment.id;
    }

    private static Response decide(String slug, Segment seen, String decision, String zh, String text, Long following) {
        return form(seen, decision, zh, text, following).post(action(slug, seen));
    }

    private static RequestSpecification form(Segment seen, String decision, String zh, String text, Long following) {
        RequestSpecification form = TestPeople.browser(Role.REVIEWER)
                .formParam(
                        "version",
                        seen.pairs.containsKey(Language.EN) ? seen.pairs.get(Language.EN).version : seen.version)
                .formParam("decision", decision)
                .formParam("zh", zh)
                .formParam("text", text);
        return following == null ? form : form.formParam("following", following);
    }
}
