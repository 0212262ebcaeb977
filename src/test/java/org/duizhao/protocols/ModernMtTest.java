package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ModernMtTest {

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @Test
    void everyHardTextIsTranslated() {
        for (String[] row : Texts.HARD) {
            translate(row[0], "zh", "en")
                    .statusCode(200)
                    .body("status", is(200))
                    .body("data.translation", equalTo(row[1]))
                    .body("error", nullValue());
        }
    }

    @Test
    void whereNoMatchIsGoodEnoughTheAnswerSaysSo() {
        translate("合同/协议的第3/4条或许会失效。", "zh", "en")
                .statusCode(404)
                .body("status", is(404))
                .body("data", nullValue())
                .body("error.type", equalTo("not-found"))
                .body("error.message", containsString("95 percent"));
        translate(" ", "zh", "en").statusCode(404).body("error.type", equalTo("not-found"));
    }

    @Test
    void aWrongRequestGetsAnErrorOfTheSameForm() {
        translate("你好。", "zh", "de").statusCode(400).body("error.type", equalTo("unknown-language"));
        translate("你好。", "zh", "zh-TW").statusCode(400).body("error.type", equalTo("invalid-value"));
        translate("好".repeat(10_001), "zh", "en").statusCode(400).body("error.type", equalTo("invalid-value"));
        TestPeople.program(Role.READER)
                .get("/translate?source=zh&target=en")
                .then()
                .statusCode(400)
                .body("error.message", containsString("“q”"));
    }

    @Test
    void aTextWithEntitiesIsReadAndAnsweredAsMarkup() {
        translate("研究&amp;开发&lt;部门>的预算。", "zh", "en")
                .body("data.translation", equalTo("The budget of the R&amp;D &lt;department>."));
        assertThat(ModernMtText.of("a &amp;lt; b").query().text()).isEqualTo("a &lt; b");
        assertThat(ModernMtText.of("<u id='1'>甲</u><br id='p2'/>").query().text())
                .isEqualTo("甲");
    }

    private static ValidatableResponse translate(String q, String source, String target) {
        return TestPeople.program(Role.READER)
                .queryParams("q", q, "source", source, "target", target)
                .get("/translate")
                .then();
    }
}
