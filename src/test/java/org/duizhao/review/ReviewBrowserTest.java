package org.duizhao.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.duizhao.web.TestBrowser;
import org.duizhao.web.TestBrowser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer at work in a real browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewBrowserTest {

    private static final String[][] TEXTS = {
        {
            "中国愿同中亚国家一道，守望相助、共同发展、普遍安全、世代友好。",
            "China is ready to work with the countries of Central Asia for mutual help, common development, general security and"
                    + " lasting friendship.",
            "Китай готов вместе со странами Центральной Азии крепить взаимопомощь, совместное развитие, всеобщую безопасность и"
                    + " дружбу из поколения в поколение."
        },
        {
            "2022年，中国同中亚五国贸易额突破700亿美元。",
            "In 2022 trade between China and the five Central Asian countries passed 70 billion US dollars.",
            "В 2022 году товарооборот Китая с пятью странами Центральной Азии превысил 70 млрд долларов США."
        },
        {"谢谢大家！", "Thank you!", "Спасибо за внимание!"},
        {"（新华社记者𠮷田）", null, null}
    };

    @TestHTTPResource("/")
    String server;

    private TestBrowser browser;

    @BeforeAll
    void startBrowser() {
        browser = TestBrowser.start(server);
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A window that stands open goes on saying that its reviewer is here. */
    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @Test
    void aReviewerSignsInApprovesAPairAndFindsItInTheLookup() {
        String slug = TestCorpus.document("携手建设中国－中亚命运共同体", TEXTS);
        Page page = browser.window(Look.USUAL);
        page.navigate("/documents");
        browser.inspect(page, "sign-in");
        TestBrowser.signIn(page, Role.REVIEWER);
        browser.inspect(page, "documents");
        page.locator("a.button[href='/review/" + slug + "/en']").click();
        browser.inspect(page, "review");

        Locator second = page.locator("article.pair").nth(1);
        second.locator("button[value=approve]").click();
        assertThat(page.locator("#announcement")).hasText("No. 2 approved.");
        assertThat(second.locator(".badge")).hasText("approved");
        assertThat(page.locator("article.pair").nth(2)).isFocused();
        browser.inspect(page, "review-approved");

        TestPeople.program(Role.READER)
                .queryParam("q", TEXTS[1][0])
                .queryParam("from", "zh")
                .queryParam("to", "en")
                .queryParam("document", slug)
                .get("/api/lookup")
                .then()
                .body("matches[0].target", equalTo(TEXTS[1][1]))
                .body("matches[0].status", equalTo("approved"));

        second.locator(".more a").click();
        assertThat(second.locator(".history")).containsText("draft → approved");
        browser.inspect(page, "review-history");
        page.locator(".user button").click();
        assertThat(page).hasURL(server + "sign-in");
    }

    @Test
    void theWholeFormIsWorkedByKeyboard() {
        String slug = TestCorpus.document(
                "键盘", new String[][] {{"我们欢迎各国代表。", "We welcome the delegates.", null}, TEXTS[1], TEXTS[2]});
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        Locator rows = page.locator("article.pair");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(rows.nth(0)).isFocused();
        page.keyboard().press("e");
        assertThat(rows.nth(0).locator("textarea.translation")).isFocused();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Jjj.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#announcement"))
                .hasText("No. 1 saved. As the correction is yours, somebody else approves it.");
        assertThat(rows.nth(1).locator("textarea.translation")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("r");
        page.keyboard().type("wrong number");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#announcement")).hasText("No. 2 rejected.");
        assertThat(rows.nth(2)).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator("#announcement")).hasText("No. 3 approved.");
        page.keyboard().press("z");
        assertThat(page.locator("#announcement")).hasText("No. 3: taken back.");
        assertThat(rows.nth(2)).isFocused();
        assertThat(rows.nth(2).locator(".badge")).hasText("draft");
        page.keyboard().press("u");
        assertThat(page.locator("#announcement")).hasText("No. 3 marked as unsure.");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        browser.inspect(page, "review-keys");
        page.locator("#single-keys").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("a");
        assertThat(page.locator("#announcement")).hasText("No. 3 marked as unsure.");
        assertThat(TestCorpus.segments(slug).get(0).text(Language.EN)).isEqualTo("We welcome the delegates. Jjj.");
        assertThat(TestCorpus.segments(slug).get(1).pairs.get(Language.EN).status)
                .isEqualTo(Status.REJECTED);
        assertThat(TestCorpus.segments(slug).get(2).pairs.get(Language.EN).mark).isEqualTo(Mark.UNSURE);
    }

    @Test
    void aWarningIsPassedOverInOneStepAndAnErrorIsNot() {
        String slug = TestCorpus.document("检查", new String[][] {
            {"今年是第一年。", "This is the the first year.", null}, {"贸易额增长40%。", "Trade grew by 50%.", null}
        });
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        Locator rows = page.locator("article.pair");
        assertThat(rows.nth(0).locator(".finding")).containsText("twice in a row");
        assertThat(rows.nth(1).locator(".finding.error")).containsText("numbers differ");
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("a");
        assertThat(rows.nth(0).locator("textarea[name=reason]")).isFocused();
        browser.inspect(page, "review-warning");
        page.keyboard().type("a quotation");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#announcement")).hasText("No. 1 approved.");
        page.keyboard().press("a");
        assertThat(page.locator("#announcement")).hasText("No. 2 was not saved.");
        assertThat(rows.nth(1).locator(".note.error")).containsText("The checks found errors");
        Locator box = rows.nth(1).locator("textarea.translation");
        assertThat(box).isFocused();
        box.fill("Trade grew by 40%.");
        assertThat(rows.nth(1).locator(".finding")).hasCount(0);
        assertThat(page.locator("[data-state=kept]")).isVisible();
    }

    @Test
    void whatIsTypedIsKeptWithoutBeingSent() {
        String slug = TestCorpus.document("草稿", TEXTS);
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        Locator box = page.locator("article.pair").nth(2).locator("textarea.translation");
        box.fill("Thanks, all of you!");
        assertThat(page.locator("[data-state=kept]")).isVisible();
        page.reload();
        assertThat(box).hasValue("Thanks, all of you!");
        assertThat(page.locator("article.pair").nth(2).locator(".remark")).containsText("Your draft of");
        assertThat(TestCorpus.segments(slug).get(2).text(Language.EN)).isEqualTo("Thank you!");

        page.context().setOffline(true);
        box.fill("Thanks, everybody!");
        assertThat(page.locator("[data-state=offline]")).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator("[data-state=kept]")).isVisible();
        page.reload();
        assertThat(box).hasValue("Thanks, everybody!");
        Page other = signedIn(Look.USUAL, "/review/" + slug + "/en", Role.ADMIN);
        assertThat(other.locator("article.pair").nth(2).locator("textarea.translation"))
                .hasValue("Thank you!");
    }

    @Test
    void nothingHappensWhileAnInputMethodComposes() {
        String slug = TestCorpus.document("输入法", TEXTS);
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        Locator box = page.locator("article.pair").nth(2).locator("textarea.translation");
        box.focus();
        CDPSession keyboard = page.context().newCDPSession(page);
        JsonObject composition = new JsonObject();
        composition.addProperty("text", "nihao");
        composition.addProperty("selectionStart", 5);
        composition.addProperty("selectionEnd", 5);
        keyboard.send("Input.imeSetComposition", composition);
        page.evaluate("""
                () => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
                    { key: "Enter", ctrlKey: true, bubbles: true, isComposing: true }))""");
        page.evaluate("""
                () => document.querySelector("article.pair").dispatchEvent(new KeyboardEvent("keydown",
                    { key: "a", bubbles: true, isComposing: true }))""");
        assertThat(page.locator("#announcement")).isEmpty();
        assertThat(page.locator("#draft-state [data-state=waiting]")).isHidden();
        JsonObject text = new JsonObject();
        text.addProperty("text", "你好");
        keyboard.send("Input.insertText", text);
        assertThat(page.locator("[data-state=kept]")).isVisible();
        assertThat(box).hasValue(java.util.regex.Pattern.compile(".*你好.*"));
    }

    @Test
    void anAlignmentIsEditedWithAPreviewAndTakenBack() {
        String slug = TestCorpus.document("对齐", new String[][] {
            {"我们欢迎各国代表。谢谢大家的支持。", "We welcome the delegates. Thank you for the support.", null},
            {"会议开始。", "The meeting begins.", null}
        });
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        Locator rows = page.locator("article.pair");
        page.keyboard().press("c");
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 9; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Escape");
        page.keyboard().press("e");
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 25; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Alt+Enter");
        assertThat(rows.nth(0).locator(".lines tbody tr")).hasCount(2);
        browser.inspect(page, "review-split");
        rows.nth(0).locator(".preview .primary").click();
        assertThat(rows).hasCount(3);
        assertThat(page.locator("#announcement")).hasText("Alignment edited at no. 1.");
        assertThat(rows.nth(1).locator(".text").first()).hasText("谢谢大家的支持。");
        assertThat(rows.nth(1).locator("textarea.translation")).hasValue("Thank you for the support.");
        assertThat(rows.nth(0)).isFocused();
        page.keyboard().press("z");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0).locator("textarea.translation"))
                .hasValue("We welcome the delegates. Thank you for the support.");
        page.keyboard().press("m");
        rows.nth(0).locator(".preview .primary").click();
        assertThat(rows).hasCount(1);
        assertThat(rows.nth(0).locator("textarea.translation"))
                .hasValue("We welcome the delegates. Thank you for the support. The meeting begins.");
        rows.nth(0).locator("details.align summary").click();
        rows.nth(0).locator("button[value=detach]").click();
        rows.nth(0).locator(".preview .primary").click();
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0).locator("textarea.translation")).hasValue("");
    }

    @Test
    void aSelectionIsApprovedAfterAPreviewAndTakenBackAtOnce() {
        String slug = TestCorpus.document("批量", new String[][] {
            {"第一次会议开始。", "The first meeting begins.", null},
            {"贸易额增长40%。", "Trade grew by 50%.", null},
            {"我们欢迎各国代表。", "We welcome the delegates.", null},
            {"会议结束。", "The meeting meeting ends.", null}
        });
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        page.locator("#select-all").check();
        page.locator("#approve-selected").click();
        assertThat(page.locator(".lead")).hasText("Will be approved: 2. Skipped: 2.");
        assertThat(page.locator("main")).containsText("the checks found errors");
        assertThat(page.locator("main")).containsText("has warnings, and no reason is given");
        browser.inspect(page, "review-bulk");
        page.locator("button[name=sure]").click();
        assertThat(page.locator("#announcement")).hasText("Pairs approved: 2.");
        assertThat(page.locator("article.pair .badge.status-approved")).hasCount(2);
        page.locator("#undo").click();
        assertThat(page.locator("article.pair .badge.status-approved")).hasCount(0);
        assertThat(page.locator("article.pair .badge.status-draft")).hasCount(4);
    }

    /** Forty pairs are right, five have a warning that is none, five a wrong number. A chord counts as one key. */
    @Test
    void fiftyPairsAreReviewedByKeyboard() {
        String slug = TestCorpus.document(
                "五十",
                IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> new String[] {
                            "代表们会面了" + i + "次。",
                            (i % 10 == 3 ? "The the" : "The") + " delegates met " + (i % 10 == 7 ? 99 : i) + " times.",
                            null
                        })
                        .toArray(String[][]::new));
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(
                request.method() + " " + URI.create(request.url()).getPath().replaceAll("\\d+", "N")));
        int keys = 0;
        for (int i = 1; i <= 50; i++) {
            String said = "No. " + i + " approved.";
            if (i % 10 == 7) {
                keys += press(page, "e", "Control+End");
                keys += press(page, "ArrowLeft,ArrowLeft,ArrowLeft,ArrowLeft,ArrowLeft,ArrowLeft,ArrowLeft".split(","));
                keys += press(page, "Backspace", "Backspace");
                keys += press(page, String.valueOf(i).split(""));
                keys += press(page, "Control+Enter");
                said = "No. " + i + " saved. As the correction is yours, somebody else approves it.";
            } else {
                keys += press(page, "a");
            }
            if (i % 10 == 3) {
                assertThat(page.locator("article.pair").nth(i - 1).locator("textarea[name=reason]"))
                        .isFocused();
                keys += press(page, "o", "k", "Control+Enter");
            }
            assertThat(page.locator("#announcement")).hasText(said);
            if (i % 10 == 7) {
                keys += press(page, "Escape");
            }
        }
        assertThat(TestCorpus.segments(slug))
                .filteredOn(segment -> segment.pairs.get(Language.EN).status == Status.APPROVED)
                .hasSize(45);
        assertThat(asked)
                .as(
                        "requests, but for drafts, for where the reviewer is and for the picture of the tab, which comes late")
                .filteredOn(request -> !request.endsWith("/draft") && !request.endsWith("/here"))
                .filteredOn(request -> !request.equals("GET /assets/icon.svg"))
                .hasSize(50 + 5)
                .containsOnly("POST /review/pairs/N/en");
        assertThat(keys).as("keys for fifty pairs").isEqualTo(45 + 5 * 3 + 5 * 13 + 9);
    }

    private static int press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return keys.length;
    }

    @Test
    void whoElseIsHereIsShown() {
        String slug = TestCorpus.document("同在", TEXTS);
        Page one = signedIn(Look.USUAL, "/review/" + slug + "/en", Role.ADMIN);
        one.keyboard().press("j");
        Page two = signedIn(Look.USUAL, "/review/" + slug + "/en");
        assertThat(two.locator("#others")).containsText("test-admin");
        two.locator("#others a", new Page.LocatorOptions().setHasText("test-admin"))
                .click();
        assertThat(two.locator("article.pair").nth(1)).isFocused();
    }

    @Test
    void workIsResumedWhereItWasLeftAndNotWhereAWindowStandsOpen() {
        String other = TestCorpus.document("别处", TEXTS);
        String slug = TestCorpus.document("续", TEXTS);
        Page open = signedIn(Look.USUAL, "/review/" + other + "/en");
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        page.locator("article.pair").nth(1).locator("button[value=save]").click();
        assertThat(page.locator("#announcement")).hasText("No. 2 is as it was: nothing to save.");
        open.waitForResponse(answer -> answer.url().contains("/here"), open::reload);
        page.navigate("/review");
        page.locator("#resume").click();
        assertThat(page.locator("article.pair").nth(1)).isFocused();
        page.waitForResponse(
                answer -> answer.url().contains("/here")
                        && "works=true".equals(answer.request().postData()),
                () -> page.keyboard().press("j"));
        open.navigate("/review");
        open.locator("#resume").click();
        assertThat(open.locator("article.pair").nth(2)).isFocused();
    }

    @Test
    void ofTwoReviewersTheSlowerOneLosesNothing() {
        String slug = TestCorpus.document("冲突", TEXTS);
        Page fast = signedIn(Look.USUAL, "/review/" + slug + "/ru");
        Page slow = signedIn(Look.USUAL, "/review/" + slug + "/ru");
        save(fast, "Большое спасибо!");
        assertThat(fast.locator("#announcement")).hasText("No. 3 saved; it needs review.");
        save(slow, "Благодарю вас!");
        Locator row = slow.locator("article.pair").nth(2);
        assertThat(row.locator(".note.error")).containsText("Большое спасибо!");
        assertThat(row.locator("textarea.translation")).hasValue("Благодарю вас!");
        assertThat(row.locator("textarea.translation")).isFocused();
        browser.inspect(slow, "review-conflict");
        save(slow, "Благодарю вас!");
        assertThat(slow.locator("#announcement")).hasText("No. 3 saved; it needs review.");
        assertThat(TestCorpus.segments(slug).get(2).text(Language.RU)).isEqualTo("Благодарю вас!");
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        String slug = TestCorpus.document("无脚本", TEXTS);
        Page other = signedIn(Look.USUAL, "/review/" + slug + "/en");
        Page page = signedIn(Look.USUAL.withoutScripts(), "/review/" + slug + "/en");
        page.locator("article.pair").nth(1).locator("button[value=approve]").click();
        assertThat(page.locator("#announcement")).hasText("No. 2 approved.");
        assertThat(page.locator("article.pair").nth(1).locator(".badge")).hasText("approved");
        save(other, "Thanks to all!");
        assertThat(other.locator("#announcement")).hasText("No. 3 saved; it needs review.");
        save(page, "Thank you all!");
        Locator row = page.locator("article.pair").nth(2);
        assertThat(row.locator(".note.error")).containsText("Thanks to all!");
        assertThat(row.locator("textarea.translation")).hasValue("Thank you all!");
    }

    @Test
    void whoIsSignedOutMeanwhileKeepsTheirText() {
        String slug = TestCorpus.document("退出", TEXTS);
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        page.context().clearCookies();
        save(page, "Thank you all!");
        assertThat(page.locator("#signed-out")).isVisible();
        assertThat(page.locator("article.pair").nth(2).locator("textarea.translation"))
                .hasValue("Thank you all!");
        browser.inspect(page, "review-signed-out");
        Page tab = page.context().newPage();
        tab.navigate("/sign-in");
        TestBrowser.signIn(tab, Role.REVIEWER);
        save(page, "Thank you all!");
        assertThat(page.locator("#announcement")).hasText("No. 3 saved; it needs review.");
        assertThat(page.locator("#signed-out")).isHidden();
    }

    @Test
    void aConnectionThatIsCutLosesNothing() {
        String slug = TestCorpus.document("断线", TEXTS);
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        page.context().setOffline(true);
        save(page, "Thank you all!");
        assertThat(page.locator("#failed")).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator("article.pair").nth(2).locator("textarea.translation"))
                .hasValue("Thank you all!");
        save(page, "Thank you all!");
        assertThat(page.locator("#announcement")).hasText("No. 3 saved; it needs review.");
        assertThat(page.locator("#failed")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,LIGHT,1440", "zh-CN,DARK,320", "ru-RU,DARK,1440", "ru-RU,LIGHT,320", "en-GB,DARK,1440"})
    void everyPageIsFitForEverybody(String language, ColorScheme scheme, int width) {
        String slug = TestCorpus.document("携手建设守望相助、共同发展、普遍安全、世代友好的中国－中亚命运共同体", TEXTS);
        String look = language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Page page = browser.window(new Look(language, scheme, width, true));
        page.navigate("/sign-in");
        browser.inspect(page, "sign-in-" + look);
        TestBrowser.signIn(page, Role.REVIEWER);
        browser.inspect(page, "home-" + look);
        visit(page, "/documents", 200, "documents-" + look);
        visit(page, "/account", 200, "account-" + look);
        visit(page, "/lookup?q=2023年，中国同中亚五国贸易额突破800亿美元！&from=zh&to=ru", 200, "lookup-" + look);
        visit(page, "/review/" + slug + "/ru", 200, "review-" + look);
        visit(page, "/review?document=2025-astana-feature&size=25", 200, "queue-" + look);
        visit(page, "/review/nothing/ru", 404, "missing-" + look);
    }

    private void visit(Page page, String path, int status, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(status);
        browser.inspect(page, name);
    }

    private Page signedIn(Look look, String path) {
        return signedIn(look, path, Role.REVIEWER);
    }

    private Page signedIn(Look look, String path, Role role) {
        Page page = browser.window(look);
        page.navigate(path);
        TestBrowser.signIn(page, role);
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void save(Page page, String text) {
        Locator third = page.locator("article.pair").nth(2);
        third.locator("textarea.translation").fill(text);
        third.locator("button[value=save]").click();
    }
}
