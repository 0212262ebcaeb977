package org.duizhao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.web.TestBrowser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page, in three languages, two themes, two widths and with enlarged text. With {@code -Dpictures=true} each is also drawn into
 * {@code target/screenshots}, to be looked at by a person.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTest {

    private static final java.nio.file.Path TEMPLATES = java.nio.file.Path.of("src/main/resources/templates");

    /** Parts of pages, which scripts ask for, and an address that only leads elsewhere. */
    private static final Set<String> NO_PAGES = Set.of("/imports/{id}/state", "/uploads/{id}/state", "/sign-in/oidc");

    /** Where a form leads, by the ways of {@link #answers}. */
    private static final Set<String> ANSWERS = Set.of("/uploads/{id}");

    /** Other tests leave long lists; the lines of one are alike. */
    private static final String SHORTEN_LISTS = """
            () => document.querySelectorAll("tbody, main ol, main ul, main, main section, main select").forEach((list) =>
              [...list.children].slice(40).filter((e) => e.matches("tr, li, article, section, option")).forEach((e) => e.remove()))
            """;

    @TestHTTPResource("/")
    String server;

    private TestBrowser browser;

    /** By template: where a page of it is seen. */
    private Map<String, List<String>> addresses;

    /** By template: how one comes to a page that is no address, but the answer to a form. */
    private Map<String, Consumer<Page>> answers;

    @BeforeAll
    void startBrowser() {
        browser = TestBrowser.start(server);
    }

    @BeforeEach
    void findPages() {
        if (addresses != null) {
            return;
        }
        String slug = TestCorpus.document(
                "携手建设守望相助、共同发展、普遍安全、世代友好的中国－中亚命运共同体",
                new String[] {
                    "2022年，中国同中亚五国贸易额突破700亿美元。",
                    "In 2022 trade between China and the five Central Asian countries passed 70 billion US dollars.",
                    "В 2022 году товарооборот Китая с пятью странами Центральной Азии превысил 70 млрд долларов США."
                },
                new String[] {"谢谢大家！谢谢！", "Thank you! Thanks!", "Спасибо за внимание! Спасибо!"},
                new String[] {"贸易额增长40%。", "Trade grew by 50%.", "Торговля выросла на 50%."},
                new String[] {"（新华社记者𠮷田）", null, null});
        String pair = "/review/pairs/" + TestCorpus.segments(slug).get(1).id + "/ru";
        addresses = new TreeMap<>(Map.ofEntries(
                Map.entry("AccountPage/AccountView", List.of("/account")),
                Map.entry("AdminPage/Keys", List.of("/admin/keys")),
                Map.entry("AdminPage/Log", List.of("/admin/log")),
                Map.entry("AdminPage/Memories", List.of("/admin/memories")),
                Map.entry("AdminPage/People", List.of("/admin/people")),
                Map.entry("ConcordancePage/ConcordanceView", List.of("/concordance?q=守望相助&lang=zh")),
                Map.entry("DashboardPage/Dashboard", List.of("/dashboard")),
                Map.entry("DetailPage/DetailsPage", List.of(pair + "/details")),
                Map.entry("DocumentsPage/Documents", List.of("/documents")),
                Map.entry("ExportPage/Export", List.of("/export")),
                Map.entry("FilesPage/FilesView", List.of("/files")),
                Map.entry("HomePage/Home", List.of("/")),
                Map.entry("ImportPage/Import", List.of("/imports/" + importJob())),
                Map.entry("ImportPage/Overview", List.of("/imports")),
                Map.entry("LookupPage/Lookup", List.of("/lookup?q=2023年，中国同中亚五国贸易额突破800亿美元！&from=zh&to=ru")),
                Map.entry("MemoriesPage/MemoriesView", List.of("/memories")),
                Map.entry("ReadingPage/Reading", List.of("/documents/" + slug, "/documents/2025-astana-feature")),
                Map.entry(
                        "ReviewPage/Review",
                        List.of("/review/" + slug + "/ru", "/review?document=2025-astana-feature&size=25")),
                Map.entry("SignInPage/SignIn", List.of("/sign-in")),
                Map.entry("UploadPage/UploadForm", List.of("/uploads")),
                Map.entry("problem", List.of("/review/nothing/ru"))));
        answers = new TreeMap<>(Map.of(
                "AlignmentPage/PreviewPage",
                page -> send(
                        page,
                        pair + "/alignment",
                        "version=0&edit=split&zh=谢谢大家！谢谢！&text=Спасибо за внимание! Спасибо!"),
                "BulkPage/Preview",
                page -> {
                    page.navigate("/review/" + slug + "/ru");
                    page.locator("#select-all").check();
                    page.locator("#approve-selected").click();
                    page.waitForURL(url -> url.contains("/review/bulk"));
                },
                "UploadPage/UploadView",
                page -> {
                    page.navigate("/uploads?document=2023-xian-outcomes");
                    page.locator("#language").selectOption("ru");
                    page.locator("#date").fill("2026-11-21");
                    page.locator("#text").fill(text("translations/ru/2023-xian-outcomes.txt"));
                    page.locator("form.upload button").click();
                    page.waitForURL(url -> url.contains("/uploads/"));
                    page.locator("#state a.primary").waitFor();
                }));
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noTemplateOfAPageIsMissingHere() throws IOException {
        Set<String> visited = Stream.of(addresses, answers)
                .flatMap(map -> map.keySet().stream())
                .collect(Collectors.toSet());
        try (Stream<java.nio.file.Path> templates = Files.walk(TEMPLATES)) {
            assertThat(templates
                            .filter(EveryPageBrowserTest::isWhole)
                            .map(template -> TEMPLATES
                                    .relativize(template)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(visited);
        }
    }

    @Test
    void noRouteOfAPageIsMissingHere() {
        List<String> visited = addresses.values().stream()
                .flatMap(List::stream)
                .map(address -> address.replaceAll("\\?.*", ""))
                .toList();
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.duizhao")
                                .stream()
                                .filter(type -> type.isAnnotatedWith(Path.class))
                                .flatMap(type -> type.getMethods().stream()
                                        .filter(method -> method.isAnnotatedWith(GET.class) && isPage(type, method))
                                        .map(method -> path(type, method))))
                .hasSizeGreaterThan(20)
                .filteredOn(route -> !NO_PAGES.contains(route) && !ANSWERS.contains(route))
                .allMatch(
                        route -> visited.stream().anyMatch(path -> path.matches(route.replaceAll("\\{.*?}", "[^/]+"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "ru-RU", "en-GB"})
    void eachIsFitForEverybody(String language) {
        Page page = browser.window(new Look(language, ColorScheme.LIGHT, 1440, true));
        SoftAssertions all = new SoftAssertions();
        page.navigate("/sign-in");
        look(page, "SignInPage-SignIn", language, all);
        page.navigate("/sign-in");
        TestBrowser.signIn(page, Role.ADMIN);
        page.waitForURL(url -> !url.contains("/sign-in"));
        addresses.forEach((template, ways) -> ways.stream()
                .filter(address -> !address.equals("/sign-in"))
                .forEach(address -> {
                    int status = page.navigate(address).status();
                    all.assertThat(status).as(address).isEqualTo(template.equals("problem") ? 404 : 200);
                    look(page, template.replace('/', '-') + "-" + ways.indexOf(address), language, all);
                }));
        answers.forEach((template, way) -> {
            way.accept(page);
            look(page, template.replace('/', '-'), language, all);
        });
        all.assertAll();
    }

    private void look(Page page, String name, String language, SoftAssertions all) {
        all.assertThat(page.locator("main h1").count()).as(name).isEqualTo(1);
        page.evaluate(SHORTEN_LISTS);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            String looks =
                    name + "-" + language.substring(0, 2) + "-" + scheme.name().toLowerCase(Locale.ROOT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(1440, 1300);
            picture(page, looks + "-1440");
            if (scheme == ColorScheme.LIGHT) {
                all.check(() -> browser.accessible(page, looks + "-1440"));
                all.check(() -> browser.measure(page, looks + "-1440"));
                all.check(() -> browser.measureEnlarged(page, looks + "-1440-enlarged"));
            }
            page.setViewportSize(320, 1300);
            picture(page, looks + "-320");
            if (scheme == ColorScheme.DARK) {
                all.check(() -> browser.accessible(page, looks + "-320"));
                all.check(() -> browser.measure(page, looks + "-320"));
            }
        }
    }

    private void picture(Page page, String name) {
        if (Boolean.getBoolean("pictures")) {
            browser.picture(page, name, false);
        }
    }

    private static String importJob() {
        return TestPeople.program(Role.TRANSLATOR)
                .multiPart("file", "память.tmx", "<tmx version=\"1.4\"/>".getBytes(StandardCharsets.UTF_8))
                .multiPart("memory", "every-page-" + UUID.randomUUID())
                .multiPart("dry-run", "true")
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
    }

    private static String text(String file) {
        try {
            String whole = Files.readString(java.nio.file.Path.of(file));
            return whole.substring(whole.indexOf("\n\n") + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a form as a browser without scripts does. */
    private static void send(Page page, String address, String fields) {
        page.navigate("/review");
        page.waitForNavigation(() -> page.evaluate("""
                ([address, fields]) => {
                  const form = document.createElement("form");
                  form.method = "post";
                  form.action = address;
                  for (const [name, value] of fields.split("&").map((field) => field.split("="))) {
                    const input = document.createElement("input");
                    input.name = name;
                    input.value = value;
                    form.append(input);
                  }
                  document.body.append(form);
                  form.submit();
                }""", List.of(address, fields)));
    }

    /** A page of its own: in the frame of all, or in one that it brings; the frame itself is none. */
    private static boolean isWhole(java.nio.file.Path template) {
        try {
            String name = template.getFileName().toString();
            return name.endsWith(".html")
                    && !name.equals("layout.html")
                    && Pattern.compile("\\{#include layout}|<!DOCTYPE")
                            .matcher(Files.readString(template))
                            .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPage(JavaClass type, JavaMethod method) {
        return method.tryGetAnnotationOfType(Produces.class)
                .or(() -> type.tryGetAnnotationOfType(Produces.class))
                .map(produces -> Arrays.asList(produces.value()).contains(MediaType.TEXT_HTML))
                .orElse(false);
    }

    private static String path(JavaClass type, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + type.getAnnotationOfType(Path.class).value() + "/" + below)
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }
}
