package org.duizhao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.files.TestFiles.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.Verdict;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filled target says of itself: translated only where nothing is left to look at. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FilledStateTest {

    private static final String ZH = "鸮鹦鹉档案馆只在满月之夜开放。";
    private static final String EN = "The Kakapo Archive opens at full moon only.";

    @Inject
    Segments segments;

    @Inject
    MemoryRepository memories;

    private final String memory = "filled-" + UUID.randomUUID();

    @Test
    void inXliff1AnApprovedTextThatIsTheOnlyOneIsTranslated() {
        approved(EN);
        assertThat(xliff1(ZH))
                .contains("<target xml:lang=\"en-GB\" state=\"translated\" state-qualifier=\"exact-match\">" + EN);
        assertThat(xliff1("<g id=\"1\">" + ZH + "</g>"))
                .contains("state=\"needs-review-translation\"", "<g id=\"1\">" + EN + "</g></target>");
        approved("At full moon only, the Kakapo Archive opens.");
        assertThat(xliff1(ZH)).contains("state=\"needs-review-translation\" state-qualifier=\"exact-match\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1"})
    void inXliff2AnApprovedTextThatIsTheOnlyOneIsTranslated(String version) {
        approved(EN);
        assertThat(xliff2(version, ZH))
                .contains("state=\"translated\" subState=\"duizhao:exact\"", "<target>" + EN + "</target>")
                .contains("<mtc:match ref=\"#s1\" type=\"tm\" similarity=\"100.0\" matchQuality=\"100.0\"");
        assertThat(xliff2(version, "<pc id=\"1\">" + ZH + "</pc>"))
                .contains(
                        "state=\"initial\" subState=\"duizhao:exact-to-review\"",
                        "<pc id=\"1\">" + EN + "</pc></target>")
                .contains("matchQuality=\"99.0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1"})
    void codesAmongTheWordsAreNeverGuessed(String version) {
        approved(EN);
        String among = ZH.substring(0, 3) + "<pc id=\"1\">" + ZH.substring(3, 6) + "</pc>" + ZH.substring(6);
        assertThat(xliff2(version, among))
                .contains(
                        "<source>" + among + "</source>",
                        "matchQuality=\"99.0\"",
                        "<target>" + EN + "</target></mtc:match>")
                .doesNotContain("subState", "</source><target>" + EN + "</target></segment>");
        assertThat(xliff1(ZH.substring(0, 3) + "<x id=\"1\"/>" + ZH.substring(3)))
                .contains("match-quality=\"99%\"")
                .doesNotContain("state=");
    }

    @Test
    void withoutTheParameterNothingIsFilled() {
        approved(EN);
        String answer = answered(TestFiles.xliff1("<trans-unit id=\"1\"><source>" + ZH + "</source></trans-unit>"), "");
        assertThat(answer).contains("<alt-trans match-quality=\"100%\"").doesNotContain("state=");
    }

    private void approved(String english) {
        QuarkusTransaction.requiringNew().run(() -> {
            Segment segment = segments.create(
                    memories.findOrCreate(memory, memory),
                    Map.of(Language.ZH, ZH, Language.EN, english),
                    TestAccess.of("anna"));
            segments.decide(
                    segment.pairs.get(Language.EN).id, 0, Verdict.of(Status.APPROVED, null), TestAccess.of("anna"));
        });
    }

    private String xliff1(String source) {
        return answered(
                TestFiles.xliff1("<trans-unit id=\"1\"><source>" + source + "</source></trans-unit>"), "&fill=exact");
    }

    private String xliff2(String version, String source) {
        String unit = "<unit id=\"u1\"><segment id=\"s1\"><source>" + source + "</source></segment></unit>";
        return answered(
                TestFiles.xliff2(unit).replace("version=\"2.1\"", "version=\"" + version + "\""), "&fill=exact");
    }

    private String answered(String file, String query) {
        Response response = sending("a.xlf", file).post("/api/pretranslate?to=en&memory=" + memory + query);
        String answer = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(answer).isEqualTo(200);
        return answer;
    }
}
