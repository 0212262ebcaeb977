package org.duizhao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.files.TestFiles.sending;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnalysisResourceTest {

    /**
     * In turn: context, context, no match, similar to the one before, repetition, a number changed (like the memory's text, which costs a
     * point for not being approved, and like the second here), equal without neighbours.
     */
    private static final String TEXT = String.join(
            "\n\n",
            TestFiles.TEXTS[0][0],
            TestFiles.TEXTS[1][0],
            "乌龟星球的居民从不阅读任何蓝色封面的长篇小说。",
            "乌龟星球的居民从不阅读任何绿色封面的长篇小说。",
            "乌龟星球的居民从不阅读任何蓝色封面的长篇小说。",
            "馆内藏有七百三十五册旧地图集。",
            TestFiles.TEXTS[3][0]);

    @BeforeEach
    void writeMemory() {
        TestFiles.writeMemory();
    }

    @Test
    void putsEachSegmentIntoItsBand() {
        JsonPath analysis = sending("a.txt", TEXT)
                .post("/api/analysis?from=zh&to=en&memory=test")
                .then()
                .statusCode(200)
                .body("from", equalTo("zh"))
                .body("to", equalTo("en"))
                .body("files", hasSize(1))
                .body("files[0].name", equalTo("a.txt"))
                .body(
                        "total.bands.band",
                        contains("context", "100", "repetitions", "95-99", "85-94", "75-84", "50-74", "no-match"))
                .extract()
                .jsonPath();
        assertThat(analysis.getList("total.bands.all.segments", Integer.class)).containsExactly(2, 1, 1, 1, 1, 0, 0, 1);
        assertThat(analysis.getList("total.bands.internal.segments", Integer.class))
                .containsExactly(0, 0, 0, 1, 1, 0, 0, 0);
        assertThat(analysis.getInt("total.total.segments")).isEqualTo(7);
        assertThat(analysis.getInt("total.bands[7].all.words")).isEqualTo(22);
        assertThat(analysis.getInt("total.bands[7].all.characters")).isEqualTo(23);
        assertThat(analysis.getInt("total.total.words"))
                .isEqualTo(analysis.getList("total.bands.all.words", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** Each is the first text with so many of its 17 characters replaced: 100 (1 - n / 17), and a point less for what nobody approved. */
    @ParameterizedTest
    @CsvSource({"3, 5", "4, 5", "5, 6", "7, 6", "8, 6", "9, 7"})
    void theLowerBandsBeginWhereTheyShould(int replaced, int band) {
        String text = "乌龟星球上从无一人读书".substring(0, replaced) + TestFiles.TEXTS[0][0].substring(replaced);
        sending("a.txt", text)
                .post("/api/analysis?from=zh&to=en&memory=test")
                .then()
                .statusCode(200)
                .body("total.total.segments", equalTo(1))
                .body("total.bands[" + band + "].all.segments", equalTo(1));
    }

    @Test
    void severalFilesAndArchivesCountTogether() {
        sending("a.txt", "乌龟星球的居民从不阅读。")
                .multiPart(
                        "file",
                        "b.zip",
                        TestFiles.zip(
                                "in/c.txt",
                                "乌龟星球的居民从不阅读。",
                                "in/d.xlf",
                                TestFiles.xliff1(
                                        "<trans-unit id=\"1\"><source>乌龟星球的居民<g id=\"1\">从不</g>阅读。</source></trans-unit>"),
                                "e.png",
                                "x"),
                        "application/zip")
                .post("/api/analysis?from=zh&to=en&memory=test")
                .then()
                .statusCode(200)
                .body("files.name", contains("a.txt", "in/c.txt", "in/d.xlf"))
                .body("passedOver", contains("e.png"))
                .body("total.total.segments", equalTo(3))
                .body("total.bands[2].all.segments", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"GBK, 译文/居民.txt", "IBM866, Тексты/Жители.txt", "UTF-8, 译文/Жители.txt"})
    void anArchiveIsReadWhereverItWasMadeWithoutWhatMacOsAdds(String charset, String name) {
        byte[] archive = TestFiles.zip(
                Charset.forName(charset), name, "乌龟星球的居民从不阅读。", "__MACOSX/._c.txt", "\0\u0005\u0016\u0007", "in/", "");
        TestPeople.program(Role.READER)
                .multiPart("file", "a.zip", archive, "application/zip")
                .post("/api/analysis?from=zh&to=en&memory=test")
                .then()
                .statusCode(200)
                .body("files.name", contains(name))
                .body("passedOver", empty());
    }

    @Test
    void asCsvItHasALineForEachBandOfEachFileAndNoFormula() {
        byte[] csv = sending("=cmd.txt", TEXT)
                .post("/api/analysis?from=zh&to=en&memory=test&format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8).split("\r\n"))
                .hasSize(17)
                .startsWith("file,band,segments,words,characters,internal segments,internal words,internal characters")
                .contains("\"'=cmd.txt\",no-match,1,22,23,0,0,0", "\"total\",repetitions,1,22,23,0,0,0");
    }

    @Test
    void anEmptyFileHasNothing() {
        sending("a.txt", " \n\n ")
                .post("/api/analysis?from=zh&to=en")
                .then()
                .statusCode(200)
                .body("total.total.segments", equalTo(0));
    }

    @Test
    void segmentsThatAreTooLongToBeLookedUpAreOnlyComparedAsAWhole() {
        String longText = "龟".repeat(20_000);
        sending("a.txt", longText + "\n\n" + longText + "鳖\n\n" + longText)
                .post("/api/analysis?from=zh&to=en&memory=test")
                .then()
                .statusCode(200)
                .body("total.bands[2].all.segments", equalTo(1))
                .body("total.bands[7].all.segments", equalTo(2))
                .body("total.total.words", equalTo(60_001));
    }
}
