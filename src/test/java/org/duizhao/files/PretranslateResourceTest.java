package org.duizhao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.files.TestFiles.sending;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslation;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.matches.Match;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PretranslateResourceTest {

    private static final String ZH = TestFiles.TEXTS[0][0];
    private static final String EN = TestFiles.TEXTS[0][1];

    @BeforeEach
    void writeMemory() {
        TestFiles.writeMemory();
    }

    @Test
    void xliff1GetsProposalsAndKeepsEverythingElse() {
        String sent = TestFiles.xliff1("<trans-unit id=\"1\" my:a=\"b\"><source>" + ZH
                + "</source><note>kept &amp; <![CDATA[raw <b>]]></note><alt-trans origin=\"old\"><target>old</target></alt-trans></trans-unit>"
                + "<trans-unit id=\"2\"><source>完全没有类似句子的乌龟星球𠮷🐢</source></trans-unit>");
        String answer = pretranslated("a.xlf", sent, "to=en");
        assertThat(answer)
                .contains("<!-- a comment -->", "my:kept=\"yes\"", "my:x=\"&lt;1", "<trans-unit id=\"1\" my:a=\"b\">")
                .contains(
                        "<note>kept &amp; <![CDATA[raw <b>]]></note><alt-trans origin=\"old\"><target>old</target></alt-trans>")
                .contains("<trans-unit id=\"2\"><source>完全没有类似句子的乌龟星球𠮷🐢</source></trans-unit>")
                .contains("<source>" + ZH + "</source><alt-trans match-quality=\"100%\" origin=\"test\">"
                        + "<source xml:lang=\"zh-CN\">" + ZH + "</source><target xml:lang=\"en-GB\">" + EN
                        + "</target></alt-trans>");
        List<ITextUnit> units = okapi1(answer);
        assertThat(units)
                .extracting(unit -> unit.getSource().toString())
                .isEqualTo(okapi1(sent).stream()
                        .map(unit -> unit.getSource().toString())
                        .toList());
        AltTranslation proposal = proposals(units.get(0)).get(0);
        assertThat(proposal.getTarget().toString()).isEqualTo(EN);
        assertThat(proposal.getCombinedScore()).isEqualTo(100);
        assertThat(proposal.getOrigin()).isEqualTo("test");
    }

    @Test
    void aFuzzyMatchHasItsScoreAndTheNumbersOfTheFile() {
        String answer = pretranslated(
                "a.xlf",
                TestFiles.xliff1("<trans-unit id=\"1\"><source>馆内藏有七百三十五册旧地图集。</source></trans-unit>"),
                "to=en&fill=exact");
        assertThat(answer)
                .contains("<target xml:lang=\"en-GB\">It holds 735 old atlases.</target>")
                .contains("origin=\"test\" extradata=\"numbers-repaired\">")
                .doesNotContain("state=")
                .doesNotContain("100%");
        assertThat(okapi1(answer)).hasSize(1);
        String second = pretranslated(
                "a.xliff",
                TestFiles.xliff2("<unit id=\"u1\"><segment><source>馆内藏有七百三十五册旧地图集。</source></segment></unit>"
                        + "<unit id=\"u2\"><segment><source>" + TestFiles.TEXTS[1][0] + "</source></segment></unit>"),
                "to=en");
        List<Unit> units = okapi2(second);
        Match repaired = units.get(0).getMatches().get(0);
        assertThat(repaired.getTarget().getPlainText()).isEqualTo("It holds 735 old atlases.");
        assertThat(repaired.getSubType()).isEqualTo("duizhao:numbers-repaired");
        assertThat(units.get(1).getMatches().get(0).getSubType()).isNull();
        assertThat(pretranslated(
                        "a.xlf",
                        TestFiles.xliff1(
                                "<trans-unit id=\"1\"><source>" + TestFiles.TEXTS[1][0] + "</source></trans-unit>"),
                        "to=en"))
                .doesNotContain("extradata");
    }

    @Test
    void whoeverTakesGzipGetsXliffPacked() {
        String big = TestFiles.xliff1("<trans-unit id=\"1\"><source>" + ZH + "</source></trans-unit>");
        for (String path : List.of("/api/pretranslate?to=en", "/api/analysis?to=en&format=csv")) {
            sending("a.xlf", big)
                    .config(RestAssuredConfig.config()
                            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                    .header("Accept-Encoding", "gzip")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip");
        }
    }

    @Test
    void equalTextsFillWhatIsEmptyAndNothingElse() {
        String answer = pretranslated(
                "a.xlf",
                TestFiles.xliff1("<trans-unit id=\"1\"><source>" + ZH + "</source></trans-unit>"
                        + "<trans-unit id=\"2\"><source>" + ZH
                        + "</source><target state=\"needs-translation\"> </target></trans-unit>"
                        + "<trans-unit id=\"3\"><source>" + ZH + "</source><target>Mine.</target></trans-unit>"
                        + "<trans-unit id=\"4\"><source>" + ZH
                        + "</source><target state=\"final\">Final.</target></trans-unit>"
                        + "<trans-unit id=\"5\" translate=\"no\"><source>" + ZH + "</source></trans-unit>"
                        + "<trans-unit id=\"6\"><source><g id=\"1\">" + ZH + "</g><x id=\"2\"/></source></trans-unit>"
                        + "<trans-unit id=\"7\"><source>渡渡鸟<g id=\"1\">图书馆</g>每天清晨六时开门迎客。</source></trans-unit>"),
                "to=en&fill=exact");
        String filled = "state=\"needs-review-translation\" state-qualifier=\"exact-match\">";
        assertThat(unit(answer, 1)).contains("<target xml:lang=\"en-GB\" " + filled + EN + "</target><alt-trans");
        assertThat(unit(answer, 2)).contains("<target " + filled + EN + "</target><alt-trans");
        assertThat(unit(answer, 3)).contains("<target>Mine.</target><alt-trans");
        assertThat(unit(answer, 4)).contains("<target state=\"final\">Final.</target></trans-unit>");
        assertThat(unit(answer, 5)).doesNotContain("target");
        assertThat(unit(answer, 6))
                .contains(filled + "<g id=\"1\">" + EN + "</g><x id=\"2\"/></target>", "match-quality=\"99%\"");
        assertThat(unit(answer, 7)).doesNotContain("state=").contains("match-quality=\"99%\"");
    }

    @Test
    void segmentsOfAUnitAreMatchedEachAndFilledTogether() {
        String marks = "<seg-source><mrk mtype=\"seg\" mid=\"1\">" + ZH + "</mrk><mrk mtype=\"seg\" mid=\"2\">"
                + TestFiles.TEXTS[1][0] + "</mrk></seg-source>";
        String answer = pretranslated(
                "a.xlf",
                TestFiles.xliff1(
                        "<trans-unit id=\"1\"><source>" + ZH + TestFiles.TEXTS[1][0] + "</source>" + marks
                                + "</trans-unit>"
                                + "<trans-unit id=\"2\"><source>" + ZH + TestFiles.TEXTS[1][0] + "</source>" + marks
                                + "<target><mrk mtype=\"seg\" mid=\"1\">Mine.</mrk><mrk mtype=\"seg\" mid=\"2\"/></target></trans-unit>"),
                "to=en&fill=context");
        assertThat(unit(answer, 1))
                .contains("<mrk mtype=\"seg\" mid=\"1\">" + EN + "</mrk> <mrk mtype=\"seg\" mid=\"2\">"
                        + TestFiles.TEXTS[1][1] + "</mrk></target><alt-trans mid=\"1\"");
        assertThat(unit(answer, 2))
                .contains("<target><mrk mtype=\"seg\" mid=\"1\">Mine.</mrk><mrk mtype=\"seg\" mid=\"2\">"
                        + TestFiles.TEXTS[1][1] + "</mrk></target>");
        assertThat(okapi1(answer)).hasSize(2);
    }

    @Test
    void xliff2GetsCandidatesThatItsReaderReads() {
        String answer = pretranslated(
                "a.xliff",
                TestFiles.xliff2("<unit id=\"u1\"><originalData><data id=\"d1\">&lt;br/&gt;</data></originalData>"
                        + "<segment id=\"s1\"><source><pc id=\"1\">" + ZH + "</pc></source></segment>"
                        + "<segment><source>" + TestFiles.TEXTS[1][0] + "</source></segment></unit>"
                        + "<unit id=\"u2\"><segment id=\"s1\" state=\"reviewed\"><source>" + ZH
                        + "</source><target>Mine.</target></segment></unit>"
                        + "<unit id=\"u3\" translate=\"no\"><segment><source>" + ZH + "</source></segment></unit>"),
                "to=en&fill=exact");
        List<Unit> units = okapi2(answer);
        assertThat(units).extracting(Unit::getId).containsExactly("u1", "u2", "u3");
        assertThat(units.get(0).getMatches()).hasSize(2);
        Match second = units.get(0).getMatches().get(1);
        assertThat(second.getRef()).isEqualTo("#" + units.get(0).getSegment(1).getId());
        assertThat(second.getTarget().getPlainText()).isEqualTo(TestFiles.TEXTS[1][1]);
        assertThat(second.getSimilarity()).isEqualTo(100.0);
        assertThat(second.getOrigin()).isEqualTo("test");
        assertThat(units.get(0).getSegment(0).getTarget().getPlainText()).isEqualTo(EN);
        assertThat(units.get(0).getSegment(0).getSubState()).isEqualTo("duizhao:context-to-review");
        assertThat(units.get(1).getMatches().isEmpty()).isTrue();
        assertThat(units.get(2).getMatches().isEmpty()).isTrue();
        assertThat(answer).contains("<target><pc id=\"1\">" + EN + "</pc></target>", "<target>Mine.</target>");
    }

    @Test
    void aTargetLanguageThatIsMissingIsWritten() {
        String sent = TestFiles.xliff1("<trans-unit id=\"1\"><source>" + ZH + "</source></trans-unit>")
                .replace(" target-language=\"en-GB\"", "");
        assertThat(pretranslated("a.xlf", sent, "to=ru")).contains("target-language=\"ru\"", TestFiles.TEXTS[0][2]);
    }

    @Test
    void documentsBecomeXliffCutIntoSentences() {
        String two = ZH + TestFiles.TEXTS[1][0];
        List.of("a.txt:" + two, "a.md:# 标题\n\n" + two + "\n", "a.html:<p>" + two + "</p>")
                .forEach(file -> {
                    String name = file.substring(0, file.indexOf(':'));
                    String answer =
                            pretranslated(name, file.substring(file.indexOf(':') + 1), "from=zh&to=en&fill=exact");
                    assertThat(answer)
                            .as(name)
                            .contains("<mrk", EN, TestFiles.TEXTS[1][1], "original=\"" + name + "\"");
                    assertThat(okapi1(answer)).as(name).isNotEmpty();
                });
        Response docx = sending("my report.docx", TestFiles.docx("", two)).post("/api/pretranslate?from=zh&to=en");
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(docx.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"my_report.docx.xlf\"; filename*=UTF-8''my%20report.docx.xlf");
        assertThat(docx.asString()).contains("<g id=\"1\">渡渡</g>", EN, TestFiles.TEXTS[1][1]);
    }

    @Test
    void translationsOfAPoFileStay() {
        String po = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"" + ZH
                + "\"\nmsgstr \"\"\n\nmsgid \"" + TestFiles.TEXTS[1][0] + "\"\nmsgstr \"Mine.\"\n";
        assertThat(pretranslated("a.po", po, "from=zh&to=en&fill=exact"))
                .contains(">" + EN + "</target>", ">Mine.</target>")
                .doesNotContain(TestFiles.TEXTS[1][1]);
    }

    @Test
    void uploadsAndWorkshopsAreGoneAfterwards() throws Exception {
        pretranslated("a.txt", ZH, "from=zh&to=en");
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("duizhao-"))
                            .filter(PretranslateResourceTest::isOurs))
                    .isEmpty();
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains("渡渡鸟");
        } catch (IOException gone) {
            return false;
        }
    }

    private static String pretranslated(String name, String content, String query) {
        Response response = sending(name, content).post("/api/pretranslate?memory=test&" + query);
        String answer = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(answer).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/xliff+xml");
        return answer;
    }

    private static String unit(String xliff, int id) {
        return xliff.lines()
                .collect(Collectors.joining("\n"))
                .replaceAll("(?s).*(<trans-unit id=\"" + id + "\".*?</trans-unit>).*", "$1");
    }

    private static List<ITextUnit> okapi1(String xliff) {
        List<ITextUnit> units = new ArrayList<>();
        try (XLIFFFilter filter = new XLIFFFilter()) {
            filter.open(new RawDocument(xliff, LocaleId.fromString("zh-CN"), LocaleId.fromString("en-GB")));
            filter.stream().filter(event -> event.isTextUnit()).forEach(event -> units.add(event.getTextUnit()));
        }
        return units;
    }

    private static List<AltTranslation> proposals(ITextUnit unit) {
        List<AltTranslation> found = new ArrayList<>();
        TextContainer target = unit.getTarget(LocaleId.fromString("en-GB"));
        AltTranslationsAnnotation whole = target.getAnnotation(AltTranslationsAnnotation.class);
        if (whole != null) {
            whole.forEach(found::add);
        }
        for (Segment segment : target.getSegments()) {
            AltTranslationsAnnotation own = segment.getAnnotation(AltTranslationsAnnotation.class);
            if (own != null) {
                own.forEach(found::add);
            }
        }
        return found;
    }

    static List<Unit> okapi2(String xliff) {
        List<Unit> units = new ArrayList<>();
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(xliff);
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        }
        return units;
    }
}
