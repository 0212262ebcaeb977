package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.corpus.Paragraph;
import org.duizhao.corpus.SeedReader;
import org.duizhao.corpus.SourceDocument;
import org.duizhao.corpus.Translation;
import org.duizhao.corpus.TranslationReader;
import org.duizhao.encoder.ModelFolder;
import org.duizhao.encoder.OnnxEncoder;
import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own gold: reported, and never tuned to. */
class ProjectGoldTest {

    private static final ModelFolder MODELS = new ModelFolder(Path.of("models"));

    private static final Path FOLDER = Path.of("src/test/resources/org/duizhao/alignment/gold");

    @ParameterizedTest(name = "zh–{0}")
    @CsvSource({"en, 0.97", "ru, 0.97"})
    void theAlignerAgreesWithTheReader(String language, double strict) throws IOException {
        AlignmentScore score = measure("default", new DynamicAligner(), language);
        if (MODELS.isInstalled()) {
            try (OnnxEncoder encoder = new OnnxEncoder(MODELS)) {
                Aligner aligner = new DynamicAligner(Lexicon.core(), Optional.of(encoder));
                assertThat(measure("encoder", aligner, language).strict()).isGreaterThanOrEqualTo(strict);
            }
        }
        assertThat(score.strict()).isGreaterThanOrEqualTo(strict);
    }

    private static AlignmentScore measure(String name, Aligner aligner, String language) throws IOException {
        AlignmentScore score = new AlignmentScore();
        double longest = 0;
        for (Path file : files(language)) {
            GoldText gold = read(file);
            long start = System.nanoTime();
            List<Bead> beads = aligner.align(gold.source(), Language.ZH, gold.target(), gold.targetLanguage());
            longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
            score.add(gold, beads);
        }
        System.out.printf(
                "| project's gold zh–%s | %s | %s | longest text %.2f s |%n", language, name, score.row(), longest);
        return score;
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void theGoldIsOfTheTextsThatAreThere(Path file) throws IOException {
        GoldText gold = read(file);
        String name = file.getFileName().toString();
        String slug = name.substring(0, name.indexOf('.'));
        SourceDocument document = new SeedReader(Path.of("seeds"))
                .read().texts().stream()
                        .filter(text -> text.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
        Translation translation = new TranslationReader(Set.of(slug))
                .read(Path.of("translations")).texts().stream()
                        .filter(text -> text.language() == gold.targetLanguage())
                        .findFirst()
                        .orElseThrow();

        assertThat(solid(gold.source().stream().map(Sentence::text)))
                .isEqualTo(solid(document.paragraphs().stream().map(Paragraph::text)));
        assertThat(solid(gold.target().stream().map(Sentence::text)))
                .isEqualTo(solid(translation.paragraphs().stream()));
    }

    static List<Path> allFiles() throws IOException {
        return Stream.concat(files("en").stream(), files("ru").stream()).toList();
    }

    private static List<Path> files(String language) throws IOException {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".zh-" + language + ".tsv"))
                    .sorted()
                    .toList();
        }
    }

    static GoldText read(Path file) throws IOException {
        List<Sentence> source = new ArrayList<>();
        List<Sentence> target = new ArrayList<>();
        Set<GoldText.Link> links = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] sides = line.split("\t", -1);
            links.add(new GoldText.Link(add(sides[0], source), add(sides[1], target)));
        }
        String name = file.getFileName().toString();
        Language language = Language.of(name.substring(name.length() - 6, name.length() - 4))
                .orElseThrow();
        return new GoldText(source, target, language, links);
    }

    /** The indexes that the sentences of one side of a bead get. */
    private static Set<Integer> add(String side, List<Sentence> sentences) {
        int from = sentences.size();
        Stream.of(side.split(" ‖ "))
                .filter(text -> !text.isEmpty())
                .map(text -> new Sentence(text.replace(" ¶", ""), text.endsWith(" ¶")))
                .forEach(sentences::add);
        return IntStream.range(from, sentences.size()).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static String solid(Stream<String> texts) {
        return texts.collect(Collectors.joining()).replaceAll("\\s", "");
    }
}
