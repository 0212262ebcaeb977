package org.duizhao.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.duizhao.people.Role;
import org.duizhao.server.TestDatabase;
import org.duizhao.web.TestBrowser;
import org.duizhao.web.TestBrowser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A translator with a file in a real browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesBrowserTest {

    private static final FilePayload[] FILES = {
        new FilePayload("一.txt", "text/plain", (TestFiles.TEXTS[0][0] + "没有类似的句子。").getBytes(StandardCharsets.UTF_8)),
        new FilePayload("b.txt", "text/plain", TestFiles.TEXTS[1][0].getBytes(StandardCharsets.UTF_8))
    };

    @TestHTTPResource("/")
    String server;

    private TestBrowser browser;

    @BeforeAll
    void startBrowser() {
        TestFiles.writeMemory();
        browser = TestBrowser.start(server);
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,1280", "zh-CN,DARK,1280", "ru-RU,LIGHT,390"})
    void filesAreAnalysedWithATableAndAPicture(String language, ColorScheme scheme, int width) {
        Page page = page(new Look(language, scheme, width, true));
        browser.inspect(page, "files-" + language);
        page.locator("#file").setInputFiles(FILES);
        page.locator(".files button.primary").click();
        assertThat(page.locator("svg.bands")).hasCount(3);
        assertThat(page.locator("table.counts").first().locator("tfoot td").first())
                .hasText("3");
        browser.inspect(page, "analysis-" + language);
        Download csv = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(csv.suggestedFilename()).isEqualTo("analysis.csv");
    }

    @Test
    void aFileComesBackPretranslated() throws IOException {
        Page page = page(Look.USUAL.withoutScripts());
        page.locator("#file").setInputFiles(FILES[0]);
        page.locator("select[name=fill]").selectOption("exact");
        Download xliff =
                page.waitForDownload(() -> page.locator("button[formaction]").click());
        assertThat(xliff.suggestedFilename()).isEqualTo("一.txt.xlf");
        assertThat(Files.readString(xliff.path())).contains(TestFiles.TEXTS[0][1]);
    }

    private Page page(Look look) {
        Page page = browser.window(look);
        page.navigate("/files");
        TestBrowser.signIn(page, Role.READER);
        return page;
    }
}
