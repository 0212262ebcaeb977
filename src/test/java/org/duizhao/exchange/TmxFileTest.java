package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duizhao.exchange.TmxReaderTest.tmx;
import static org.duizhao.exchange.TmxReaderTest.unit;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as they are uploaded: packed, broken, and under names that do not fit. */
class TmxFileTest {

    private static final byte[] GOOD = tmx(unit("中国", "China")).getBytes(UTF_8);
    private static final byte[] CUT = tmx(unit("和平", "peace"), "<tu>").getBytes(UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.tmx, plain",
        "a.tmx.gz, plain",
        "a.zip, plain",
        "a.tmx, gzip",
        "a.tmx.gz, gzip",
        "a.tmx, zip",
        "a.tmx.gz, zip"
    })
    void aFileIsReadAsWhatItIsWhateverItIsCalled(String name, String kind) throws Exception {
        byte[] content = switch (kind) {
            case "gzip" -> gzip(GOOD);
            case "zip" -> zip(UTF_8, Map.of("x.TMX", GOOD));
            default -> GOOD;
        };
        try (TmxFile file = open(name, content)) {
            assertThat(texts(file)).containsExactly("China");
            assertThat(file.failure()).isNull();
        }
    }

    @Test
    void behindABrokenFileOfAnArchiveTheOthersAreRead() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x/", new byte[0]);
        files.put("x/1.tmx", GOOD);
        files.put("2.tmx", CUT);
        files.put("__MACOSX/x/._1.tmx", new byte[] {0, 5, 22, 7, 0, 2});
        files.put("x/._3.tmx", new byte[] {0, 5, 22, 7, 0, 2});
        files.put("3.tmx.gz", gzip(GOOD));
        files.put("4.tmx", "<?xml version='1.0' encoding='no-such'?><tmx/>".getBytes(UTF_8));
        files.put("5.tmx", new byte[0]);
        files.put("6.tmx", ("<tmx><!--" + " ".repeat(2_000_000) + "--></tmx>").getBytes(UTF_8));
        files.put("7.tmx", GOOD);
        try (TmxFile file = open("a.zip", zip(UTF_8, files))) {
            List<IncomingUnit> units = units(file);
            assertThat(units)
                    .extracting(unit -> unit.file() + ":" + unit.line() + (unit.refusal() == null ? " in" : ""))
                    .containsExactly(
                            "x/1.tmx:3 in",
                            "2.tmx:3 in",
                            "2.tmx:5",
                            "3.tmx.gz:1",
                            "4.tmx:1",
                            "5.tmx:1",
                            "6.tmx:1",
                            "7.tmx:3 in");
            assertThat(units.get(2).refusal()).contains("cannot be read on from here");
            assertThat(units.get(3).refusal()).contains("was not read");
            assertThat(units.get(4).refusal()).contains("“no-such” is unknown");
            assertThat(units.get(6).refusal()).contains("longer than");
            assertThat(file.failure())
                    .contains("“2.tmx”, “4.tmx”, “5.tmx” and 1 more")
                    .doesNotContain("gz");
        }
    }

    @Test
    void whereAnArchiveIsDamagedItSaysBehindWhichFileNothingWasRead() throws Exception {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + (noise[i] & 15));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("1.tmx", GOOD);
        files.put(
                "2.tmx",
                tmx(unit("和平", "peace"), "<!--" + new String(noise, UTF_8) + "-->")
                        .getBytes(UTF_8));
        files.put("3.tmx", GOOD);
        byte[] archive = zip(UTF_8, files);
        try (TmxFile file = open("a.zip", Arrays.copyOf(archive, archive.length / 2))) {
            assertThat(texts(file, 2)).containsExactly("China", "peace");
            assertThat(file.next().orElseThrow().refusal()).contains("cannot be read on");
            assertThatThrownBy(file::next).isInstanceOf(BrokenFile.class).hasMessageContaining("“2.tmx”");
        }
    }

    @Test
    void anArchiveWithoutTmxFailsAndNamesWhatItHolds() throws Exception {
        try (TmxFile file = open("a.zip", zip(UTF_8, Map.of("readme.txt", GOOD)))) {
            assertThat(file.next().orElseThrow().file()).isEqualTo("readme.txt");
            assertThatThrownBy(file::next).isInstanceOf(BrokenFile.class).hasMessageContaining("no .tmx");
        }
        try (TmxFile file = open("a.zip", zip(UTF_8, Map.of()))) {
            assertThatThrownBy(file::next).isInstanceOf(BrokenFile.class).hasMessageContaining("no .tmx");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, 对照/翻译记忆.tmx, 对照/翻译记忆.tmx",
        "GB18030, 𠮷野家.tmx, 𠮷野家.tmx",
        "IBM866, Память/Договор ЁЖ.tmx, Память/Договор ЁЖ.tmx",
        "UTF-8, 记忆 Память é.tmx, 记忆 Память é.tmx",
        "UTF-8, é.tmx, é.tmx",
        "ISO-8859-1, plain.tmx, plain.tmx",
    })
    void theNamesInAnArchiveAreReadInWhateverTheyAre(String charset, String name, String shown) throws Exception {
        try (TmxFile file = open("a.zip", zip(Charset.forName(charset), Map.of(name, CUT)))) {
            assertThat(units(file)).extracting(IncomingUnit::file).containsOnly(shown);
            assertThat(file.failure()).contains("“" + shown + "”");
        }
    }

    @Test
    void aNameOfAnyLengthWithAnyBytesIsShownInBrief() throws Exception {
        String name = "\0" + "\uD83D\uDE00".repeat(300) + "\u0007.tmx";
        try (TmxFile file = open("a.zip", zip(UTF_8, Map.of(name, GOOD)))) {
            assertThat(units(file))
                    .extracting(IncomingUnit::file)
                    .containsExactly("…" + "\uD83D\uDE00".repeat(195) + "\uFFFD.tmx");
        }
    }

    @Test
    void ofAPackedFileThatIsCutEveryUnitIsReadThatIsWhole() throws Exception {
        String[] units = new String[3_000];
        Arrays.setAll(units, i -> unit("第" + i * 7919L % 10_007 + "句。", "Sentence " + i));
        byte[] packed = gzip(tmx(units).getBytes(UTF_8));
        for (int length : new int[] {packed.length / 3, packed.length / 2, packed.length - 9}) {
            byte[] cut = Arrays.copyOf(packed, length);
            int whole = wholeUnits(cut);
            assertThat(whole).isPositive();
            try (TmxFile file = open("a.tmx.gz", cut)) {
                assertThat(texts(file, whole)).hasSize(whole).endsWith("Sentence " + (whole - 1));
                assertThatThrownBy(file::next)
                        .isInstanceOf(BrokenFile.class)
                        .hasMessageMatching("It cannot be read on from line \\d+: Unexpected end of ZLIB input stream");
            }
        }
    }

    private static int wholeUnits(byte[] cut) throws IOException {
        ByteArrayOutputStream there = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(cut))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                there.write(b);
            }
        } catch (EOFException end) {
            // that is all there is
        }
        return there.toString(UTF_8).split("</tu>", -1).length - 1;
    }

    @Test
    void aFileThatIsNotThereFailsWithAReason() throws Exception {
        try (UnitBatches batches = new UnitBatches(folder.resolve("none"), "a.tmx", 0, config(1_000))) {
            assertThat(batches.next()).isNull();
            assertThat(batches.failure()).contains("none");
        }
    }

    @Test
    void whatGoesInFrontOfABrokenPlaceIsInTheBatches() throws Exception {
        Path file = Files.write(folder.resolve("file"), CUT);
        try (UnitBatches batches = new UnitBatches(file, "a.tmx", 0, config(1_000))) {
            assertThat(batches.next().units()).hasSize(1);
            assertThat(batches.next()).isNull();
            assertThat(batches.failure()).contains("line 5");
        }
    }

    private TmxFile open(String name, byte[] content) throws Exception {
        return new TmxFile(Files.write(folder.resolve("file"), content), name, config(1_000));
    }

    static ExchangeConfig config(int longestText) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(ExchangeConfig.class)
                .withDefaultValue("duizhao.exchange.longest-text", Integer.toString(longestText))
                .build()
                .getConfigMapping(ExchangeConfig.class);
    }

    private static List<IncomingUnit> units(TmxFile file) throws Exception {
        List<IncomingUnit> units = new ArrayList<>();
        for (Optional<IncomingUnit> unit = file.next(); unit.isPresent(); unit = file.next()) {
            units.add(unit.get());
        }
        return units;
    }

    private static List<String> texts(TmxFile file) throws Exception {
        return units(file).stream()
                .map(unit -> unit.variants().get(Language.EN).text())
                .toList();
    }

    private static List<String> texts(TmxFile file, int count) throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(file.next().orElseThrow().variants().get(Language.EN).text());
        }
        return texts;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** @param names what the names are in; it is said of UTF-8 alone */
    private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
