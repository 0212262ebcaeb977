package org.duizhao.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.duizhao.web.TestBrowser;
import org.duizhao.web.TestBrowser.Look;
import org.junit.jupiter.api.AfterAll;
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

    @Test
    void aReviewerSignsInMendsAPairAndFindsItInTheLookup() {
        String slug = TestCorpus.document("携手建设中国－中亚命运共同体", TEXTS);
        Page page = browser.window(Look.USUAL);
        page.navigate("/documents");
        browser.inspect(page, "sign-in");
        TestBrowser.signIn(page, Role.REVIEWER);
        browser.inspect(page, "documents");
        page.locator("a.button[href='/review/" + slug + "/en']").click();
        browser.inspect(page, "review");

        Locator second = page.locator("article.pair").nth(1);
        second.locator("textarea.translation").fill("Trade with Central Asia exceeded USD 70 billion in 2022.");
        second.locator("button[value=approve]").click();
        assertThat(page.locator("#announcement")).hasText("No. 2 approved.");
        assertThat(second.locator(".badge")).hasText("approved");
        assertThat(page.locator("article.pair").nth(2).locator("textarea.translation"))
                .isFocused();
        browser.inspect(page, "review-approved");

        TestPeople.program(Role.READER)
                .queryParam("q", TEXTS[1][0])
                .queryParam("from", "zh")
                .queryParam("to", "en")
                .queryParam("document", slug)
                .get("/api/lookup")
                .then()
                .body("matches[0].target", equalTo("Trade with Central Asia exceeded USD 70 billion in 2022."))
                .body("matches[0].status", equalTo("approved"));

        second.locator("summary").last().click();
        browser.inspect(page, "review-history");
        page.locator(".user button").click();
        assertThat(page).hasURL(server + "sign-in");
    }

    @Test
    void theWholeFormIsWorkedByKeyboard() {
        String slug = TestCorpus.document("键盘", TEXTS);
        Page page = signedIn(Look.USUAL, "/review/" + slug + "/en");
        page.locator("article.pair textarea.translation").first().focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Truly.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Locator second = page.locator("article.pair").nth(1);
        assertThat(second.locator("textarea.translation")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("wrong number");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#announcement")).hasText("No. 2 rejected.");
        assertThat(page.locator("article.pair").nth(2).locator("textarea.translation"))
                .isFocused();
        assertThat(TestCorpus.segments(slug).get(0).text(Language.EN)).endsWith("friendship. Truly.");
        assertThat(TestCorpus.segments(slug).get(1).pairs.get(Language.EN).status)
                .isEqualTo(Status.REJECTED);
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
        page.locator("article.pair").nth(0).locator("button[value=approve]").click();
        assertThat(page.locator("#announcement")).hasText("No. 1 approved.");
        assertThat(page.locator("article.pair").nth(0).locator(".badge")).hasText("approved");
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
        visit(page, "/review/2023-xian-keynote/ru", 200, "keynote-" + look);
        visit(page, "/review/nothing/ru", 404, "missing-" + look);
    }

    private void visit(Page page, String path, int status, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(status);
        browser.inspect(page, name);
    }

    private Page signedIn(Look look, String path) {
        Page page = browser.window(look);
        page.navigate(path);
        TestBrowser.signIn(page, Role.REVIEWER);
        page.waitForURL("**" + path);
        return page;
    }

    private static void save(Page page, String text) {
        Locator third = page.locator("article.pair").nth(2);
        third.locator("textarea.translation").fill(text);
        third.locator("button[value=save]").click();
    }
}
