package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duizhao.exchange.TmxReaderTest.tmx;
import static org.duizhao.exchange.TmxReaderTest.unit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.problem.Problem;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on their way into memories, as a program sends and follows them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportResourceTest {

    @Inject
    EntityManager entities;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWorker worker;

    @Inject
    ImportClaims claims;

    private final String memory = "import-" + UUID.randomUUID();

    @Test
    void theCorpusComesBackAsItWentOutAndTheSameFileTwiceChangesNothing() throws Exception {
        byte[] file = export("corpus");
        List<Map<Language, String>> texts = texts(file);
        JsonPath first = imported("corpus.tmx", file, Map.of());
        assertThat(first.getString("state")).isEqualTo("done");
        assertThat(first.getDouble("progress")).isEqualTo(1);
        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(first.getInt("added")).isEqualTo(texts.size());
        assertThat(first.getInt("refused") + first.getInt("altered")).isZero();
        assertThat(texts(export(memory))).containsExactlyInAnyOrderElementsOf(texts);
        String stamp = stamp();
        JsonPath second = imported("corpus.tmx", file, Map.of());
        assertThat(second.getInt("skipped")).isEqualTo(texts.size());
        assertThat(second.getInt("added")).isZero();
        assertThat(stamp()).isEqualTo(stamp);
        assertThat(Files.exists(jobs.file(second.getLong("id")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"omegat", "trados", "workbench", "memoq", "okapi", "wordfast", "weblate", "matecat", "lfaligner"
            })
    void whatWasImportedGoesOutAndInAndOutTheSame(String tool) {
        imported("a.tmx", TmxReaderTest.fixture(tool + ".tmx"), Map.of());
        byte[] first = export(memory, "from", "all");
        assertThat(new String(first, UTF_8)).contains("<tu ");
        String second = memory + "-again";
        assertThat(imported("b.tmx", first, Map.of("memory", second)).getInt("altered"))
                .isZero();
        assertThat(export(second, "from", "all")).isEqualTo(first);
    }

    @Test
    void theCorpusGoesOutAndInAndOutTheSame() {
        byte[] first = export("corpus", "from", "all");
        imported("b.tmx", first, Map.of(), Role.REVIEWER);
        assertThat(new String(export(memory, "from", "all"), UTF_8).lines().sorted())
                .containsExactlyElementsOf(
                        new String(first, UTF_8).lines().sorted().toList());
    }

    @Test
    void anApprovalOfAFileHoldsOnlyWhereItsImporterMayApprove() {
        String file = tmx(unit("中国", "China").replace("<seg>C", "<prop type='x-status'>approved</prop><seg>C"))
                .replace("<header", "<header creationtool='Duizhao'");
        imported("a.tmx", file.getBytes(UTF_8), Map.of());
        assertThat(new String(export(memory), UTF_8)).contains(">needs-review<").doesNotContain("approved");
        imported("a.tmx", file.getBytes(UTF_8), Map.of("duplicates", "add"), Role.REVIEWER);
        assertThat(new String(export(memory, "status", "approved"), UTF_8)).contains(">approved<");
    }

    @Test
    void levelOneHasNoCodesAndLevelTwoHasThemAsTheyWere() {
        imported("a.tmx", TmxReaderTest.fixture("memoq.tmx"), Map.of());
        assertThat(new String(export(memory, "level", "1"), UTF_8)).contains("<seg>请点击这里。</seg>");
        assertThat(new String(export(memory), UTF_8))
                .contains("<seg>Click <ph type=\"fmt\">&lt;b&gt;</ph>here<it pos=\"end\">&lt;/b&gt;</it>.</seg>");
    }

    @Test
    void whatIsImportedIsFoundByALookupAndNeedsReview() {
        imported("a.tmx", TmxReaderTest.fixture("trados.tmx"), Map.of());
        TestPeople.program(Role.READER)
                .queryParams("q", "绿色发展是共识。", "from", "zh", "to", "ru", "memory", memory)
                .get("/api/lookup")
                .then()
                .statusCode(200)
                .body("matches[0].target", equalTo("Зелёное развитие — общее мнение."))
                .body("matches[0].status", equalTo("needs-review"));
        String file = new String(export(memory), UTF_8);
        assertThat(file)
                .contains("creationdate=\"20240510T091500Z\" creationid=\"WORK\\chen\"")
                .contains("changedate=\"20240511T101010Z\" changeid=\"WORK\\li\"");
    }

    @Test
    void packedFilesAreReadAndTheReportNamesTheFileInTheArchive() throws IOException {
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(TmxReaderTest.fixture("omegat.tmx"));
        }
        assertThat(imported("a.TMX.GZ", gz.toByteArray(), Map.of()).getInt("added"))
                .isEqualTo(2);
        byte[] zip = zip(Map.of(
                "x/okapi.tmx", TmxReaderTest.fixture("okapi.tmx"),
                "readme.txt", "no units".getBytes(UTF_8),
                "bad.tmx", tmx(unit("", "x")).getBytes(UTF_8)));
        JsonPath report = imported("a.zip", zip, Map.of());
        assertThat(report.getString("state")).as(report.prettify()).isEqualTo("done");
        assertThat(report.getInt("added")).isEqualTo(1);
        assertThat(report.getInt("altered")).isEqualTo(1);
        assertThat(report.getString("reports.find { !it.refused }.reason")).contains("“de”");
        assertThat(report.getInt("reports.find { it.file == 'bad.tmx' }.line")).isEqualTo(3);
        assertThat(report.getString("reports.find { it.file == 'readme.txt' }.reason"))
                .contains("not read");
        assertThat(report.getString("reports.find { !it.refused }.tuid")).isEqualTo("tu1");
    }

    @Test
    void behindABrokenFileOfAnArchiveTheOthersComeInAndTheImportFailsNamingIt() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("坏.tmx", tmx(unit("中国", "China"), "<tu>").getBytes(UTF_8));
        files.put("好.tmx", tmx(unit("和平", "peace")).getBytes(UTF_8));
        JsonPath report = imported("a.zip", zip(files), Map.of());
        assertThat(report.getString("state")).isEqualTo("failed");
        assertThat(report.getString("message")).contains("“坏.tmx”").doesNotContain("好");
        assertThat(english()).containsExactlyInAnyOrder("China", "peace");
        assertThat(report.getInt("refused")).isEqualTo(1);
        assertThat(report.getString("reports[0].file")).isEqualTo("坏.tmx");
        assertThat(report.getInt("reports[0].line")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false", "UTF-8, true"})
    void aFileComesInInEveryUnicodeEncodingWithAndWithoutAMark(String encoding, boolean marked) throws Exception {
        String text = new String(TmxReaderTest.fixture("wordfast.tmx"), UTF_8);
        imported("a.tmx", ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding)), Map.of());
        assertThat(texts(export(memory)))
                .containsExactly(Map.of(Language.ZH, "𠮷野家的牛肉飯 ５０％", Language.EN, "Beef bowl 50%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "1.3", "1.4"})
    void eachVersionComesInWithItsDoctypeItsLanguagesAndItsCodes(String version) {
        String file = "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx" + version.replace(".", "") + ".dtd\">"
                + "<tmx version=\"" + version
                + "\"><header creationtool=\"T\" creationtoolversion=\"1\" segtype=\"sentence\""
                + " o-tmf=\"T\" adminlang=\"EN-US\" srclang=\"ZH-CN\" datatype=\"rtf\"><ude name=\"u\"><map unicode=\"#xE000\"/></ude></header>"
                + "<body><tu tuid=\"1\"><tuv lang=\"ZH-CN\"><seg><ut>{\\b </ut>中国<ut>}</ut></seg></tuv>"
                + "<tuv lang=\"EN-GB\"><seg><ut>{\\b </ut>China<ut>}</ut></seg></tuv></tu></body></tmx>";
        assertThat(imported("a.tmx", file.getBytes(UTF_8), Map.of()).getInt("added"))
                .isEqualTo(1);
        assertThat(new String(export(memory), UTF_8))
                .contains("<tuv xml:lang=\"zh-CN\"><seg><ut>{\\b </ut>中国<ut>}</ut></seg>")
                .contains("<tuv xml:lang=\"en-GB\">", "<seg><ut>{\\b </ut>China<ut>}</ut></seg>");
    }

    @Test
    void eachRegionAndScriptOfALanguageComesBackUnderItsName() {
        String file = tmx(
                "<tu tuid='1'><tuv xml:lang='zh-CHS'><seg>软件</seg></tuv><tuv xml:lang='ZH_tw'><seg>軟體</seg></tuv>"
                        + "<tuv xml:lang='zh-Hant-HK'><seg>軟件</seg></tuv><tuv xml:lang='en-US'><seg>software</seg></tuv></tu>");
        assertThat(imported("a.tmx", file.getBytes(UTF_8), Map.of()).getInt("added"))
                .isEqualTo(3);
        byte[] first = export(memory);
        assertThat(new String(first, UTF_8))
                .contains("tuid=\"1\"", "tuid=\"1~1\"", "tuid=\"1~2\"")
                .contains(
                        "xml:lang=\"zh-Hans\"><seg>软件",
                        "xml:lang=\"zh-TW\"><seg>軟體",
                        "xml:lang=\"zh-Hant-HK\"><seg>軟件");
        imported("a.tmx", first, Map.of("memory", memory + "-again"));
        assertThat(export(memory + "-again")).isEqualTo(first);
    }

    @Test
    void eachKindOfDuplicateIsDealtWithAsItWasAsked() throws Exception {
        put("20240101T000000Z", "old", Map.of());
        assertThat(put("20250101T000000Z", "new", Map.of()).getInt("skipped")).isEqualTo(1);
        assertThat(english()).containsExactly("old");
        assertThat(put("20230101T000000Z", "older", Map.of("duplicates", "keep-newest"))
                        .getInt("skipped"))
                .isEqualTo(1);
        assertThat(put("20250101T000000Z", "newer", Map.of("duplicates", "keep-newest"))
                        .getInt("overwritten"))
                .isEqualTo(1);
        assertThat(english()).containsExactly("newer");
        assertThat(put("20200101T000000Z", "again", Map.of("duplicates", "overwrite", "dry-run", "true"))
                        .getInt("overwritten"))
                .isEqualTo(1);
        assertThat(english()).containsExactly("newer");
        assertThat(put("20200101T000000Z", "again", Map.of("duplicates", "overwrite"))
                        .getInt("overwritten"))
                .isEqualTo(1);
        assertThat(english()).containsExactly("again");
        assertThat(put("20200101T000000Z", "again", Map.of("duplicates", "add")).getInt("added"))
                .isEqualTo(1);
        assertThat(english()).containsExactly("again", "again");
        assertThat(count("select count(*) from revision r join segment s on s.id = r.segment_id join memory m"
                        + " on m.id = s.memory_id where m.name = ?1 and r.action = 'edited' and r.text_before = 'newer'"
                        + " and r.text_after = 'again' and r.actor = 'test-translator'"))
                .isEqualTo(1);
    }

    @Test
    void anOverwritingCanBringALanguageThatTheUnitDidNotHave() throws Exception {
        String english =
                "<tu tuid='1'><tuv xml:lang='en'><seg>yes</seg></tuv><tuv xml:lang='ru'><seg>да</seg></tuv></tu>";
        imported("a.tmx", tmx(english).getBytes(UTF_8), Map.of());
        String chinese = english.replace("</tu>", "<tuv xml:lang='zh'><seg>是</seg></tuv></tu>");
        imported("a.tmx", tmx(chinese).getBytes(UTF_8), Map.of("duplicates", "overwrite"));
        assertThat(texts(export(memory)))
                .containsExactly(Map.of(Language.ZH, "是", Language.EN, "yes", Language.RU, "да"));
        assertThat(count("select count(*) from pair p join segment s on s.id = p.segment_id join memory m"
                        + " on m.id = s.memory_id where m.name = ?1"))
                .isEqualTo(2);
    }

    @Test
    void unitsThatOnlyHappenToHaveTheSameIdAreBothKept() throws Exception {
        byte[] file = tmx(unit("中国", "China"), unit("和平", "peace"))
                .replace("<tu>", "<tu tuid='1'>")
                .getBytes(UTF_8);
        assertThat(imported("a.tmx", file, Map.of()).getInt("added")).isEqualTo(2);
        assertThat(imported("a.tmx", file, Map.of()).getInt("skipped")).isEqualTo(2);
        assertThat(english()).containsExactlyInAnyOrder("China", "peace");
    }

    @Test
    void aJobThatWasKilledGoesOnBehindItsLastBatch() throws Exception {
        int whole = 52_000;
        byte[] file = tmx(IntStream.range(0, whole)
                        .mapToObj(i -> unit("第" + i + "句。", "Sentence " + i + "."))
                        .toArray(String[]::new))
                .getBytes(UTF_8);
        byte[] begun = tmx(IntStream.range(0, 20_000)
                        .mapToObj(i -> unit("第" + i + "句。", "Sentence " + i + "."))
                        .toArray(String[]::new))
                .getBytes(UTF_8);
        long id = imported("a.tmx", begun, Map.of("duplicates", "add")).getLong("id");
        leaveOpen(id, file);
        worker.wake();
        JsonPath end = ended(id, Role.TRANSLATOR);
        assertThat(end.getString("state")).isEqualTo("done");
        assertThat(end.getInt("units")).isEqualTo(whole);
        assertThat(end.getInt("added")).isEqualTo(whole);
        assertThat(english()).hasSize(whole).doesNotHaveDuplicates();
    }

    @Test
    void aJobThatAnotherServerRunsIsLeftToItUntilThatOneIsNoMore() throws Exception {
        long id = imported("a.tmx", tmx(unit("中国", "China")).getBytes(UTF_8), Map.of())
                .getLong("id");
        try (ImportClaims.Claim ofAnother = awaitClaim(id)) {
            leaveOpen(id, tmx(unit("中国", "China"), unit("和平", "peace")).getBytes(UTF_8));
            worker.wake().get();
            assertThat(get(id, 0, 1).getString("state")).isEqualTo("running");
            assertThat(english()).containsExactly("China");
            assertThat(jobs.file(id)).exists();
        }
        worker.wake().get();
        assertThat(get(id, 0, 1).getString("state")).isEqualTo("done");
        assertThat(english()).containsExactlyInAnyOrder("China", "peace");
        assertThat(jobs.file(id)).doesNotExist();
    }

    @Test
    void aDryRunSeesUnitsThatRepeatFarApartInTheFileAndStoresNothing() throws Exception {
        List<String> units = new ArrayList<>(IntStream.range(0, 45_000)
                .mapToObj(i -> unit("第" + i % 25_000 + "句。", "Sentence " + i % 25_000 + "."))
                .toList());
        units.add(unit("和平", "peace").replace("<tu>", "<tu tuid='1' changedate='20200101T000000Z'>"));
        units.addAll(IntStream.range(0, 25_000)
                .mapToObj(i -> unit("第" + i + "段。", "Part " + i + "."))
                .toList());
        units.add(unit("和平", "Peace").replace("<tu>", "<tu tuid='1' changedate='20210101T000000Z'>"));
        byte[] file = tmx(units.toArray(String[]::new)).getBytes(UTF_8);
        JsonPath dry = imported("a.tmx", file, Map.of("dry-run", "true", "duplicates", "keep-newest"));
        assertThat(count("select count(*) from memory where name = ?1")).isZero();
        assertThat(count("select count(*) from import_rehearsal where ?1 is not null"))
                .isZero();
        JsonPath real = imported("a.tmx", file, Map.of("duplicates", "keep-newest"));
        for (JsonPath counts : List.of(dry, real)) {
            assertThat(counts.getInt("added")).isEqualTo(50_001);
            assertThat(counts.getInt("skipped")).isEqualTo(20_000);
            assertThat(counts.getInt("overwritten")).isEqualTo(1);
        }
        assertThat(english()).hasSize(50_001).doesNotHaveDuplicates().contains("Peace");
    }

    @Test
    void tenImportsAtOnceAndExportsMeanwhileAreAllWhole() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            int which = n;
            byte[] file = tmx(IntStream.range(0, 2_000)
                            .mapToObj(i -> unit(which + "第" + i + "句。", "Sentence " + which + "-" + i + "."))
                            .toArray(String[]::new))
                    .getBytes(UTF_8);
            ids.add(post("a.tmx", file, Map.of("memory", memory + "-" + n % 3))
                    .jsonPath()
                    .getLong("id"));
            texts(export("corpus"));
        }
        int before = 0;
        Instant patience = Instant.now().plusSeconds(120);
        for (boolean open = true; open; ) {
            assertThat(Instant.now()).isBefore(patience);
            open = ids.stream().anyMatch(id -> isOpen(get(id, 0, 1)));
            Response growing = TestPeople.program(Role.READER)
                    .queryParam("memory", memory + "-0")
                    .get("/api/tmx");
            // The memory is made with its first unit.
            assertThat(growing.statusCode()).isIn(before == 0 ? List.of(200, 404) : List.of(200));
            if (growing.statusCode() == 200) {
                List<Map<Language, String>> units = texts(growing.asByteArray());
                assertThat(units)
                        .hasSizeGreaterThanOrEqualTo(before)
                        .allMatch(unit -> unit.size() == 2
                                && numbers(unit.get(Language.ZH)).equals(numbers(unit.get(Language.EN))));
                before = units.size();
            }
        }
        assertThat(before).isEqualTo(8_000);
        for (long id : ids) {
            assertThat(ended(id, Role.TRANSLATOR).getInt("added")).isEqualTo(2_000);
        }
        assertThat(texts(export(memory + "-0"))).hasSize(8_000).doesNotHaveDuplicates();
    }

    private static String numbers(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }

    @Test
    void aBrokenFileFailsBehindItsGoodUnits() throws Exception {
        String file = tmx(unit("中国", "China"), unit("和平", "peace"));
        JsonPath report =
                imported("a.tmx", file.substring(0, file.length() - 60).getBytes(UTF_8), Map.of());
        assertThat(report.getString("state")).isEqualTo("failed");
        assertThat(report.getString("message")).contains("line 4");
        assertThat(english()).containsExactly("China");
    }

    @ParameterizedTest
    @CsvSource({"a.tmx, not xml, line 1", "a.tmx, '', line", "a.tmx.gz, plain, line 1", "a.zip, PK, no .tmx"})
    void whatIsNotAFileOfItsKindFailsWithAReason(String name, String content, String word) {
        JsonPath report = imported(name, content.getBytes(UTF_8), Map.of());
        assertThat(report.getString("state")).isEqualTo("failed");
        assertThat(report.getString("message")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb.tmx", "bomb.txt"})
    void aZipBombIsNotUnpackedToItsEnd(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            writeBomb(zip);
        }
        assertBombIsLeft("a.zip", bytes.toByteArray(), name.endsWith("tmx") ? 1 : 0);
    }

    @Test
    void aGzipBombIsNotUnpackedToItsEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            writeBomb(gzip);
        }
        assertBombIsLeft("a.tmx.gz", bytes.toByteArray(), 1);
    }

    /** One unit, and a hundred million spaces. */
    private static void writeBomb(OutputStream out) throws IOException {
        out.write(tmx(unit("中国", "China")).replace("</body></tmx>", "").getBytes(UTF_8));
        byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < 100; i++) {
            out.write(spaces);
        }
    }

    private void assertBombIsLeft(String name, byte[] bomb, int added) {
        JsonPath report = imported(name, bomb, Map.of());
        assertThat(report.getString("state")).isEqualTo("failed");
        assertThat(report.getString("message")).contains("200 times");
        assertThat(report.getInt("added")).isEqualTo(added);
    }

    @Test
    void aCancelledImportStaysSoAndAnEndedOneCannotBeCancelled() throws Exception {
        byte[] large = tmx(IntStream.range(0, 150_000)
                        .mapToObj(i -> unit("第" + i + "句。", "Sentence " + i + "."))
                        .toArray(String[]::new))
                .getBytes(UTF_8);
        long running = post("a.tmx", large, Map.of()).jsonPath().getLong("id");
        long waiting = post("b.tmx", large, Map.of()).jsonPath().getLong("id");
        for (long id : List.of(waiting, running)) {
            TestPeople.program(Role.TRANSLATOR)
                    .delete("/api/imports/" + id)
                    .then()
                    .statusCode(204);
        }
        long after = imported("c.tmx", tmx(unit("中国", "China")).getBytes(UTF_8), Map.of())
                .getLong("id");
        for (long id : List.of(waiting, running)) {
            assertThat(get(id, 0, 1).getString("state")).isEqualTo("cancelled");
            assertThat(Files.exists(jobs.file(id))).isFalse();
        }
        assertThat(count("select count(*) from segment s join memory m on m.id = s.memory_id where m.name = ?1"))
                .isEqualTo(get(running, 0, 1).getInt("added") + 1);
        TestPeople.program(Role.TRANSLATOR)
                .delete("/api/imports/" + after)
                .then()
                .statusCode(409)
                .body("detail", containsString("has ended"));
    }

    @Test
    void aCancelledDryRunLeavesNothingOfWhatItWouldHaveWritten() {
        ImportJob job = job();
        job.dryRun = true;
        job.state = ImportState.RUNNING;
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.persistAndFlush(job);
            entities.createNativeQuery("insert into import_rehearsal (job_id, tuid, lang, changed_at, text)"
                            + " values (?1, 'a', 'zh', now(), '中国')")
                    .setParameter(1, job.id)
                    .executeUpdate();
        });
        TestPeople.program(Role.TRANSLATOR)
                .delete("/api/imports/" + job.id)
                .then()
                .statusCode(204);
        assertThat(
                        count(
                                "select count(*) from import_rehearsal r join import_job j on j.id = r.job_id where memory = ?1"))
                .isZero();
    }

    /** A file whose first byte cannot be read stands for a disk that takes no more: what is seen of either is a copy that fails. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeKeptIsAnsweredSoAndLeavesNoPart() throws IOException {
        ImportJob job = job();
        assertThatThrownBy(() -> jobs.add(job, Path.of("/proc/self/mem")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(507));
        try (Stream<Path> files = Files.list(jobs.file(job.id).getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(Long.toString(job.id)));
        }
        assertThat(count("select count(*) from import_job where memory = ?1")).isZero();
    }

    @Test
    void howFarAJobIsStandsOnItsPageAndInTheAnswer() {
        ImportJob job = job();
        job.state = ImportState.RUNNING;
        job.progress = 0.375;
        job.units = 15;
        QuarkusTransaction.requiringNew().run(() -> jobs.persistAndFlush(job));
        assertThat(get(job.id, 0, 1).getDouble("progress")).isEqualTo(0.375);
        assertThat(TestPeople.browser(Role.TRANSLATOR)
                        .get("/imports/" + job.id + "/state")
                        .asString())
                .contains("<progress max=\"100\" value=\"38\"");
        TestPeople.program(Role.TRANSLATOR)
                .delete("/api/imports/" + job.id)
                .then()
                .statusCode(204);
    }

    private ImportJob job() {
        ImportJob job = new ImportJob();
        job.file = "a.tmx";
        job.memory = memory;
        job.duplicates = Duplicates.SKIP;
        job.madeBy = "test-translator";
        job.madeAt = Instant.now();
        return job;
    }

    @Test
    void theReportIsReadInPages() {
        String[] bad = IntStream.range(0, 12).mapToObj(i -> unit("", "x")).toArray(String[]::new);
        long id = imported("a.tmx", tmx(bad).getBytes(UTF_8), Map.of()).getLong("id");
        assertThat(get(id, 10, 5).getList("reports.line", Integer.class)).containsExactly(13, 14);
        assertThat(get(id, 0, 1).getInt("refused")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx, m, skip, false, 415, '.tmx, .tmx.gz or .zip'",
        "a.tmx, a/b, skip, false, 400, “memory”",
        "a.tmx, corpus, skip, false, 400, corpus",
        "a.tmx, m, some, false, 400, keep-newest",
        "a.tmx, m, skip, maybe, 400, “dry-run”",
    })
    void aWrongParameterIsAnsweredWithWhatIsAllowed(
            String name, String into, String duplicates, String dryRun, int status, String word) {
        TestPeople.program(Role.TRANSLATOR)
                .multiPart("file", name, new byte[] {1})
                .multiPart("memory", into, "text/plain; charset=UTF-8")
                .multiPart("duplicates", duplicates)
                .multiPart("dry-run", dryRun)
                .post("/api/imports")
                .then()
                .statusCode(status)
                .body("detail", containsString(word));
    }

    @Test
    void aReaderMayNotImportAndAMissingFileIsTold() {
        TestPeople.program(Role.READER)
                .multiPart("file", "a.tmx", new byte[] {1})
                .multiPart("memory", memory)
                .post("/api/imports")
                .then()
                .statusCode(403);
        TestPeople.program(Role.TRANSLATOR)
                .multiPart("memory", memory)
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("“file” is missing"));
        TestPeople.program(Role.TRANSLATOR).get("/api/imports/999999").then().statusCode(404);
    }

    /** As a server leaves a job that is killed in it: the file is whole, and nothing of it is written yet but what was. */
    private void leaveOpen(long id, byte[] file) throws IOException {
        Path whole = Files.write(jobs.file(id).resolveSibling("whole"), file);
        QuarkusTransaction.requiringNew().run(() -> jobs.update("state = RUNNING, progress = 0.4 where id = ?1", id));
        Files.move(whole, jobs.file(id));
    }

    /** The worker lets go of a job a moment after it has ended. */
    private ImportClaims.Claim awaitClaim(long id) throws Exception {
        worker.wake().get();
        return claims.claim(id).orElseThrow();
    }

    private JsonPath put(String changed, String english, Map<String, String> options) {
        String file = tmx(unit("中国", english)).replace("<tu>", "<tu tuid='1' changedate='" + changed + "'>");
        return imported("a.tmx", file.getBytes(UTF_8), options);
    }

    private Response post(String name, byte[] file, Map<String, String> options) {
        return post(name, file, options, Role.TRANSLATOR);
    }

    private Response post(String name, byte[] file, Map<String, String> options, Role who) {
        var request = TestPeople.program(who).multiPart("file", name, file);
        if (!options.containsKey("memory")) {
            request.multiPart("memory", memory);
        }
        options.forEach(request::multiPart);
        Response response = request.post("/api/imports");
        response.then().statusCode(202);
        assertThat(response.getHeader("Location"))
                .endsWith("/api/imports/" + response.jsonPath().getLong("id"));
        return response;
    }

    private JsonPath imported(String name, byte[] file, Map<String, String> options) {
        return imported(name, file, options, Role.TRANSLATOR);
    }

    private JsonPath imported(String name, byte[] file, Map<String, String> options, Role who) {
        return ended(post(name, file, options, who).jsonPath().getLong("id"), who);
    }

    private JsonPath ended(long id, Role who) {
        Instant patience = Instant.now().plusSeconds(120);
        JsonPath job = get(id, 0, 100, who);
        while (isOpen(job) || Files.exists(jobs.file(id))) {
            assertThat(Instant.now()).isBefore(patience);
            job = get(id, 0, 100, who);
        }
        return job;
    }

    private static boolean isOpen(JsonPath job) {
        return List.of("waiting", "running").contains(job.getString("state"));
    }

    private static JsonPath get(long id, int offset, int limit) {
        return get(id, offset, limit, Role.TRANSLATOR);
    }

    private static JsonPath get(long id, int offset, int limit, Role who) {
        Response response = TestPeople.program(who)
                .queryParams("offset", offset, "limit", limit)
                .get("/api/imports/" + id);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private static byte[] export(String memory, Object... parameters) {
        var request = TestPeople.program(Role.READER).queryParam("memory", memory);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        Response response = request.get("/api/tmx");
        response.then().statusCode(200);
        return response.asByteArray();
    }

    private List<String> english() throws Exception {
        return texts(export(memory)).stream()
                .map(texts -> texts.get(Language.EN))
                .toList();
    }

    private static List<Map<Language, String>> texts(byte[] file) throws Exception {
        Path path = Files.createTempFile("export", ".tmx");
        Files.write(path, file);
        TmxReader reader = new TmxReader(XmlText.of(Files.newInputStream(path)), "export", 100_000);
        List<Map<Language, String>> texts = new ArrayList<>();
        for (Optional<IncomingUnit> unit = reader.next(); unit.isPresent(); unit = reader.next()) {
            assertThat(unit.get().refusal()).isNull();
            texts.add(TmxReaderTest.texts(unit.get()));
        }
        Files.delete(path);
        return texts;
    }

    private String stamp() {
        return TestPeople.program(Role.READER)
                .queryParam("memory", memory)
                .get("/api/tmx")
                .getHeader("ETag");
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query)
                                .setParameter(1, memory)
                                .getSingleResult())
                        .longValue());
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
