package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duizhao.encoder.ModelFolder;
import org.duizhao.encoder.OnnxEncoder;
import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the aligner on texts that people have aligned, prints the table, and holds the product to what it reached. */
class AlignmentTableTest {

    /** Where the operator's dictionary is, for a row of its own. */
    private static final Optional<Path> DICTIONARY =
            Optional.ofNullable(System.getProperty("duizhao.test.dictionary")).map(Path::of);

    private static final ModelFolder MODELS = new ModelFolder(Path.of("models"));

    @ParameterizedTest(name = "{0} {1}–{2}")
    @CsvSource({
        // folder, first and last text, least strict, lax and null F1
        "literary-zh-en, 1, 6, 0.84, 0.97, 0",
        "news-gaps-zh-en, 1, 5, 0.95, 0.98, 0.97",
        "news-gaps-zh-en, 6, 10, 0.94, 0.97, 0.96",
        "news-gaps-zh-ru, 1, 5, 0.95, 0.98, 0.95",
        "news-gaps-zh-ru, 6, 10, 0.94, 0.97, 0.95",
    })
    void reachesWhatTheTableSays(String folder, int first, int last, double strict, double lax, double nulls)
            throws IOException {
        assumeTrue(Files.isDirectory(GoldText.FOLDER), "the aligned texts are not here: " + GoldText.FOLDER);

        measure("mALIGNa", new MalignaAligner(), folder, first, last);
        AlignmentScore bare = measure("no lexicon", new DynamicAligner(Lexicon.empty()), folder, first, last);
        AlignmentScore score = measure("default", new DynamicAligner(), folder, first, last);
        Lexicon lexicon = Lexicon.core();
        if (DICTIONARY.isPresent() && folder.endsWith("en")) {
            lexicon = lexicon.withDictionary(
                    CedictReader.read(DICTIONARY.orElseThrow()).terms());
            measure("dictionary", new DynamicAligner(lexicon), folder, first, last);
        }
        if (MODELS.isInstalled()) {
            try (OnnxEncoder onnx = new OnnxEncoder(MODELS)) {
                Encoder encoder = new RememberingEncoder(onnx);
                measure("encoder", new DynamicAligner(Lexicon.core(), Optional.of(encoder)), folder, first, last);
                measure("all evidence", new DynamicAligner(lexicon, Optional.of(encoder)), folder, first, last);
            }
        }

        assertThat(score.strict()).isGreaterThan(strict).isGreaterThan(bare.strict() - 0.01);
        assertThat(score.lax()).isGreaterThan(lax);
        assertThat(score.nulls()).isGreaterThanOrEqualTo(nulls);
    }

    private static AlignmentScore measure(String name, Aligner aligner, String folder, int first, int last) {
        AlignmentScore score = new AlignmentScore();
        Confusions confusions = new Confusions();
        long nanos = 0;
        for (int number = first; number <= last; number++) {
            GoldText gold = GoldText.read(folder, number);
            long start = System.nanoTime();
            var beads = aligner.align(gold.source(), Language.ZH, gold.target(), gold.targetLanguage());
            nanos += System.nanoTime() - start;
            score.add(gold, beads);
            confusions.add(gold, beads);
        }
        System.out.printf("| %s %03d–%03d | %s | %s | %.1f s |%n", folder, first, last, name, score.row(), nanos / 1e9);
        System.out.print(score.reliabilityRows() + confusions.rows());
        return score;
    }
}
