package org.duizhao.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.duizhao.memory.ImportProblem;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagesTest {

    @Inject
    EntityManager entities;

    @Test
    void theHomePageCountsWhatThereIs() {
        TestCorpus.document("题", new String[] {"一。", "One.", "Один."}, new String[] {"二。", null, null});
        TestPeople.browser(Role.READER)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(
                        containsString("Segments"),
                        containsString("/api/tmx?from=zh&amp;to=en&amp;to=ru"),
                        containsString("test-reader"));
    }

    @Test
    void theDocumentsPageShowsEachDocumentWithItsProgressAndGaps() {
        String slug = TestCorpus.document(
                "携手<b>共</b>命运", new String[] {"一。", "One.", "Один."}, new String[] {"二。", null, "Два."});
        ValidatableResponse page =
                TestPeople.browser(Role.READER).get("/documents").then().statusCode(200);
        page.body(
                containsString("携手&lt;b&gt;共&lt;/b&gt;命运"),
                not(containsString("<b>")),
                containsString("2023-05-19"),
                containsString("西安"),
                containsString("新华社"),
                containsString("Speech"),
                containsString("a column"));
        String document = "**.find { it.@id == '" + slug + "' }";
        page.body(document, not(equalTo(null)));
        page.body(containsString("/review/" + slug + "/en?status=draft\" class=\"badge status-draft\">draft: 1</a>"));
        page.body(
                containsString("/review/" + slug + "/en?status=alone\" class=\"badge\">without a counterpart: 1</a>"));
        page.body(containsString("/review/" + slug + "/ru?status=draft\" class=\"badge status-draft\">draft: 2</a>"));
    }

    @Test
    void theDocumentsPageShowsWhatCouldNotBeRead() {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportProblem problem = new ImportProblem();
            problem.file = "translations/en/bad.txt";
            problem.line = 17;
            problem.message = "not UTF-8 at byte 3 <script>";
            problem.seenAt = Instant.EPOCH;
            entities.persist(problem);
        });
        TestPeople.browser(Role.READER)
                .get("/documents")
                .then()
                .body(
                        containsString("translations/en/bad.txt"),
                        containsString("<td>17</td>"),
                        containsString("not UTF-8 at byte 3 &lt;script&gt;"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "|en|Documents",
                "zh-Hant-TW,en;q=0.5|zh|文档",
                "de,ru;q=0.8,en;q=0.5|ru|Документы",
                "*|en|Documents",
                "de;q=0.1|en|Documents"
            },
            delimiter = '|')
    void theInterfaceSpeaksTheBrowsersLanguage(String accepted, String lang, String word) {
        TestPeople.browser(Role.READER)
                .header("Accept-Language", accepted == null ? "" : accepted)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"" + lang + "\">"), containsString(word));
    }

    @Test
    void theSwitchOfTheLanguageIsKeptInTheBrowserAndLeadsBack() {
        TestPeople.stranger()
                .formParam("lang", "ru")
                .formParam("next", "/documents?x=1")
                .post("/language")
                .then()
                .statusCode(303)
                .header("Location", "/documents?x=1")
                .cookie("duizhao-lang", "ru");
        TestPeople.stranger()
                .formParam("lang", "ru")
                .formParam("next", "//evil.example")
                .post("/language")
                .then()
                .header("Location", "/");
        TestPeople.stranger().formParam("lang", "xx").post("/language").then().statusCode(400);
        TestPeople.stranger()
                .cookie("duizhao-lang", "ru")
                .header("Accept-Language", "zh")
                .get("/sign-in")
                .then()
                .body(containsString("Войти"));
    }

    @Test
    void aProblemIsAPageInTheReadersLanguage() {
        TestPeople.browser(Role.READER)
                .header("Accept-Language", "zh")
                .get("/review/nothing/en")
                .then()
                .statusCode(404)
                .body(containsString("这里没有您要找的内容"), containsString("There is no document"));
        TestPeople.browser(Role.READER).get("/no/such/page").then().statusCode(404);
    }
}
