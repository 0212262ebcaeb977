package org.duizhao.lookup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LookupPageTest {

    @Test
    void aMatchIsShownWithItsScoreAndItsDifferenceAndLeadsToItsPair() {
        String slug =
                TestCorpus.document("题", new String[] {"贸易额突破七百亿美元<b>！", "Trade passed 70 <i>billion</i>.", null});
        long segment = TestCorpus.segments(slug).get(0).id;
        look("贸易额突破九百亿美元<b>！", "zh", "en")
                .statusCode(200)
                .body(
                        containsString("贸易额突破<del>七</del><ins>九</ins>百亿美元&lt;b&gt;！"),
                        containsString("Trade passed 70 &lt;i&gt;billion&lt;/i&gt;."),
                        containsString("fuzzy match"),
                        containsString("not approved: −1"),
                        containsString("/review/" + slug + "/en?segment=" + segment + "#s" + segment + "-en"),
                        not(containsString("<b>！")));
        look("贸易额突破七百亿美元<b>！", "zh", "en").body(containsString("exact match"), containsString("100.0%"));
        TestPeople.browser(Role.READER)
                .get("/review/" + slug + "/en?segment=" + segment)
                .then()
                .statusCode(200)
                .body(containsString("id=\"s" + segment + "-en\""));
    }

    @Test
    void withoutATextThereIsTheFormAlone() {
        TestPeople.browser(Role.READER)
                .get("/lookup")
                .then()
                .statusCode(200)
                .body(containsString("<textarea id=\"q\""), not(containsString("role=\"status\"")));
        look("完全没有这样的句子", "zh", "ru").body(containsString("No segment is that similar."));
        look("x", "zh", "zh").statusCode(400);
        look("x", "de", "zh").statusCode(400);
    }

    private static ValidatableResponse look(String q, String from, String to) {
        return TestPeople.browser(Role.READER)
                .queryParam("q", q)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/lookup")
                .then();
    }
}
