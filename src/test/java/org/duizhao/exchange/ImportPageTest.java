package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.exchange.TmxReaderTest.tmx;
import static org.duizhao.exchange.TmxReaderTest.unit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.web.TestBrowser;
import org.duizhao.web.TestBrowser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports and exports as people see them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportPageTest {

    private static final String FILE = tmx(unit("中国", "China"), unit("", "=x").replace("<tu>", "<tu tuid='@a'>"));

    @TestHTTPResource("/")
    String server;

    private final String memory = "page-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportIsStartedAndFollowedWithAndWithoutScripts(boolean scripts) {
        try (TestBrowser browser = TestBrowser.start(server)) {
            Page page = browser.window(scripts ? Look.USUAL : Look.USUAL.withoutScripts());
            page.navigate("/imports");
            TestBrowser.signIn(page, Role.TRANSLATOR);
            page.navigate("/imports");
            inspect(browser, page, "imports", scripts);
            page.locator("#file")
                    .setInputFiles(new FilePayload("a.tmx", "application/octet-stream", FILE.getBytes(UTF_8)));
            page.locator("#memory").fill(memory);
            page.locator("form[enctype] button").click();
            page.waitForURL("**/imports/*");
            for (int i = 0; i < 100 && page.locator("#state form").count() > 0; i++) {
                page.waitForTimeout(100);
                if (!scripts) {
                    page.reload();
                }
            }
            assertThat(page.locator("#state [role=status]").innerText()).isEqualTo("done");
            assertThat(page.locator("#state td").first().innerText()).isEqualTo("2");
            assertThat(page.locator("#state").innerText()).contains("fewer than two");
            inspect(browser, page, "import", scripts);
            page.navigate("/export");
            inspect(browser, page, "export", scripts);
        }
    }

    @Test
    void aTranslatorSeesOnlyTheirOwnImportsAndAnAdministratorAll() {
        String path = started();
        TestPeople.browser(Role.TRANSLATOR).get(path).then().statusCode(200).body(containsString(memory));
        TestPeople.browser(Role.TRANSLATOR).get("/imports").then().body(containsString(memory));
        TestPeople.browser(Role.ADMIN).get(path).then().statusCode(200);
        TestPeople.browser(Role.ADMIN).get("/imports").then().body(containsString(memory));
        for (String hidden : new String[] {path, path + "/state"}) {
            TestPeople.browser(Role.REVIEWER).get(hidden).then().statusCode(404);
        }
        TestPeople.browser(Role.REVIEWER).get("/imports").then().body(not(containsString(memory)));
        TestPeople.browser(Role.REVIEWER).post(path + "/cancel").then().statusCode(404);
        TestPeople.program(Role.REVIEWER).get("/api" + path).then().statusCode(404);
        TestPeople.program(Role.REVIEWER).get("/api" + path + "/report").then().statusCode(404);
        TestPeople.program(Role.TRANSLATOR).get("/api/imports").then().body("memory", hasItem(memory));
        TestPeople.browser(Role.READER).get("/imports").then().statusCode(403);
    }

    @Test
    void theWholeReportCanBeDownloaded() throws InterruptedException {
        String path = started();
        String state = "";
        for (int i = 0; i < 300 && !state.equals("done"); i++) {
            Thread.sleep(50);
            state = TestPeople.program(Role.TRANSLATOR)
                    .get("/api" + path)
                    .jsonPath()
                    .getString("state");
        }
        TestPeople.program(Role.TRANSLATOR)
                .get("/api" + path + "/report")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("import-"))
                .body(equalTo("file,line,unit,what,reason\r\n"
                        + "\"a.tmx\",4,\"'@a\",refused,\"it has texts in fewer than two of the languages"
                        + " zh, en, ru\"\r\n"));
    }

    @Test
    void onlyImportsMayBeLargerThanTheUsualLimit() throws IOException {
        assertThat(status("POST /api/imports", "Content-Length: 100000000")).contains(" 401 ");
        assertThat(status("POST /api/translations", "Content-Length: 100000000"))
                .contains(" 413 ");
        assertThat(status(
                        "POST /api/imports",
                        "Authorization: Bearer " + TestPeople.key(Role.TRANSLATOR) + "\r\nContent-Length: 3000000000"))
                .contains(" 413 ");
    }

    @Test
    void partsOfUnknownLengthAreCountedWhileTheyAreRead() throws Exception {
        Blanks blanks = new Blanks();
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new ByteArrayInputStream(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII)),
                blanks));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "api/analysis?from=zh&to=en"))
                .header("Authorization", "Bearer " + TestPeople.key(Role.TRANSLATOR))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(endless)
                .build();
        int status;
        try {
            status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException hungUp) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        assertThat(blanks.sent).isLessThan(1_000_000_000L);
    }

    private static final class Blanks extends InputStream {

        private volatile long sent;

        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            sent += length;
            return length;
        }
    }

    /** The checks are scripts themselves. */
    private static void inspect(TestBrowser browser, Page page, String name, boolean scripts) {
        if (scripts) {
            browser.inspect(page, name);
        }
    }

    private String started() {
        return TestPeople.browser(Role.TRANSLATOR)
                .multiPart("file", "a.tmx", FILE.getBytes(UTF_8))
                .multiPart("memory", memory)
                .multiPart("duplicates", "skip")
                .post("/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** The first line of the answer to a request whose body is never sent. */
    private String status(String request, String headers) throws IOException {
        URI uri = URI.create(server);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\n" + headers + "\r\n\r\n")
                            .getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }
}
