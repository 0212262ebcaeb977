package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiBadFilterInputException;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.duizhao.server.PackagedImports;
import org.duizhao.server.PackagedServer;
import org.duizhao.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omegat.core.Core;
import org.omegat.core.data.ExternalTMFactory;
import org.omegat.core.segmentation.SRX;
import org.omegat.core.segmentation.Segmenter;
import org.omegat.util.Preferences;

/** OmegaT's TMX loader, Okapi's TMX filter and translate-toolkit read each kind of export of a running server with the same units and texts. */
class ExportReadersClientIT {

    private static final String[] HARD = {
        "𠮷野家的<ph x='1'/>“牛肉饭” &lt;b>&amp;&lt;/b> ５０％",
        "Beef <bpt i='1'>&lt;b></bpt>bowl<ept i='1'>&lt;/b></ept> &lt;b>&amp;&lt;/b> 50% 👍🏽",
        // No hi: OmegaT leaves out the words in it, unless it is told to show codes.
        "Говядина и\u00a0<it pos='begin'>&lt;i></it>рис\u0301"
    };

    private static final String SCRIPT = """
        import json, sys
        from translate.storage import tmx
        for unit in tmx.tmxfile.parsefile(sys.argv[1]).units:
            print(json.dumps([unit.source, unit.target]))
        """;

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    static Path folder;

    private static PackagedServer server;
    private static PackagedImports imports;
    private static List<Map<Language, String>> units;

    @BeforeAll
    static void start() throws Exception {
        // OmegaT reads with the JDK's parser; with Woodstox, which is on this class path, it finds no texts in any TMX.
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        Preferences.init();
        Core.setSegmenter(new Segmenter(SRX.getDefault()));
        String file = TmxReaderTest.tmx(
                TmxReaderTest.unit(HARD[0], HARD[1], "<tuv xml:lang='ru'><seg>" + HARD[2] + "</seg></tuv>"),
                TmxReaderTest.unit("中国", "China")
                        .replace("<tu>", "<tu tuid='a &quot;b'><note>n\nm</note><prop type='p'>&lt;</prop>"),
                TmxReaderTest.unit("第一行\n第二行", "Line one\nline two", "<tuv xml:lang='ru'><seg>Раз\nдва</seg></tuv>"),
                TmxReaderTest.unit("和平", "x").replace("'en'><seg>x", "'ru'><seg>мир"),
                TmxReaderTest.unit("x", "friendship").replace("'zh-CN'><seg>x", "'ru'><seg>дружба"));
        units = units(file);
        assertThat(units).hasSize(5);
        server = PackagedServer.start(folder, Map.of());
        imports = new PackagedImports(folder);
        String job = imports.post(
                server, Map.of("memory", "readers"), () -> new ByteArrayInputStream(file.getBytes(UTF_8)));
        assertThat(imports.ended(server, job).path("added").asInt()).isEqualTo(units.size());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private record Pair(String source, String target) {}

    @ParameterizedTest
    @CsvSource({
        "from=zh&to=en, ZH, EN, 1",
        "from=zh&to=en, ZH, EN, 2",
        "from=zh&to=ru, ZH, RU, 1",
        "from=zh&to=ru, ZH, RU, 2",
        "from=en&to=ru, EN, RU, 2",
        "from=ru&to=zh, RU, ZH, 1",
        "from=zh&to=en&to=ru, ZH, EN, 1",
        "from=zh&to=en&to=ru, ZH, RU, 2",
        "from=all, ZH, EN, 1",
        "from=all, ZH, RU, 2",
        "from=all, EN, RU, 1",
    })
    void allReadTheSame(String query, Language from, Language to, int level) throws Exception {
        Path file = folder.resolve("export.tmx");
        Files.writeString(
                file,
                server.get("/api/tmx?memory=readers&level=" + level + "&" + query, imports.key)
                        .body());
        List<Pair> expected = pairs(units.stream().map(unit -> pair(unit, List.of(from, to))));
        assertThat(expected).isNotEmpty();
        assertThat(omegat(file, from, to)).containsExactlyElementsOf(expected);
        if (query.equals("from=all")) {
            // Okapi reads no file that has a unit without its source language; the toolkit knows no languages.
            assertThatThrownBy(() -> okapi(file, from, to)).isInstanceOf(OkapiBadFilterInputException.class);
            return;
        }
        assertThat(okapi(file, from, to)).containsExactlyElementsOf(expected);
        // It takes the first two texts of each unit, and of level 2 what stands before the first code.
        List<Language> columns = columns(query);
        List<Pair> firstTwo = pairs(units.stream()
                .filter(unit -> unit.containsKey(columns.get(0)))
                .map(unit -> pair(
                        unit, columns.stream().filter(unit::containsKey).limit(2).toList())));
        List<Pair> read = translateToolkit(file);
        if (level == 1) {
            assertThat(read).containsExactlyElementsOf(firstTwo);
        } else {
            assertThat(read).hasSameSizeAs(firstTwo);
        }
    }

    private static List<Language> columns(String query) {
        return Stream.of(query.split("&"))
                .map(part -> Language.of(part.substring(part.indexOf('=') + 1)).orElseThrow())
                .toList();
    }

    private static List<Pair> pairs(Stream<Optional<Pair>> found) {
        return found.flatMap(Optional::stream).toList();
    }

    /** Empty where the unit has not got both. */
    private static Optional<Pair> pair(Map<Language, String> unit, List<Language> languages) {
        return languages.size() == 2 && unit.keySet().containsAll(languages)
                ? Optional.of(new Pair(unit.get(languages.get(0)), unit.get(languages.get(1))))
                : Optional.empty();
    }

    private static List<Map<Language, String>> units(String file) throws Exception {
        TmxReader reader = new TmxReader(XmlText.of(new ByteArrayInputStream(file.getBytes(UTF_8))), "a.tmx", 1_000);
        List<Map<Language, String>> units = new ArrayList<>();
        for (Optional<IncomingUnit> unit = reader.next(); unit.isPresent(); unit = reader.next()) {
            assertThat(unit.get().losses()).isEmpty();
            units.add(TmxReaderTest.texts(unit.get()));
        }
        return units;
    }

    private static List<Pair> omegat(Path file, Language from, Language to) throws Exception {
        return new ExternalTMFactory.TMXLoader(file.toFile())
                        .setExtTmxLevel2(false)
                        .setUseSlash(false)
                        .setDoSegmenting(false)
                        .load(
                                new org.omegat.util.Language(LanguageTag.usual(from)),
                                new org.omegat.util.Language(LanguageTag.usual(to)))
                        .getEntries()
                        .stream()
                        .map(entry -> new Pair(entry.getSourceText(), entry.getTranslationText()))
                        .toList();
    }

    private static List<Pair> okapi(Path file, Language from, Language to) {
        List<Pair> pairs = new ArrayList<>();
        LocaleId target = LocaleId.fromString(LanguageTag.usual(to));
        try (TmxFilter filter = new TmxFilter();
                RawDocument document =
                        new RawDocument(file.toUri(), "UTF-8", LocaleId.fromString(LanguageTag.usual(from)), target)) {
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                // It gives the units without one of the two as well.
                if (event.isTextUnit()
                        && event.getTextUnit().hasTarget(target)
                        && !event.getTextUnit().getSource().isEmpty()) {
                    ITextUnit unit = event.getTextUnit();
                    pairs.add(new Pair(
                            unit.getSource().getUnSegmentedContentCopy().getText(),
                            unit.getTarget(target).getUnSegmentedContentCopy().getText()));
                }
            }
        }
        return pairs;
    }

    private static List<Pair> translateToolkit(Path file) throws Exception {
        assumeTrue(
                Files.isExecutable(PYTHON)
                        && new ProcessBuilder(PYTHON.toString(), "-c", "import translate")
                                        .start()
                                        .waitFor()
                                == 0,
                "There is no translate-toolkit (Debian: python3-translate): its test is skipped.");
        Process process = new ProcessBuilder(PYTHON.toString(), "-c", SCRIPT, file.toString()).start();
        List<Pair> pairs = new ArrayList<>();
        for (String line : new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList()) {
            JsonNode texts = new ObjectMapper().readTree(line);
            pairs.add(new Pair(texts.get(0).asText(), texts.get(1).asText()));
        }
        assertThat(process.waitFor()).isZero();
        return pairs;
    }
}
