package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omegat.core.Core;
import org.omegat.core.data.ExternalTMFactory;
import org.omegat.core.segmentation.SRX;
import org.omegat.core.segmentation.Segmenter;
import org.omegat.util.Preferences;

/** OmegaT's TMX loader, Okapi's TMX filter and translate-toolkit read each kind of export with the same units and texts. */
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
    Path folder;

    @BeforeAll
    static void startOmegat() throws Exception {
        // OmegaT reads with the JDK's parser; with Woodstox, which is on this class path, it finds no texts in any TMX.
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        Preferences.init();
        Core.setSegmenter(new Segmenter(SRX.getDefault()));
    }

    private record Pair(String source, String target) {}

    @ParameterizedTest
    @CsvSource({
        "ZH, EN, 1",
        "ZH, EN, 2",
        "ZH, RU, 1",
        "ZH, RU, 2",
        "EN, RU, 2",
        "RU, ZH, 1",
    })
    void allReadTheSame(Language from, Language to, int level) throws Exception {
        List<IncomingUnit> units = units();
        TmxSelection selection = new TmxSelection(from, List.of(to), null, null, Set.of(), null, level);
        Path file = folder.resolve("export.tmx");
        Files.write(file, ToolFixturesTest.file(selection, units));
        List<Pair> expected = units.stream()
                .filter(unit -> unit.variants().keySet().containsAll(List.of(from, to)))
                .map(unit -> new Pair(
                        unit.variants().get(from).text(),
                        unit.variants().get(to).text()))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(omegat(file, from, to)).containsExactlyElementsOf(expected);
        assertThat(okapi(file, from, to)).containsExactlyElementsOf(expected);
        if (level == 1) {
            assertThat(translateToolkit(file)).containsExactlyElementsOf(expected);
        }
    }

    private static List<IncomingUnit> units() throws Exception {
        String file = TmxReaderTest.tmx(
                TmxReaderTest.unit(HARD[0], HARD[1], "<tuv xml:lang='ru'><seg>" + HARD[2] + "</seg></tuv>"),
                TmxReaderTest.unit("中国", "China")
                        .replace("<tu>", "<tu tuid='a &quot;b'><note>n\nm</note><prop type='p'>&lt;</prop>"),
                TmxReaderTest.unit("第一行\n第二行", "Line one\nline two", "<tuv xml:lang='ru'><seg>Раз\nдва</seg></tuv>"));
        TmxReader reader = new TmxReader(XmlText.of(new ByteArrayInputStream(file.getBytes(UTF_8))), "a.tmx", 1_000);
        List<IncomingUnit> units = new ArrayList<>();
        for (Optional<IncomingUnit> unit = reader.next(); unit.isPresent(); unit = reader.next()) {
            assertThat(unit.get().losses()).isEmpty();
            units.add(unit.get());
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
                if (event.isTextUnit()) {
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
