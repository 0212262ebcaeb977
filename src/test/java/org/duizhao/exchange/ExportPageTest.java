package org.duizhao.exchange;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.TestAccess;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.AccessLog;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports in other forms than TMX, and the private links to them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExportPageTest {

    @Inject
    Segments segments;

    @Inject
    MemoryRepository memories;

    private final String memory = "export-" + UUID.randomUUID();
    private Segment first;

    @BeforeEach
    void threeSegments() {
        first = create(Map.of(Language.ZH, "𠮷野家\t“牛”\n肉", Language.EN, "=1+1\\n", Language.RU, "Рис"));
        create(Map.of(Language.ZH, "中国", Language.EN, "'China"));
        create(Map.of(Language.EN, "peace", Language.RU, "ми\u0301р"));
    }

    @Test
    void tabSeparatedValuesEscapeWhatWouldBreakALineOrRunAsAFormula() {
        Response tsv = get("/api/tsv", "from", "zh");
        tsv.then()
                .header("Content-Type", "text/tab-separated-values;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + memory + ".zh-en-ru.tsv\"");
        assertThat(new String(tsv.asByteArray(), UTF_8))
                .isEqualTo("zh\ten\tru\n𠮷野家\\t“牛”\\n肉\t'=1+1\\\\n\tРис\n中国\t''China\t\n");
        assertThat(new String(get("/api/tsv", "from", "all").asByteArray(), UTF_8))
                .endsWith("\n\tpeace\tми\u0301р\n");
    }

    @Test
    void parallelTextHasTheSameLinesInEveryFile() throws IOException {
        Map<String, String> files = unzip(get("/api/text", "from", "zh", "to", "en"));
        assertThat(files)
                .containsExactly(Map.entry("text.zh", "𠮷野家\t“牛” 肉\n中国\n"), Map.entry("text.en", "=1+1\\n\n'China\n"));
        assertThat(unzip(get("/api/text", "from", "zh"))).containsEntry("text.ru", "Рис\n");
    }

    @Test
    void allLanguagesHaveUnitsWithoutChineseToo() {
        String tmx = new String(get("/api/tmx", "from", "all").asByteArray(), UTF_8);
        assertThat(tmx).contains("srclang=\"*all*\"").contains("<seg>peace</seg>");
        assertThat(tmx.split("<tu ")).hasSize(4);
        TestPeople.program(Role.READER)
                .queryParam("from", "all")
                .queryParam("to", "en")
                .get("/api/tmx")
                .then()
                .statusCode(400)
                .body("detail", containsString("leave “to” out"));
    }

    @Test
    void anApprovalSinceThenBringsAUnitInThoughItsTextsAreOlder() {
        QuarkusTransaction.requiringNew()
                .run(() -> memories.getEntityManager()
                        .createNativeQuery("update segment set changed_at = '2020-01-01Z' where memory_id ="
                                + " (select id from memory where name = :memory)")
                        .setParameter("memory", memory)
                        .executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() -> memories.getEntityManager()
                        .createNativeQuery(
                                "update pair set changed_at = '2020-01-01Z' where segment_id in (select id from segment"
                                        + " where memory_id = (select id from memory where name = :memory))")
                        .setParameter("memory", memory)
                        .executeUpdate());
        String since = Instant.now().minusSeconds(60).toString();
        assertThat(new String(get("/api/tsv", "since", since).asByteArray(), UTF_8))
                .hasLineCount(1);
        QuarkusTransaction.requiringNew()
                .run(() -> memories.getEntityManager()
                        .createNativeQuery("update pair set changed_at = now() where id = :id")
                        .setParameter("id", first.pairs.get(Language.RU).id)
                        .executeUpdate());
        assertThat(new String(get("/api/tsv", "since", since).asByteArray(), UTF_8))
                .hasLineCount(2);
    }

    @Test
    void aPrivateLinkIsReadByWhoeverKnowsItUntilItIsRevoked() {
        String path = made();
        assertThat(path).endsWith("/" + memory + ".zh-en.tmx");
        Response file = given().get(path);
        file.then().statusCode(200).header("Cache-Control", "private, no-cache");
        assertThat(new String(file.asByteArray(), UTF_8))
                .contains("<seg>中国</seg>")
                .doesNotContain("Рис");
        given().header("If-None-Match", file.getHeader("ETag")).get(path).then().statusCode(304);
        given().get(path.replaceAll("[^/]{10}/[^/]*$", "AAAAAAAAAA/x.tmx"))
                .then()
                .statusCode(404);
        given().get("/exports/x.tmx").then().statusCode(404);
        given().post(path).then().statusCode(403);
        String secret = path.split("/")[2];
        String page = TestPeople.browser(Role.READER).get("/export").asString();
        assertThat(page).doesNotContain(secret);
        Matcher row = Pattern.compile("memory=" + memory + "(?s).*?/export/links/(\\d+)/revoke")
                .matcher(page);
        assertThat(row.find()).isTrue();
        TestPeople.browser(Role.REVIEWER)
                .post("/export/links/" + row.group(1) + "/revoke")
                .then()
                .statusCode(404);
        TestPeople.browser(Role.READER)
                .post("/export/links/" + row.group(1) + "/revoke")
                .then()
                .statusCode(303);
        given().get(path).then().statusCode(404);
        for (String action : List.of("link-made", "link-revoked")) {
            TestPeople.browser(Role.ADMIN)
                    .get("/admin/log?action=" + action)
                    .then()
                    .body(containsString("link " + row.group(1)), not(containsString(secret)));
        }
    }

    @Test
    void noLogAndNoMetricHoldsThePrivatePartOfALink() throws InterruptedException {
        String secret = made().split("/")[2];
        try (AccessLog log = new AccessLog()) {
            List<String> paths = List.of("/a.tmx", "/a/b.tmx", "/a.tmx?x=1", "/", "");
            paths.forEach(path -> given().get("/exports/" + secret + path));
            given().urlEncodingEnabled(false)
                    .get(RestAssured.baseURI + ":" + RestAssured.port + "//exports//" + secret + "//a.tmx");
            assertThat(log.lines(paths.size() + 1))
                    .anySatisfy(line -> assertThat(line).contains("GET /exports/a.tmx"))
                    .noneSatisfy(line -> assertThat(line).contains(secret));
        }
        assertThat(TestPeople.program(Role.READER).get("/q/metrics").asString()).doesNotContain(secret);
    }

    @Test
    void aPrivateLinkShowsNoMoreThanItsMakerMayReadNow() {
        String path = made();
        QuarkusTransaction.requiringNew().run(() -> memories.findByName(memory).orElseThrow().everyone = null);
        given().get(path).then().statusCode(404).body(containsString("no memory"));
    }

    @Test
    void aYearThatTheDatabaseDoesNotKnowMakesNoLink() {
        TestPeople.browser(Role.READER)
                .formParam("from", "zh")
                .formParam("since", "0000-01-01")
                .post("/export/links")
                .then()
                .statusCode(400)
                .body(containsString("1 to 9999"));
    }

    /** Of a document that comes with the server. */
    @Test
    void oneDocumentCanBeChosenAndHasALinkOfItsOwn() throws Exception {
        String slug = "2023-xian-keynote";
        assertThat(TestPeople.browser(Role.READER).get("/export").asString())
                .contains("<label for=\"document\">", "<option value=\"" + slug + "\">");
        String page = TestPeople.browser(Role.READER)
                .formParam("from", "zh")
                .formParam("to", "ru")
                .formParam("memory", "")
                .formParam("document", slug)
                .post("/export/links")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String path = address(page);
        assertThat(path).endsWith("/" + slug + ".zh-ru.tmx");
        for (String[] asked : new String[][] {{path}, {"/api/tmx", "document", slug, "from", "zh", "to", "ru"}}) {
            var request = TestPeople.program(Role.READER);
            for (int i = 1; i < asked.length; i += 2) {
                request.queryParam(asked[i], asked[i + 1]);
            }
            Response answer = request.get(asked[0]);
            String tmx = new String(answer.asByteArray(), UTF_8);
            assertThat(tmx.split("<tu ").length - 1)
                    .isGreaterThan(10)
                    .isEqualTo(tmx.split("<prop type=\"x-document\">" + slug + "<").length - 1);
            TestPeople.program(Role.READER)
                    .queryParam("document", slug)
                    .queryParam("from", "zh")
                    .queryParam("to", "ru")
                    .header("If-None-Match", answer.getHeader("ETag"))
                    .get("/api/tmx")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void whoeverTakesGzipGetsTheSameBytesAndTheSameTagInFewer() throws Exception {
        for (String path : List.of(
                "/api/tmx?from=zh&to=en&memory=corpus",
                "/api/tsv?from=zh&to=en&memory=corpus",
                made("corpus").replaceFirst("^https?://[^/]+", ""))) {
            HttpResponse<byte[]> plain = fetch(path);
            HttpResponse<byte[]> packed = fetch(path, "Accept-Encoding", "gzip");
            assertThat(plain.headers().firstValue("Content-Encoding")).as(path).isEmpty();
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
            assertThat(packed.body().length).isLessThan(plain.body().length / 2);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain.body());
            String tag = plain.headers().firstValue("ETag").orElseThrow();
            assertThat(packed.headers().firstValue("ETag")).contains(tag);
            HttpResponse<byte[]> again = fetch(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    private static HttpResponse<byte[]> fetch(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TestPeople.key(Role.READER));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String made() {
        return made(memory);
    }

    private static String made(String memory) {
        String page = TestPeople.browser(Role.READER)
                .formParam("from", "zh")
                .formParam("to", "en")
                .formParam("memory", memory)
                .formParam("since", "")
                .formParam("level", "2")
                .post("/export/links")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        return address(page);
    }

    private static String address(String page) {
        Matcher address =
                Pattern.compile("<code>https?://[^/]+(/exports/[^<]+)</code>").matcher(page);
        assertThat(address.find()).as(page).isTrue();
        return address.group(1);
    }

    private Segment create(Map<Language, String> texts) {
        return QuarkusTransaction.requiringNew()
                .call(() -> segments.create(memories.findOrCreate(memory, memory), texts, TestAccess.of("anna")));
    }

    private Response get(String path, String... parameters) {
        var request = TestPeople.program(Role.READER).queryParam("memory", memory);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response response = request.get(path);
        response.then().statusCode(200);
        return response;
    }

    private static Map<String, String> unzip(Response response) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
