package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import net.sf.okapi.connectors.mmt.MMTConnector;
import net.sf.okapi.connectors.translatetoolkit.TranslateToolkitTMConnector;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Okapi's own connectors against the running server. They can send no header, so the key is in the path. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OkapiClientsTest {

    private static final int QUERIES = 200;

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    @ParameterizedTest
    @CsvSource({
        "zh,zh-Hans-CN,en,en-US",
        "zh,zh-CN,ru,ru-RU",
        "en,en-GB,zh,zh-CN",
        "ru,ru,en,en",
    })
    void theTranslateToolkitConnectorGetsTheMatchesOfLookupInTheirOrder(
            String from, String source, String to, String target) {
        TranslateToolkitTMConnector client = translateToolkit(source, target);
        int matched = 0;
        for (String text : Texts.queries(Language.of(from).orElseThrow(), QUERIES)) {
            JsonPath expected = Texts.found(from, to, text);
            List<String> targets = expected.getList("matches.target");
            assertThat(client.query(text)).as(text).isEqualTo(targets.size());
            for (int i = 0; i < targets.size(); i++) {
                QueryResult hit = client.next();
                assertThat(hit.target.getText()).as(text).isEqualTo(targets.get(i));
                assertThat(hit.getFuzzyScore()).as(text).isEqualTo((int)
                        Math.min(100, expected.getFloat("matches[" + i + "].score")));
            }
            matched += targets.isEmpty() ? 0 : 1;
        }
        assertThat(matched).isGreaterThan(QUERIES * 3 / 4);
    }

    @Test
    void theTranslateToolkitConnectorFindsTextsWithInlineCodesButNeverAsEqual() {
        TranslateToolkitTMConnector client = translateToolkit("zh-CN", "en");
        for (boolean letters : new boolean[] {false, true}) {
            client.getParameters().setSupportCodes(letters);
            client.open();
            assertThat(client.query(withCodes())).isPositive();
            QueryResult hit = client.next();
            assertThat(hit.target.getText()).isEqualTo(Texts.HARD[0][1]);
            assertThat(hit.getFuzzyScore()).isEqualTo(99);
        }
    }

    @Test
    void theTranslateToolkitConnectorIsToldOfALanguageThatIsNotServedAndOfAWrongKey() {
        assertThatThrownBy(() -> translateToolkit("zh", "de").query("你好。")).isInstanceOf(OkapiException.class);
        TranslateToolkitTMConnector stranger = translateToolkit("zh", "en");
        stranger.getParameters().setUrl(RestAssured.baseURI + ":" + RestAssured.port + "/key/dz_wrong/tmserver");
        stranger.open();
        assertThatThrownBy(() -> stranger.query("你好。"))
                .isInstanceOf(OkapiException.class)
                .rootCause()
                .hasMessageContaining("401");
    }

    @ParameterizedTest
    @CsvSource({"zh,en", "zh,ru", "en,zh", "ru,en"})
    void theModernMtConnectorGetsTheTopMatchOfLookupOrAnError(String from, String to) {
        MMTConnector client = modernMt(from, to);
        int matched = 0;
        for (String text : Texts.queries(Language.of(from).orElseThrow(), QUERIES)) {
            JsonPath expected = Texts.found(from, to, text);
            if (expected.getList("matches").isEmpty() || expected.getFloat("matches[0].score") < 95) {
                assertThatThrownBy(() -> client.query(text))
                        .as(text)
                        .isInstanceOf(OkapiException.class)
                        .hasMessageContaining("404")
                        .hasMessageContaining("not-found");
            } else {
                assertThat(client.query(text)).as(text).isEqualTo(1);
                assertThat(client.next().target.getText()).as(text).isEqualTo(expected.getString("matches[0].target"));
                matched++;
            }
        }
        assertThat(matched).isGreaterThan(QUERIES / 2);
    }

    @Test
    void theModernMtConnectorFindsTextsWithInlineCodes() {
        MMTConnector client = modernMt("zh", "en");
        assertThat(client.query(withCodes())).isEqualTo(1);
        assertThat(client.next().target.getText()).isEqualTo(Texts.HARD[0][1]);
    }

    private static TextFragment withCodes() {
        TextFragment text = new TextFragment();
        text.append(TagType.OPENING, "b", "<b>");
        text.append(Texts.HARD[0][0]);
        text.append(TagType.CLOSING, "b", "</b>");
        text.append(TagType.PLACEHOLDER, "br", "<br/>");
        return text;
    }

    private static TranslateToolkitTMConnector translateToolkit(String source, String target) {
        TranslateToolkitTMConnector client = new TranslateToolkitTMConnector();
        client.getParameters().setUrl(address() + "/tmserver");
        client.setLanguages(LocaleId.fromString(source), LocaleId.fromString(target));
        client.open();
        return client;
    }

    private static MMTConnector modernMt(String source, String target) {
        MMTConnector client = new MMTConnector();
        client.getParameters().setUrl(address() + "/");
        client.setLanguages(LocaleId.fromString(source), LocaleId.fromString(target));
        client.open();
        return client;
    }

    private static String address() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/key/" + TestPeople.key(Role.READER);
    }
}
