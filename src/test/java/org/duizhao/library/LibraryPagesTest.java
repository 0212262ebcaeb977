package org.duizhao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LibraryPagesTest {

    @Test
    void aDocumentIsReadInTheColumnsThatItsAddressNames() {
        String slug = TestCorpus.document(
                "读<b>",
                new String[] {"𠮷田说。", "Yoshida <i>says</i>.", "Ёсида говорит."},
                new String[] {"二。", null, "Два."});
        long first = TestCorpus.segments(slug).get(0).id;
        String all = page("/documents/" + slug).extract().asString();
        assertThat(all)
                .contains("in-3", "𠮷田说。", "Yoshida &lt;i&gt;says&lt;/i&gt;.", "Ёсида говорит.", "no text")
                .contains("读&lt;b&gt;")
                .contains("id=\"s" + first + "\"")
                .contains("href=\"/review/" + slug + "/en?segment=" + first + "#s" + first + "-en\"")
                .doesNotContain("<b>", "<i>");
        page("/documents/" + slug + "?lang=zh&lang=ru")
                .body(
                        containsString("in-2"),
                        containsString("Ёсида"),
                        not(containsString("Yoshida")),
                        not(containsString("no text")));
        TestPeople.browser(Role.READER)
                .get("/documents/" + slug + "?lang=de")
                .then()
                .statusCode(400);
        TestPeople.browser(Role.READER)
                .get("/documents/" + slug + "?part=2")
                .then()
                .statusCode(400)
                .body(containsString("whole number from 1 to 1"));
        TestPeople.browser(Role.READER).get("/documents/no-such").then().statusCode(404);
    }

    @Test
    void aLongDocumentIsReadInPartsAndASegmentIsFoundInItsOwn() {
        String slug = TestCorpus.document(
                "长",
                IntStream.range(0, 501)
                        .mapToObj(i -> new String[] {"第" + i + "句。", null, null})
                        .toArray(String[][]::new));
        long last = TestCorpus.segments(slug).get(500).id;
        page("/documents/" + slug)
                .body(
                        containsString("Part 1 of 2"),
                        containsString("第499句。"),
                        not(containsString("第500句。")),
                        containsString("part=2"));
        page("/documents/" + slug + "?segment=" + last)
                .body(containsString("Part 2 of 2"), containsString("第500句。"), not(containsString("第499句。")));
    }

    @Test
    void theConcordanceMarksAHanCharacterAndShowsWhatStandsAroundIt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String slug = TestCorpus.document(
                "语境" + mark,
                new String[] {"前一句" + mark + "。", "Before.", null},
                new String[] {"𠮷在此" + mark + "，𠮷！", "The " + mark.toUpperCase() + " is <here>.", null},
                new String[] {"后一句。", "After " + mark + ".", null});
        TestPeople.browser(Role.READER)
                .queryParam("q", "𠮷")
                .queryParam("lang", "zh")
                .get("/concordance")
                .then()
                .statusCode(200)
                .body(
                        containsString("<mark>𠮷</mark>在此" + mark + "，<mark>𠮷</mark>！"),
                        containsString("前一句" + mark + "。"),
                        containsString("后一句。"),
                        containsString("/documents/" + slug + "?segment="));
        TestPeople.browser(Role.READER)
                .queryParam("q", mark + " is <h")
                .get("/concordance")
                .then()
                .body(containsString("The <mark>" + mark.toUpperCase() + " is &lt;h</mark>ere&gt;."));
        TestPeople.browser(Role.READER)
                .queryParam("q", UUID.randomUUID())
                .get("/concordance")
                .then()
                .body(containsString("No segment holds this."));
        page("/concordance").body(not(containsString("role=\"status\"")));
        TestPeople.browser(Role.READER).get("/concordance?q=x&page=0").then().statusCode(400);
        TestPeople.browser(Role.READER).get("/concordance?q=x&lang=de").then().statusCode(400);
    }

    @Test
    void theMemoriesAreListedWithWhatMayBeDoneWithThem() {
        TestCorpus.document("记", new String[] {"一。", "One.", null});
        page("/memories")
                .body(
                        containsString("/review?memory=test\""),
                        containsString("/export?memory=test\""),
                        containsString("/files?memory=test\""),
                        containsString("You may: read<"),
                        not(containsString("/imports?memory=")));
        TestPeople.browser(Role.TRANSLATOR)
                .get("/memories")
                .then()
                .body(containsString("/imports?memory=test\""), containsString("You may: read and write<"));
        page("/export?memory=test").body(containsString("<option value=\"test\" selected>"));
        page("/files?memory=test").body(containsString("<option value=\"test\" selected>"));
    }

    @Test
    void theDashboardShowsEachPictureWithItsFigures() {
        String slug = TestCorpus.document("览", new String[] {"一。", "One.", "Один."}, new String[] {"二。", null, null});
        long segment = TestCorpus.segments(slug).get(0).id;
        TestPeople.browser(Role.REVIEWER)
                .formParam("decision", "comment")
                .formParam("version", "0")
                .formParam("reason", "looked at")
                .post("/review/pairs/" + segment + "/en")
                .then()
                .statusCode(303);
        String page = page("/dashboard").extract().asString();
        assertThat(page)
                .contains("href=\"/review/" + slug + "/en\"")
                .contains("aria-label=\"English: draft 1, without a counterpart 1\"")
                .contains("fill=\"url(#in-draft)\"")
                .contains("<th scope=\"row\" lang=\"zh\">览</th>")
                .contains("The last 56 days: ", "fill=\"url(#in-commented)\"")
                .contains("/review?status=all&amp;lang=en&amp;least=85&amp;most=90");
    }

    private static ValidatableResponse page(String address) {
        return TestPeople.browser(Role.READER).get(address).then().statusCode(200);
    }
}
