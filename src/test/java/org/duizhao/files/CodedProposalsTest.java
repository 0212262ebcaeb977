package org.duizhao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.files.TestFiles.sending;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.matches.Match;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Codes.Code;
import org.duizhao.memory.Extras;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inline codes of a file in the places that the memory has for them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CodedProposalsTest {

    private static final String TEXT = "𠮷鹦鹉馆长今天宣布新展开幕。";
    private static final String TRANSLATION = "Today the Parrot Curator opened it. 🦜";

    private final String memory = "coded-" + UUID.randomUUID();

    @Inject
    BulkWriter bulk;

    @Inject
    MemoryRepository memories;

    /** Bold around the curator, and a footnote, which stands at the end in Chinese and earlier in English. */
    @BeforeEach
    void writeMemory() {
        write(
                "1",
                TEXT,
                List.of(
                        new Code(0, "<bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>"),
                        new Code(5, "<ept i=\"1\">&lt;/b&gt;</ept>"),
                        new Code(13, "<ph x=\"2\">&lt;fn/&gt;</ph>")),
                TRANSLATION,
                List.of(
                        new Code(5, "<ph x=\"2\">&lt;fn/&gt;</ph>"),
                        new Code(10, "<bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>"),
                        new Code(24, "<ept i=\"1\">&lt;/b&gt;</ept>")));
    }

    private void write(String tuid, String zh, List<Code> zhCodes, String en, List<Code> enCodes) {
        Map<Language, Variant> variants = Map.of(Language.ZH, variant(zh, zhCodes), Language.EN, variant(en, enCodes));
        Map<Language, NewSegment.NewPair> pairs =
                Map.of(Language.EN, new NewSegment.NewPair(Status.APPROVED, null, null));
        NewSegment segment = new NewSegment(tuid, null, variants, pairs);
        QuarkusTransaction.requiringNew()
                .run(() -> bulk.writeSegments(memories.findOrCreate(memory, memory), null, List.of(segment), "test"));
    }

    @Test
    void aSegmentOfTheSameCodesGetsThemInItsProposalAndInItsTranslation() {
        String answer = pretranslated(
                "a.xlf",
                TestFiles.xliff1("<trans-unit id=\"1\"><source> " + coded("𠮷", "<x id=\"2\"/>")
                        + "</source></trans-unit><trans-unit id=\"2\"><source>"
                        + coded("𠮷", "<x id=\"2\"/>")
                                .replace("<g id=\"1\">", "<bx id=\"1\"/>")
                                .replace("</g>", "<ex id=\"3\" rid=\"1\"/>")
                        + "</source></trans-unit>"));
        String translated = "Today<x id=\"2\"/> the <g id=\"1\">Parrot Curator</g> opened it. 🦜</target>";
        assertThat(answer)
                .contains("state=\"translated\" state-qualifier=\"exact-match\"> " + translated)
                .contains("<alt-trans match-quality=\"100%\" origin=\"" + memory + "\"><source xml:lang=\"zh-CN\"> "
                        + coded("𠮷", "<x id=\"2\"/>") + "</source><target xml:lang=\"en-GB\"> " + translated)
                .contains(
                        "exact-match\">Today<x id=\"2\"/> the <bx id=\"1\"/>Parrot Curator<ex id=\"3\" rid=\"1\"/> opened");
        assertThat(answer.split("<alt-trans", -1)).as("one for each").hasSize(3);
    }

    @Test
    void aSimilarSegmentOfTheSameCodesGetsThemInItsProposal() {
        assertThat(pretranslated(
                        "a.xlf",
                        TestFiles.xliff1("<trans-unit id=\"1\"><source>" + coded("丽", "<x id=\"2\"/>")
                                + "</source></trans-unit>")))
                .contains("match-quality=\"9", "Today<x id=\"2\"/> the <g id=\"1\">Parrot Curator</g> opened")
                .doesNotContain("state=");
    }

    @Test
    void codesOfAnotherKindOrNumberArePutNowhere() {
        for (String other : List.of(
                "<x id=\"1\"/>" + TEXT + "<x id=\"2\"/><x id=\"3\"/>",
                coded("𠮷", "<x id=\"2\"/><x id=\"3\"/>"),
                coded("𠮷", "<x id=\"2\"/><mrk mtype=\"term\"></mrk>"))) {
            assertThat(pretranslated(
                            "a.xlf",
                            TestFiles.xliff1("<trans-unit id=\"1\"><source>" + other + "</source></trans-unit>")))
                    .contains("<target xml:lang=\"en-GB\">" + TRANSLATION + "</target></alt-trans>")
                    .doesNotContain("<target state");
        }
    }

    @Test
    void aTranslationThatLacksACodeIsToBeReviewed() {
        write("2", "此句之脚注已失。", List.of(new Code(7, "<ph x=\"1\"/>")), "This footnote is lost.", List.of());
        assertThat(pretranslated(
                        "a.xlf",
                        TestFiles.xliff1("<trans-unit id=\"1\"><source>此句之脚注已失<x id=\"1\"/>。</source></trans-unit>")))
                .contains("state=\"needs-review-translation\" state-qualifier=\"exact-match\">This footnote is lost.<");
    }

    @Test
    void aTranslationThatHasACodeTwiceGetsNone() {
        Code mark = new Code(4, "<ph x=\"1\"/>");
        write("3", "此句之脚注成双。", List.of(mark), "This footnote is doubled.", List.of(mark, new Code(9, "<ph x=\"1\"/>")));
        assertThat(pretranslated(
                        "a.xlf",
                        TestFiles.xliff1("<trans-unit id=\"1\"><source>此句之脚<x id=\"1\"/>注成双。</source></trans-unit>")))
                .contains("match-quality=\"99%\"", ">This footnote is doubled.</target></alt-trans>")
                .doesNotContain("<target state");
    }

    @Test
    void anXliff2MatchHasTheDataOfItsCodes() {
        String source =
                "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">𠮷鹦鹉馆长</pc>今天宣布新展开幕<ph id=\"2\" dataRef=\"d3\"/>。";
        String answer = pretranslated(
                "a.xliff",
                TestFiles.xliff2(
                        "<unit id=\"u1\"><originalData><data id=\"d1\">&lt;b&gt;</data><data id=\"d2\">&lt;/b&gt;"
                                + "</data><data id=\"d3\">&lt;fn/&gt;</data></originalData><segment id=\"s1\"><source>"
                                + source
                                + "</source></segment></unit><unit id=\"u2\"><segment><source><sc id=\"1\"/>𠮷鹦鹉馆长<ec startRef=\"1\"/>"
                                + "今天宣布新展开幕<ph id=\"2\"/>。</source></segment></unit>"));
        List<Unit> units = PretranslateResourceTest.okapi2(answer);
        Match match = units.get(0).getMatches().get(0);
        assertThat(match.getTarget().getPlainText()).isEqualTo(TRANSLATION);
        assertThat(match.getTarget().getTags()).hasSize(3);
        assertThat(match.getMatchQuality()).isEqualTo(100.0);
        assertThat(units.get(0).getSegment(0).getTarget().getTags()).hasSize(3);
        assertThat(answer)
                .contains(
                        "<target>Today<ph id=\"2\" dataRef=\"d3\"/> the <pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">")
                .contains(
                        "Today<ph id=\"2\"/> the <sc id=\"1\"/>Parrot Curator<ec startRef=\"1\"/> opened it. 🦜</target>");
    }

    @Test
    void suchASegmentIsAnalysedAsEqual() {
        sending(
                        "a.xlf",
                        TestFiles.xliff1("<trans-unit id=\"1\"><source>" + coded("𠮷", "<x id=\"2\"/>")
                                + "</source></trans-unit>"))
                .post("/api/analysis?to=en&format=csv&memory=" + memory)
                .then()
                .statusCode(200)
                .body(containsString("\"a.xlf\",100,1,"));
    }

    private static String coded(String first, String note) {
        return "<g id=\"1\">" + first + "鹦鹉馆长</g>今天宣布新展开幕" + note + "。";
    }

    private static Variant variant(String text, List<Code> codes) {
        return new Variant(text, null, null, new Codes(codes), null, Extras.NONE);
    }

    private String pretranslated(String name, String content) {
        return new String(
                sending(name, content)
                        .post("/api/pretranslate?fill=exact&to=en&memory=" + memory)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }
}
