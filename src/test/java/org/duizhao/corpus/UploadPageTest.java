package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UploadPageTest {

    private static final String RUSSIAN = "translations/ru/2023-xian-outcomes.txt";

    /** A minute. */
    private static final int TRIES = 600;

    @Inject
    DocumentRepository documents;

    @Inject
    DataSource source;

    @Test
    void aTextWithItsTranslationIsAlignedAndStandsInTheQueue() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String chinese = "各位同事𠮷：\n\n第一，我们欢迎" + mark + "的代表。今年贸易额增长40%。\n\n谢谢大家！\n";
        String english = "Dear colleagues,\nFirst, we welcome the delegates of " + mark
                + ". This year trade grew by 40%.\nThank you!";
        String page = brought(form("").multiPart(field("title", "<讲话> " + mark))
                .multiPart(field("sort", "speech"))
                .multiPart(field("published", ""))
                .multiPart("chinese-file", "speech.txt", chinese.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart(field("language", "en"))
                .multiPart(field("kind", "human"))
                .multiPart(field("made-by", "anna"))
                .multiPart(field("date", "2026-11-21"))
                .multiPart(field("text", english)));
        assertThat(page).contains("Done: it can be read and reviewed.", "&lt;讲话&gt; " + mark);
        String slug = page.replaceAll("(?s).*href=\"/review/(text-[0-9a-f]{10})/en\".*", "$1");
        try {
            List<Segment> segments = TestCorpus.segments(slug);
            assertThat(segments)
                    .extracting(segment -> segment.text(Language.ZH))
                    .containsExactly("各位同事𠮷：", "第一，我们欢迎" + mark + "的代表。", "今年贸易额增长40%。", "谢谢大家！");
            assertThat(segments.get(2).text(Language.EN)).isEqualTo("This year trade grew by 40%.");
            assertThat(segments).allMatch(segment -> segment.pairs.get(Language.EN).status == Status.NEEDS_REVIEW);
            TestPeople.browser(Role.REVIEWER)
                    .get("/review?document=" + slug)
                    .then()
                    .statusCode(200)
                    .body(containsString("This year trade grew by 40%."), containsString("speech.txt, bytes 0–"));
            form("").multiPart(field("title", "again"))
                    .multiPart(field("sort", "speech"))
                    .multiPart(field("chinese", chinese))
                    .post("/uploads")
                    .then()
                    .statusCode(409)
                    .body(containsString("This very text is there already"));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> documents.delete("slug", slug));
        }
    }

    @Test
    void aTranslationOfADocumentThatIsThereIsAddedOrFoundUnchanged() throws IOException {
        TestPeople.browser(Role.TRANSLATOR)
                .get("/uploads?document=2023-xian-outcomes")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"2023-xian-outcomes\" lang=\"zh\" selected>"));
        assertThat(brought(russian(body(), "2026-11-21"))).contains("The very same text was there already");
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndWhatWasTypedStaysInTheForm() throws IOException {
        russian(body(), "soon")
                .multiPart(field("publisher", "<b>"))
                .post("/uploads")
                .then()
                .statusCode(400)
                .body(containsString("write it as 2023-05-19"), containsString("value=\"a &quot;tester&quot;\""));
        form("").multiPart(field("title", " "))
                .multiPart(field("sort", "poem"))
                .multiPart(field("published", "2023-13-01"))
                .multiPart(field("chinese", "No Chinese here."))
                .post("/uploads")
                .then()
                .statusCode(400)
                .body(
                        containsString("title: is empty"),
                        containsString("kind: is one of speech"),
                        containsString("“2023-13-01” is no date"),
                        containsString("holds no Chinese character"),
                        containsString("No Chinese here.</textarea>"));
        form("").multiPart(field("title", "题"))
                .multiPart(field("sort", "speech"))
                .multiPart("chinese-file", "gbk.txt", new byte[] {(byte) 0xC4, (byte) 0xE3}, "text/plain")
                .post("/uploads")
                .then()
                .statusCode(400)
                .body(containsString("gbk.txt:1: no UTF-8: byte 0xC4"));
        form("2023-xian-outcomes")
                .post("/uploads")
                .then()
                .statusCode(400)
                .body(containsString("translation: is missing"));
        form("no-such")
                .multiPart(field("language", "ru"))
                .multiPart(field("kind", "draft"))
                .multiPart(field("made-by", "me"))
                .multiPart(field("date", "2026-11-21"))
                .multiPart(field("text", "Текст."))
                .post("/uploads")
                .then()
                .statusCode(404);
    }

    @Test
    void whatCannotBeATranslationIsRefusedAndNothingOfItKept() {
        String mark = UUID.randomUUID().toString();
        String page = brought(form("").multiPart(field("title", mark))
                .multiPart(field("sort", "speech"))
                .multiPart(field("chinese", "我们欢迎各国代表。今年贸易额增长40%。\n".repeat(30) + mark))
                .multiPart(field("language", "en"))
                .multiPart(field("kind", "draft"))
                .multiPart(field("made-by", "me"))
                .multiPart(field("date", "2026-11-21"))
                .multiPart(field("text", "Нет.")));
        assertThat(page).contains("Not taken: ");
        assertThat(titled(mark)).isZero();
    }

    /** What it writes before it aligns waits for a lock of the test, so that it is running when it is cancelled. */
    @Test
    void oneThatIsRunningIsCancelledNothingOfItKeptAndTheNextOneTaken() throws SQLException {
        String mark = UUID.randomUUID().toString();
        String address;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("lock table sentence in share mode");
                address = english(mark)
                        .post("/uploads")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");
                assertThat(pageWhen(address, "Being aligned")).contains("action=\"" + address + "/cancel\"");
                TestPeople.browser(Role.TRANSLATOR)
                        .post(address + "/cancel")
                        .then()
                        .statusCode(303)
                        .header("Location", endsWith(address));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(pageWhen(address, "Cancelled; nothing of it was kept."))
                .doesNotContain("hx-get", "/cancel", "/review/");
        assertThat(titled(mark)).isZero();
        assertThat(brought(english(mark))).contains("Done: it can be read and reviewed.");
        assertThat(titled(mark)).isOne();
        QuarkusTransaction.requiringNew().run(() -> documents.delete("title", mark));
    }

    @Test
    void anUploadIsItsSendersAloneAndReadersSendNone() throws IOException {
        String address = russian(body(), "2026-11-21")
                .post("/uploads")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        TestPeople.browser(Role.ADMIN).get(address).then().statusCode(404);
        TestPeople.browser(Role.ADMIN).post(address + "/cancel").then().statusCode(404);
        TestPeople.browser(Role.TRANSLATOR).post(address + "/cancel").then().statusCode(303);
        TestPeople.browser(Role.READER).get("/uploads").then().statusCode(403);
        TestPeople.browser(Role.READER)
                .get("/documents")
                .then()
                .statusCode(200)
                .body(not(containsString("href=\"/uploads\"")));
    }

    /** The page of what was sent, when nothing more happens to it. */
    private static String brought(RequestSpecification form) {
        return pageWhen(
                form.post("/uploads").then().statusCode(303).extract().header("Location"),
                page -> !page.contains("hx-get"));
    }

    private static String pageWhen(String address, String words) {
        return pageWhen(address, page -> page.contains(words));
    }

    private static String pageWhen(String address, Predicate<String> reached) {
        for (int i = 0; i < TRIES; i++) {
            String page = page(address);
            if (reached.test(page)) {
                return page;
            }
            sleep();
        }
        throw new AssertionError("not that far: " + page(address));
    }

    private long titled(String title) {
        return QuarkusTransaction.requiringNew().call(() -> documents.count("title", title));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page(String address) {
        ValidatableResponse page =
                TestPeople.browser(Role.TRANSLATOR).get(address).then().statusCode(200);
        return page.extract().asString();
    }

    /** As browsers send it. */
    private static MultiPartSpecification field(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static RequestSpecification form(String document) {
        return TestPeople.browser(Role.TRANSLATOR).multiPart(field("document", document));
    }

    /** A new text with its English translation. */
    private static RequestSpecification english(String mark) {
        return form("").multiPart(field("title", mark))
                .multiPart(field("sort", "speech"))
                .multiPart(field("chinese", "我们欢迎" + mark + "的代表。\n谢谢大家！"))
                .multiPart(field("language", "en"))
                .multiPart(field("kind", "draft"))
                .multiPart(field("made-by", "me"))
                .multiPart(field("date", "2026-11-21"))
                .multiPart(field("text", "We welcome the delegates of " + mark + ".\nThank you!"));
    }

    private static RequestSpecification russian(String text, String date) {
        return form("2023-xian-outcomes")
                .multiPart(field("language", "ru"))
                .multiPart(field("kind", "draft"))
                .multiPart(field("made-by", "a \"tester\""))
                .multiPart(field("date", date))
                .multiPart("text-file", "перевод.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static String body() throws IOException {
        String whole = Files.readString(Path.of(RUSSIAN));
        return whole.substring(whole.indexOf("\n\n") + 2);
    }
}
