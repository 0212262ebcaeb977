package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of amaGama's clients, as they write them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AmagamaTest {

    private static final String ZH = Texts.HARD[0][0];
    private static final String EN = Texts.HARD[0][1];

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmserver/zh/en/unit/",
                "/api/v1/zh/en/unit/",
                "/tmserver//zh/en/unit/",
                "/tmserver/zh_CN/en_US/unit/",
                "/tmserver/zh_hans/en/unit/",
                "/api/v1//zh_cn/en_us/unit/",
            })
    void eachSpellingOfTheAddressFindsTheText(String address) {
        for (String rest : new String[] {encoded(ZH), "?source=" + encoded(ZH), encoded(ZH) + "?style=gnome"}) {
            get(address + rest)
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Control", "private, no-cache")
                    .header("X-Content-Type-Options", "nosniff")
                    .body("[0].source", equalTo(ZH))
                    .body("[0].target", equalTo(EN))
                    .body("[0].rank", is(100.0f));
        }
    }

    @Test
    void everyHardTextIsFoundInPathAndQuery() {
        for (String[] row : Texts.HARD) {
            get("/tmserver/zh/ru/unit/" + encoded(row[0])).body("[0].target", equalTo(row[2]));
            get("/tmserver/zh/ru/unit/?source=" + encoded(row[0])).body("[0].target", equalTo(row[2]));
        }
    }

    @Test
    void qualityIsANumberWithADecimalPointAndFallsFromMatchToMatch() {
        String body = get("/tmserver/zh/en/unit/" + encoded(ZH)).extract().asString();
        assertThat(body).contains("\"quality\":100.0");
        assertThat(get("/tmserver/zh/en/unit/" + encoded("谢谢大家！") + "?min_similarity=50&max_candidates=30")
                        .extract()
                        .jsonPath()
                        .getList("quality", Float.class))
                .isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void theOptionsAreBroughtWithinWhatLookupAllows() {
        String near = "/tmserver/zh/en/unit/" + encoded("合同/协议的第5/6条同日失效。");
        String all = near + "?min_similarity=0&max_candidates=1000";
        assertThat(get(all).statusCode(200).extract().jsonPath().getList("$")).isNotEmpty();
        get(all + "&min_similarity=").statusCode(200);
        get(near + "?min_similarity=100").statusCode(200).body("$", hasSize(0));
        get(near + "?min_similarity=50&max_candidates=0").body("$", hasSize(1));
        get(near + "?max_candidates=many").statusCode(400);
    }

    @Test
    void nothingIsFoundForTextsThatAreUnknownOrBlank() {
        get("/tmserver/zh/en/unit/" + encoded("鼙鼓喧阗鸑鷟翩跹")).statusCode(200).body("$", hasSize(0));
        get("/tmserver/zh/en/unit/%20").statusCode(200).body("$", hasSize(0));
        get("/tmserver/zh/en/unit/" + encoded("\uE101\uE110")).statusCode(200).body("$", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmserver/zh/de/unit/a",
                "/tmserver/de/zh/unit/a",
                "/tmserver/zh/zh_TW/unit/a",
                "/tmserver/zh/en/unit/",
                "/tmserver/zh/en/unit/?source=",
            })
    void whatIsNotServedIsNotFound(String address) {
        get(address).statusCode(404);
    }

    @Test
    void aTextOfTenThousandCharactersIsLookedUpAndALongerOneRefused() {
        get("/tmserver/zh/en/unit/" + encoded("𠮷".repeat(10_000))).statusCode(200);
        get("/tmserver/zh/en/unit/" + encoded("𠮷".repeat(10_001))).statusCode(400);
    }

    @Test
    void theLanguagesAreThereInEverySpellingThatClientsLookFor() {
        for (String address : new String[] {"/tmserver/languages/", "/api/v1/languages/", "/tmserver//languages"}) {
            get(address)
                    .statusCode(200)
                    .body(
                            "sourceLanguages",
                            hasItems("zh", "zh_CN", "zh_cn", "zh_hans", "zh_Hant", "en", "en_us", "ru"))
                    .body("targetLanguages", hasItems("zh_hans", "en_GB", "ru_ru"));
        }
    }

    @Test
    void aScriptCallsTheFunctionThatWasNamedAndNoOtherText() {
        String address = "/tmserver/zh/en/unit/" + encoded(ZH);
        get(address + "?jsoncallback=jQuery1910_12.found")
                .statusCode(200)
                .contentType("text/javascript")
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("/**/jQuery1910_12.found([{\"source\":"));
        for (String bad : new String[] {"alert(1)//", "a b", "a..b", "<script>", "a".repeat(101)}) {
            get(address + "?jsoncallback=" + encoded(bad)).statusCode(400);
        }
    }

    @Test
    void aScriptEndsNoLineInAText() {
        assertThat(Jsonp.script("f", "[\"a\u2028b\u2029\"]")).isEqualTo("/**/f([\"a\\u2028b\\u2029\"]);");
    }

    private static ValidatableResponse get(String address) {
        return TestPeople.program(Role.READER)
                .urlEncodingEnabled(false)
                .get(RestAssured.baseURI + ":" + RestAssured.port + address)
                .then();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
