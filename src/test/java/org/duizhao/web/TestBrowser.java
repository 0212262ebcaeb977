package org.duizhao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;

/** A Chromium to look at the pages with. */
public final class TestBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** What Chromium and htmx note of an answer of 400 or more, and of a connection that is cut. */
    private static final Pattern NETWORK =
            Pattern.compile("(Failed to load resource: |Response Status Error Code |htmx:(sendError|afterRequest)).*");

    private final Playwright playwright;
    private final Browser browser;
    private final String server;
    private final List<String> complaints = new ArrayList<>();
    private final Set<BrowserContext> scriptless = new HashSet<>();

    private TestBrowser(Playwright playwright, Browser browser, String server) {
        this.playwright = playwright;
        this.browser = browser;
        this.server = server;
    }

    /** Starts it, or skips the test on a machine that has none. */
    public static TestBrowser start(String server) {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ": its tests are skipped.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new TestBrowser(playwright, browser, server);
    }

    /** A fresh window, with nobody signed in. */
    public Page window(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server)
                .setLocale(look.language())
                .setColorScheme(look.scheme())
                .setViewportSize(look.width(), 900)
                .setJavaScriptEnabled(look.scripts()));
        if (!look.scripts()) {
            scriptless.add(context);
        }
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !NETWORK.matcher(message.text()).matches()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Fills in the sign-in form, wherever the browser was sent to it from. */
    public static void signIn(Page page, Role role) {
        page.locator("#name").fill(TestPeople.name(role));
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator(".stack button").click();
    }

    /** Fails on what a person with a disability would stumble over, on a sideways scroll, and on what the browser complained of. */
    public void inspect(Page page, String name) {
        scripted(page, () -> {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations)
                    .as(name)
                    .extracting(rule -> rule.getId() + " at " + rule.getNodes())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name + " fits its window")
                    .isEqualTo(true);
        });
        assertThat(complaints).as(name).isEmpty();
    }

    /** In a window without scripts nothing can be asked of the page: for this long, the tests' own run, not those of the page. */
    private void scripted(Page page, Runnable inspection) {
        if (!scriptless.contains(page.context())) {
            inspection.run();
            return;
        }
        CDPSession session = page.context().newCDPSession(page);
        session.send("Emulation.setScriptExecutionDisabled", off(false));
        scriptless.remove(page.context());
        try {
            inspection.run();
        } finally {
            scriptless.add(page.context());
            session.send("Emulation.setScriptExecutionDisabled", off(true));
            session.detach();
        }
    }

    private static JsonObject off(boolean off) {
        JsonObject value = new JsonObject();
        value.addProperty("value", off);
        return value;
    }

    /** All windows; the browser stays. */
    public void closeWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        scriptless.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** How somebody looks at the pages. */
    public record Look(String language, ColorScheme scheme, int width, boolean scripts) {

        public static final Look USUAL = new Look("en-GB", ColorScheme.LIGHT, 1280, true);

        public Look withoutScripts() {
            return new Look(language, scheme, width, false);
        }
    }
}
