package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import net.sf.okapi.connectors.mymemory.MyMemoryTMConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Okapi's connector for MyMemory, whose host cannot be changed, against the packaged server in that host's place. */
class OkapiMyMemoryClientIT {

    @TempDir
    static Path folder;

    private static ClientServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ClientServer.start(folder);
        server.standForAllHosts();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"zh,en", "zh,ru", "en,zh", "ru,en"})
    void theMatchesAreThoseOfLookupInTheirOrder(String from, String to) {
        MyMemoryTMConnector client = client(from, to, server.key());
        int matched = 0;
        for (Texts.Query query : server.codedQueries(from, 200)) {
            String text = query.text();
            // The connector takes codes out itself, and puts those of the query behind the match, for a point.
            List<JsonNode> expected = server.lookup(from, to, text).findParents("score").stream()
                    .filter(match -> Math.floor(match.path("score").asDouble()) - (query.coded() ? 1 : 0)
                            >= client.getThreshold())
                    .toList();
            assertThat(client.query(OkapiClientsTest.fragment(query))).as(text).isEqualTo(expected.size());
            for (JsonNode match : expected) {
                QueryResult hit = client.next();
                assertThat(hit.source.getText())
                        .as(text)
                        .isEqualTo(match.path("source").asText());
                assertThat(hit.target.getText())
                        .as(text)
                        .isEqualTo(match.path("target").asText());
                assertThat(hit.getFuzzyScore())
                        .as(text)
                        .isEqualTo((int) Math.min(100, match.path("score").asDouble()) - (query.coded() ? 1 : 0));
            }
            matched += expected.isEmpty() ? 0 : 1;
        }
        assertThat(matched).isGreaterThan(150);
    }

    @Test
    void aTextWithInlineCodesFindsItsMatch() {
        MyMemoryTMConnector client = client("zh", "en", server.key());
        TextFragment text = new TextFragment();
        text.append(TagType.OPENING, "b", "<b>");
        text.append(Texts.HARD[0][0]);
        text.append(TagType.CLOSING, "b", "</b>");
        assertThat(client.query(text)).isPositive();
        assertThat(client.next().target.getText()).startsWith(Texts.HARD[0][1]);
    }

    @Test
    void aLanguageThatIsNotServedAndAWrongKeyAreErrors() {
        assertThatThrownBy(() -> client("zh", "de", server.key()).query("你好。"))
                .isInstanceOf(OkapiException.class);
        assertThatThrownBy(() -> client("zh", "en", "dz_wrong").query("你好。"))
                .isInstanceOf(OkapiException.class);
    }

    private static MyMemoryTMConnector client(String from, String to, String key) {
        MyMemoryTMConnector client = new MyMemoryTMConnector();
        client.getParameters().setKey(key);
        client.setLanguages(LocaleId.fromString(from), LocaleId.fromString(to));
        client.setMaximumHits(5);
        client.open();
        return client;
    }
}
