package org.duizhao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.memory.Access;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.TestCorpus;
import org.duizhao.memory.Variant;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReviewPageTest {

    @Inject
    Queue queue;

    @Inject
    SessionFactory sessions;

    @Inject
    EntityManager entities;

    static final String ASTRAL = "𠮷野家“ＡＢ”（é̀）🙂";
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
                        containsString("placeholder=\"Reason or comment\">\n</textarea>"));
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
                        allOf(
                                startsWith("/review?status=all&document=" + slug + "&lang=en&order=document&size=50"),
                                containsString("&done=approved&name=1&key=" + first.id + "-en&step="),
                                endsWith("#s" + second.id + "-en")));
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
        assertThat(segment(slug, 0).pairs.get(Language.RU).status).isEqualTo(Status.DRAFT);
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("One.");
        TestPeople.browser(Role.REVIEWER)
                .get("/review/" + slug + "/en?done=approved&name=1")
                .then()
                .body(containsString("No. 1 approved."));
        details(first).body(containsString("draft → approved"));
    }

    @Test
    void whoCorrectsATextLeavesItToAnotherToApprove() {
        String slug = TestCorpus.document("题", row("一。", "One.", "Один."));
        Segment seen = segment(slug, 0);
        form(seen, "approve", "一！", "One!\r\nJust just one.", null)
                .formParam("reason", "as in the source")
                .post(action(slug, seen))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=left-to-another"));
        Segment segment = segment(slug, 0);
        assertThat(segment.text(Language.EN)).isEqualTo("One!\nJust just one.");
        assertThat(segment.text(Language.ZH)).isEqualTo("一！");
        assertThat(segment.pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(segment.pairs.get(Language.RU).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(segment.changedBy).isEqualTo("test-reviewer");
        details(segment).body(containsString("edited: English"), containsString("<ins>"));

        decide(slug, segment, "approve", "一！", "One!\nJust just one.", null)
                .then()
                .statusCode(400)
                .body(containsString("give a reason and approve again"));
        form(segment, "approve", "一！", "One!\nJust just one.", null)
                .formParam("reason", "checked")
                .post(action(slug, segment))
                .then()
                .statusCode(400)
                .body(containsString("You corrected this text yourself"));
        TestPeople.browser(Role.ADMIN)
                .formParam("version", segment.pairs.get(Language.EN).version)
                .formParam("decision", "approve")
                .formParam("zh", "一！")
                .formParam("text", "One!\nJust just one.")
                .formParam("reason", "checked")
                .post(action(slug, segment))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=approved"));
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
        details(segment).body(containsString("passed over: "), containsString("<q>checked</q>"));
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
                .body(containsString("Say why, in the box"), containsString("mine</textarea>"));
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
            RequestSpecification form = form(seen, "save", "一。", "Mine.", null);
            Response answer = (scripted ? form.header("HX-Request", "true") : form).post(action(slug, seen));
            answer.then()
                    .statusCode(409)
                    .body(
                            containsString("test-reviewer changed this pair meanwhile"),
                            containsString("<dd lang=\"en\" class=\"text\">Theirs.</dd>"),
                            containsString("<ins>"),
                            containsString("\nMine.</textarea>"),
                            containsString("name=\"version\" value=\"1\""),
                            scripted ? not(containsString("<html")) : containsString("<html"));
            assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("Theirs.");
        }
        decide(slug, segment(slug, 0), "save", "一。", "Mine.", null).then().statusCode(303);
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
                    i -> decide(slug, seen, "save", seen.text(Language.ZH), "Mine " + i + ".", null)
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
                        i -> form(seen, "approve", "一。", i == 0 ? "One." : "Один.", null)
                                .post("/review/pairs/" + seen.id + (i == 0 ? "/en" : "/ru"))
                                .statusCode()))
                .containsExactly(303, 303);
        assertThat(segment(slug, 0).pairs.values()).allMatch(pair -> pair.status == Status.APPROVED);
    }

    @Test
    void theScriptIsAnsweredWithTheRowAlone() {
        String slug = TestCorpus.document("题", row("一。", "One.", null), row("二。", "Two.", null));
        Segment first = segment(slug, 0);
        form(first, "approve", "一。", "One.", segment(slug, 1).id)
                .header("HX-Request", "true")
                .post(action(slug, first))
                .then()
                .statusCode(200)
                .body(
                        startsWith("<article class=\"pair\" id=\"s" + first.id + "-en\""),
                        containsString("data-outcome=\"approved\""),
                        containsString("hx-swap-oob=\"innerHTML\">No. 1 approved."),
                        containsString("\nOne.</textarea>"),
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
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
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
                        containsString("class=\"pair\" id=\"s" + segment(slug, 1).id + "-en"),
                        not(containsString("class=\"pair\" id=\"s" + segment(slug, 0).id + "-en")),
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
    void aDecisionSaysWhatItIsAndWhichVersionItIsOf() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
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

    @Test
    void aPairIsLeftToSomebodyElseWithAMarkThatTheNextEditTakesAway() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        form(segment(slug, 0), "needs-alignment", "一。", "One.", null)
                .formParam("reason", "a sentence too many")
                .post(action(slug, segment(slug, 0)))
                .then()
                .statusCode(303);
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(segment(slug, 0).pairs.get(Language.EN).mark).isEqualTo(Mark.NEEDS_ALIGNMENT);
        read(slug, "en?status=needs-alignment")
                .body(containsString("<q>a sentence too many</q>"), containsString("needs alignment <span"));
        decide(slug, segment(slug, 0), "save", "一。", "Number one.", null).then().statusCode(303);
        assertThat(segment(slug, 0).pairs.get(Language.EN).mark).isNull();
    }

    @Test
    void aCommentChangesNothing() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        form(segment(slug, 0), "comment", "一。", "Mine.", null)
                .formParam("reason", "is that so?")
                .post(action(slug, segment(slug, 0)))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=commented"));
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("One.");
        assertThat(segment(slug, 0).version).isZero();
        read(slug, "en").body(containsString("<q>is that so?</q>"));
    }

    @Test
    void aStepIsTakenBackUnlessTheSameWasChangedSince() {
        String slug = TestCorpus.document("题", row("一。", "One.", "Один."));
        String location =
                decide(slug, segment(slug, 0), "save", "一！", "One!", null).header("Location");
        String step = location.replaceAll(".*step=([0-9a-f-]+).*", "$1");
        undo(Role.READER, step).statusCode(403);
        undo(Role.REVIEWER, step).statusCode(303).header("Location", containsString("done=undone&name=1"));
        Segment back = segment(slug, 0);
        assertThat(back.text(Language.ZH)).isEqualTo("一。");
        assertThat(back.text(Language.EN)).isEqualTo("One.");
        assertThat(back.pairs.values()).allMatch(pair -> pair.status == Status.DRAFT);
        undo(Role.REVIEWER, step).statusCode(409);
        decide(slug, back, "approve", "一。", "One.", null).then().statusCode(303);
        assertThat(segment(slug, 0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);

        String other = decide(slug, segment(slug, 0), "save", "一。", "1.", null).header("Location");
        decide(slug, segment(slug, 0), "save", "一。", "One, and only one.", null)
                .then()
                .statusCode(303);
        undo(Role.REVIEWER, other.replaceAll(".*step=([0-9a-f-]+).*", "$1")).statusCode(409);
        assertThat(segment(slug, 0).text(Language.EN)).isEqualTo("One, and only one.");
        undo(Role.REVIEWER, "00000000-0000-0000-0000-000000000000").statusCode(404);
    }

    @Test
    void anAlignmentIsEditedAsItWasPreviewedAndTakenBackWhole() {
        String slug = TestCorpus.document(
                "题",
                row("一来。二去。", "One came. Two went.", "Раз. Два."),
                row("三。", "Three.", "Три."),
                row("四。", "Four.", null));
        Segment first = segment(slug, 0);
        String preview = align(first, "split", null).statusCode(200).extract().asString();
        assertThat(preview)
                .contains(
                        "<span lang=\"en\">Two went.</span></td>",
                        "<span lang=\"ru\">Раз. Два.</span></td>",
                        "<span lang=\"ru\">–</span></td>");
        align(first, "split", first.id + ":99").statusCode(409);
        assertThat(TestCorpus.segments(slug)).hasSize(3);
        String location = align(first, "split", first.id + ":" + first.version)
                .statusCode(303)
                .extract()
                .header("Location");
        List<Segment> split = TestCorpus.segments(slug);
        assertThat(split).extracting(s -> s.text(Language.ZH)).containsExactly("一来。", "二去。", "三。", "四。");
        assertThat(split).extracting(s -> s.text(Language.RU)).containsExactly("Раз. Два.", null, "Три.", null);
        assertThat(split).extracting(s -> s.position).containsExactly(0, 1, 2, 3);
        assertThat(split.get(0).pairs.get(Language.RU).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(split.get(2).pairs.get(Language.RU).status).isEqualTo(Status.DRAFT);

        Segment second = split.get(1);
        align(
                        second,
                        "text-down",
                        second.id + ":" + second.version + " " + split.get(2).id + ":" + split.get(2).version)
                .statusCode(303);
        assertThat(TestCorpus.segments(slug))
                .extracting(s -> s.text(Language.EN))
                .containsExactly("One came.", null, "Two went. Three.", "Four.");
        undo(Role.REVIEWER, location.replaceAll(".*step=([0-9a-f-]+).*", "$1")).statusCode(409);
        align(segment(slug, 3), "merge", null).statusCode(400);
        align(segment(slug, 0), "realign", null).statusCode(200).body(containsString("Up to the next approved pair"));
    }

    @Test
    void undoingASplitMakesTheSegmentsWhatTheyWere() {
        String slug =
                TestCorpus.document("题", row("一来。二去。", "One came. Two went.", "Раз."), row("三。", "Three.", "Три."));
        List<Segment> before = TestCorpus.segments(slug);
        String seen = before.get(0).id + ":0 " + before.get(1).id + ":0";
        String merged =
                align(before.get(0), "merge", seen).statusCode(303).extract().header("Location");
        assertThat(TestCorpus.segments(slug)).hasSize(1);
        undo(Role.REVIEWER, merged.replaceAll(".*step=([0-9a-f-]+).*", "$1")).statusCode(303);
        List<Segment> after = TestCorpus.segments(slug);
        assertThat(after).extracting(s -> s.id).containsExactly(before.get(0).id, before.get(1).id);
        assertThat(after).extracting(s -> s.variants).containsExactly(before.get(0).variants, before.get(1).variants);
        assertThat(after)
                .allSatisfy(s -> assertThat(s.pairs.values())
                        .hasSize(2)
                        .allMatch(pair ->
                                pair.status == Status.DRAFT && pair.shape.equals("1-1") && pair.confidence == 0.87f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aPageIsThreeQueriesWhateverItsSize(int size) {
        String slug = TestCorpus.document(
                "题",
                IntStream.rangeClosed(1, size)
                        .mapToObj(i -> row("第" + i + "句。", "Sentence " + i + ".", null))
                        .toArray(String[][]::new));
        Filter filter = new FilterParameters(
                        null, null, null, null, null, null, null, null, null, null, null, null, "100", null)
                .reading(slug, "en");
        Access access = TestAccess.of("anna");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        Sheet sheet = queue.page(filter, access, true);
        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(3);
        assertThat(sheet.rows()).hasSize(size);
    }

    @Test
    void theQueueIsNarrowedDownByItsAddress() {
        String slug = TestCorpus.document(
                "题",
                row("贸易额增长40%。", "Trade grew by 50%.", "Торговля выросла на 40%."),
                row("我们欢迎各国代表𠮷。", "We welcome the delegates.", null));
        String here = "/review?document=" + slug;
        queue(here).body(containsString("grew by 50%"), containsString("welcome"), containsString("выросла"));
        queue(here + "&lang=ru").body(containsString("выросла"), not(containsString("\nWe welcome")));
        queue(here + "&finding=numbers")
                .body(
                        containsString("grew by 50%"),
                        not(containsString("выросла")),
                        not(containsString("\nWe welcome")));
        queue(here + "&text=𠮷").body(containsString("welcome"), not(containsString("\nTrade grew")));
        queue(here + "&least=90").body(not(containsString("\nWe welcome")));
        queue(here + "&least=87&most=87").body(containsString("welcome"));
        queue(here + "&person=import&since=2020-01-01").body(containsString("welcome"));
        queue(here + "&until=2020-01-01").body(not(containsString("\nWe welcome")));
        queue(here + "&person=nobody").body(containsString("There is no such pair."));
        String worst = queue(here + "&order=worst&lang=en").extract().asString();
        assertThat(worst.indexOf("grew by")).isLessThan(worst.indexOf("welcome the"));
        for (String wrong : List.of(
                "status=x", "least=101", "since=yesterday", "size=7", "page=0", "finding=x", "lang=zh", "order=x")) {
            TestPeople.browser(Role.REVIEWER).get("/review?" + wrong).then().statusCode(400);
        }
        TestPeople.browser(Role.REVIEWER).get("/review?memory=nothing").then().statusCode(404);
    }

    @Test
    void anApprovedPairMakesAnotherTranslationOfItsTextConspicuous() {
        String slug = TestCorpus.document("题", row("谢谢大家！", "Thank you!", null), row("谢谢大家！", "Thanks to all!", null));
        read(slug, "en").body(not(containsString("class=\"finding")));
        decide(slug, segment(slug, 0), "approve", "谢谢大家！", "Thank you!", null)
                .then()
                .statusCode(303);
        queue("/review?finding=inconsistent&document=" + slug)
                .body(containsString("translates this Chinese text otherwise: Thank you!"));
        decide(slug, segment(slug, 1), "approve", "谢谢大家！", "Thanks to all!", null)
                .then()
                .statusCode(400);
    }

    @Test
    void aDraftIsItsWritersAloneAndGoneWithTheDecision() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        form(segment(slug, 0), "", "一。", "Mine " + ASTRAL, null)
                .post("/review/pairs/" + segment(slug, 0).id + "/en/draft")
                .then()
                .statusCode(200)
                .body(containsString("left untranslated"));
        read(slug, "en").body(containsString("\nMine " + ASTRAL + "</textarea>"));
        TestPeople.browser(Role.ADMIN).get("/review/" + slug + "/en").then().body(not(containsString("Mine")));
        decide(slug, segment(slug, 0), "save", "一。", "Mine.", null).then().statusCode(303);
        read(slug, "en").body(not(containsString("Your draft")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"split", "merge", "zh-up", "zh-down", "text-up", "text-down", "detach"})
    void everyEditOfAnAlignmentLosesNothingAndIsTakenBackWhole(String edit) {
        String slug = TestCorpus.document(
                "题",
                row("一来。一去。", "One came. One went.", "Раз."),
                row("二来。二去。", "Two came. Two went.", "Два."),
                row("三来。三去。", "Three came. Three went.", "Три."));
        List<Segment> before = TestCorpus.segments(slug);
        String location = carriedOut(before.get(1), edit);
        List<Segment> edited = TestCorpus.segments(slug);
        assertThat(variants(edited)).isNotEqualTo(variants(before));
        for (Language lang : Language.values()) {
            assertThat(joined(edited, lang)).isEqualTo(joined(before, lang));
        }
        assertThat(edited)
                .flatExtracting(s -> s.pairs.values())
                .filteredOn(pair -> pair.status == Status.NEEDS_REVIEW)
                .as("a pair that is detached is none any more")
                .hasSizeGreaterThan(edit.equals("detach") ? -1 : 0);
        undo(Role.REVIEWER, location.replaceAll(".*step=([0-9a-f-]+).*", "$1")).statusCode(303);
        List<Segment> after = TestCorpus.segments(slug);
        assertThat(after).extracting(s -> s.id).containsExactly(before.get(0).id, before.get(1).id, before.get(2).id);
        assertThat(variants(after)).isEqualTo(variants(before));
        assertThat(after).flatExtracting(s -> s.pairs.values()).allMatch(pair -> pair.status == Status.DRAFT);
    }

    @Test
    void whatIsAlignedAnewFindsItsCounterpart() {
        String slug = TestCorpus.document(
                "题",
                row("2022年贸易额增长40%，达到700亿美元。", null, null),
                row("17个国家参加了会议。", "In 2022 trade grew by 40% to 70 billion dollars.", null),
                row("谢谢大家，再见！", "At the meeting there were 17 countries.", null),
                row(null, "Thank you all, and goodbye!", null));
        carriedOut(segment(slug, 0), "realign");
        assertThat(TestCorpus.segments(slug))
                .extracting(s -> s.text(Language.EN))
                .containsExactly(
                        "In 2022 trade grew by 40% to 70 billion dollars.",
                        "At the meeting there were 17 countries.", "Thank you all, and goodbye!");
    }

    @Test
    void theDetailsSayWhatTheMemoryHasThatIsLikeItAndWhyAndTakeBackAnyStep() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String slug = TestCorpus.document(
                "题",
                row("我们热烈欢迎" + mark + "的各国代表。", "We warmly welcome the delegates of " + mark + ".", null),
                row("我们热烈欢迎" + mark + "的各国朋友。", "We welcome friends.", null));
        Segment second = segment(slug, 1);
        details(second)
                .body(
                        containsString("We warmly welcome the delegates of " + mark + "."),
                        containsString("<del>"),
                        containsString("<ins>"),
                        matchesPattern("(?s).*<p class=\"score\">\\d\\d(\\.\\d)?%</p>.*"),
                        containsString("status-draft"));
        form(second, "reject", second.text(Language.ZH), "We welcome friends.", null)
                .formParam("reason", "too short")
                .post(action(slug, second))
                .then()
                .statusCode(303);
        String step = details(segment(slug, 1))
                .extract()
                .asString()
                .replaceAll("(?s).*?action=\"/review/undo/([0-9a-f-]+)\\?.*", "$1");
        undo(Role.REVIEWER, step).statusCode(303);
        assertThat(segment(slug, 1).pairs.get(Language.EN).status).isEqualTo(Status.DRAFT);
    }

    @Test
    void theConfigurationMayLetReviewersApproveWhatTheyCorrected() {
        String slug = TestCorpus.document("题", row("一。", "One.", null));
        decide(slug, segment(slug, 0), "save", "一。", "Number one.", null).then().statusCode(303);
        long id = segment(slug, 0).id;
        for (boolean may : new boolean[] {false, true}) {
            Decisions decisions = new Decisions(null, null, null, entities, () -> may);
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> decisions.mayApprove(id, Language.EN, "test-reviewer")))
                    .isEqualTo(may);
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> decisions.mayApprove(id, Language.EN, "test-admin")))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"25, 5", "50, 3", "100, 2"})
    void aPageHasAsManyPairsAsItsAddressSays(int size, int pages) {
        String slug = TestCorpus.document(
                "题",
                IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> row("第" + i + "句。", "Sentence " + i + ".", null))
                        .toArray(String[][]::new));
        queue("/review?document=" + slug + "&lang=en&order=document&size=" + size)
                .body(
                        containsString("Page 1 of " + pages),
                        containsString("No. " + size + "<"),
                        not(containsString("No. " + (size + 1) + "<")),
                        containsString("size=" + size + "&amp;page=2"));
    }

    private static String carriedOut(Segment segment, String edit) {
        String seen = align(segment, edit, null)
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        return align(segment, edit, seen).statusCode(303).extract().header("Location");
    }

    private static List<Map<Language, Variant>> variants(List<Segment> segments) {
        return segments.stream().map(segment -> segment.variants).toList();
    }

    private static String joined(List<Segment> segments, Language lang) {
        return segments.stream()
                .map(segment -> segment.text(lang))
                .filter(text -> text != null)
                .collect(Collectors.joining())
                .replace(" ", "");
    }

    private static ValidatableResponse queue(String address) {
        return TestPeople.browser(Role.REVIEWER).get(address).then().statusCode(200);
    }

    private static ValidatableResponse undo(Role role, String step) {
        return TestPeople.browser(role).post("/review/undo/" + step).then();
    }

    private static ValidatableResponse align(Segment segment, String edit, String seen) {
        RequestSpecification form = TestPeople.browser(Role.REVIEWER)
                .formParam("edit", edit)
                .formParam("zh", segment.text(Language.ZH))
                .formParam("text", segment.text(Language.EN) == null ? "" : segment.text(Language.EN));
        return (seen == null ? form : form.formParam("seen", seen))
                .post("/review/pairs/" + segment.id + "/en/alignment")
                .then();
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

    private static ValidatableResponse details(Segment segment) {
        return TestPeople.browser(Role.REVIEWER)
                .get("/review/pairs/" + segment.id + "/en/details")
                .then()
                .statusCode(200);
    }

    private static String action(String slug, Segment segment) {
        return "/review/pairs/" + segment.id + "/en?status=all&order=document&lang=en&document=" + slug;
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
        return following == null ? form : form.formParam("following", following + "-en");
    }
}
