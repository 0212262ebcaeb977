package org.duizhao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /**
     * WCAG 2.2, 2.5.8: what can be pressed is 24 by 24 pixels, unless it stands in a line of text. A label is pressed for its box.
     */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
              .filter((e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
              .filter((e) => !e.closest(".skip, .unseen"))
              .filter((e) => {
                const own = e.getBoundingClientRect();
                const label = e.matches("[type=checkbox], [type=radio]") && e.labels[0] ? e.labels[0].getBoundingClientRect() : own;
                const width = Math.max(own.right, label.right) - Math.min(own.left, label.left);
                const height = Math.max(own.bottom, label.bottom) - Math.min(own.top, label.top);
                const inText = getComputedStyle(e).display === "inline"
                    && [...e.parentNode.childNodes].some((n) => n.nodeType === 3 && /[\\p{L}\\p{N}]/u.test(n.data));
                return own.width > 1 && (width < 23.9 || height < 23.9) && !inText;
              })
              .map((e) => e.outerHTML.slice(0, 160))
            """;

    /** Texts that do not fit what they are in, and cannot be scrolled to. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll("main *, header *")]
              .filter((e) => !e.closest(".unseen, svg, textarea, select, input") && e.textContent.trim())
              .filter((e) => getComputedStyle(e).overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1
                  || getComputedStyle(e).overflowY === "hidden" && e.scrollHeight > e.clientHeight + 1)
              .map((e) => e.outerHTML.slice(0, 160))
            """;

    private static final String WIDER_THAN_THE_WINDOW = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
              : [...document.querySelectorAll("body *")]
                .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map((e) => e.outerHTML.slice(0, 160))
            """;

    private static final String VIOLATIONS = """
            () => axe.run(document, { resultTypes: ["violations"] }).then((found) =>
              found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + " at " + node.html.slice(0, 160))))
            """;

    private static final String AXE = axe();

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

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Takes a picture, and fails on what a person with a disability would stumble over, and on what the browser complained of. */
    public void inspect(Page page, String name) {
        scripted(page, () -> {
            picture(page, name, true);
            accessible(page, name);
            measure(page, name);
        });
        assertThat(complaints).as(name).isEmpty();
    }

    /**
     * A picture in {@code target/screenshots}.
     *
     * @param whole the whole page, or what its window shows
     */
    public void picture(Page page, String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(whole));
    }

    /** Fails on what axe finds. */
    public void accessible(Page page, String name) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        nothing(page, VIOLATIONS, name + ": axe");
    }

    /** Fails on a sideways scroll, on words that are cut off and on targets that are too small. */
    public void measure(Page page, String name) {
        nothing(page, WIDER_THAN_THE_WINDOW, name + ": wider than the window");
        nothing(page, CUT_OFF, name + ": words cut off");
        nothing(page, SMALL_TARGETS, name + ": targets of less than 24 by 24");
    }

    /** The same at twice the size of all text. */
    public void measureEnlarged(Page page, String name) {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        try {
            measure(page, name);
        } finally {
            page.evaluate("document.documentElement.style.fontSize = ''");
        }
    }

    private static void nothing(Page page, String looked, String what) {
        assertThat((List<?>) page.evaluate(looked)).as(what).isEmpty();
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
