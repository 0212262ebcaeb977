package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import net.sf.okapi.connectors.mmt.MMTConnector;
import net.sf.okapi.connectors.translatetoolkit.TranslateToolkitTMConnector;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.protocols.Texts.Query;
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
        for (Query query : Texts.codedQueries(Language.of(from).orElseThrow(), QUERIES)) {
            String text = query.toString();
            List<JsonNode> expected = Texts.matches(from, to, query);
            assertThat(client.query(fragment(query))).as(text).isEqualTo(expected.size());
            for (JsonNode match : expected) {
                QueryResult hit = client.next();
                assertThat(hit.target.getText())
                        .as(text)
                        .isEqualTo(match.path("target").asText());
                assertThat(hit.getFuzzyScore()).as(text).isEqualTo((int)
                        Math.min(100, match.path("score").asDouble()));
            }
            matched += expected.isEmpty() ? 0 : 1;
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
            // a point for the codes, and one because nobody has approved it
            assertThat(hit.getFuzzyScore()).isEqualTo(98);
        }
    }

    @Test
    void theTranslateToolkitConnectorGetsTheStoredCodesWhereTheyAreThoseOfTheQuery() {
        String mark = UUID.randomUUID().toString();
        MyMemoryTest.utf8()
                .formParams(
                        "langpair",
                        "zh|en",
                        "key",
                        TestPeople.key(Role.TRANSLATOR),
                        "seg",
                        "<g id=\"1\">𠮷" + mark + "</g><x id=\"2\"/>",
                        "tra",
                        "<x id=\"2\"/>Kept <g id=\"1\">" + mark + "</g>")
                .post("/set")
                .then()
                .statusCode(200);
        TextFragment text = new TextFragment();
        text.append(TagType.OPENING, "b", "<b>");
        text.append("𠮷" + mark);
        text.append(TagType.CLOSING, "b", "</b>");
        text.append(TagType.PLACEHOLDER, "br", "<br/>");
        TranslateToolkitTMConnector toolkit = translateToolkit("zh-CN", "en");
        toolkit.getParameters().setSupportCodes(true);
        toolkit.open();
        assertThat(toolkit.query(text)).isEqualTo(1);
        QueryResult hit = toolkit.next();
        assertThat(hit.target.toText()).isEqualTo("<x2/>Kept <g1>" + mark + "</g1>");
        assertThat(hit.getFuzzyScore()).isEqualTo(100);
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
        for (Query query : Texts.codedQueries(Language.of(from).orElseThrow(), QUERIES)) {
            String text = query.toString();
            List<JsonNode> expected = Texts.matches(from, to, query);
            if (expected.isEmpty() || expected.get(0).path("score").asDouble() < 95) {
                assertThatThrownBy(() -> client.query(fragment(query)))
                        .as(text)
                        .isInstanceOf(OkapiException.class)
                        .hasMessageContaining("404")
                        .hasMessageContaining("not-found");
            } else {
                assertThat(client.query(fragment(query))).as(text).isEqualTo(1);
                assertThat(client.next().target.getText())
                        .as(text)
                        .isEqualTo(expected.get(0).path("target").asText());
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

    /** The text with its codes as a filter of Okapi's would read it. */
    static TextFragment fragment(Query query) {
        TextFragment fragment = new TextFragment();
        int half = query.coded()
                ? query.text()
                        .offsetByCodePoints(
                                0, query.text().codePointCount(0, query.text().length()) / 2)
                : 0;
        if (query.coded()) {
            fragment.append(TagType.OPENING, "b", "<b>");
            fragment.append(query.text().substring(0, half));
            fragment.append(TagType.CLOSING, "b", "</b>");
        }
        fragment.append(query.text().substring(half));
        if (query.coded()) {
            fragment.append(TagType.PLACEHOLDER, "br", "<br/>");
        }
        return fragment;
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
