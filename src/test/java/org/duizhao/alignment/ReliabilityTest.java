package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.encoder.ModelFolder;
import org.duizhao.encoder.OnnxEncoder;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;

/** How often a bead is right that says it is, on texts that nothing was chosen by. */
class ReliabilityTest {

    /** Where the picture is to be written, if it is. */
    private static final Optional<Path> PICTURE =
            Optional.ofNullable(System.getProperty("duizhao.test.picture")).map(Path::of);

    private static final ModelFolder MODELS = new ModelFolder(Path.of("models"));

    @Test
    void confidenceIsNotFarFromTheTruth() throws IOException {
        assumeTrue(Files.isDirectory(GoldText.FOLDER), "the aligned texts are not here: " + GoldText.FOLDER);

        List<String> names = new ArrayList<>(List.of("words"));
        List<List<AlignmentScore.Bin>> bins = new ArrayList<>(List.of(measure("words", new DynamicAligner())));
        if (MODELS.isInstalled()) {
            try (OnnxEncoder encoder = new OnnxEncoder(MODELS)) {
                names.add("words and encoder");
                bins.add(measure(names.get(1), new DynamicAligner(Lexicon.core(), Optional.of(encoder))));
            }
        }
        if (PICTURE.isPresent()) {
            Files.writeString(PICTURE.orElseThrow(), ReliabilityDiagram.svg(names, bins));
        }
    }

    private static List<AlignmentScore.Bin> measure(String name, Aligner aligner) throws IOException {
        AlignmentScore score = new AlignmentScore();
        for (GoldText gold : reported()) {
            score.add(gold, aligner.align(gold.source(), Language.ZH, gold.target(), gold.targetLanguage()));
        }
        System.out.printf("%s, calibration error %.3f%n%s", name, score.calibrationError(), score.reliabilityRows());
        assertThat(score.calibrationError()).isLessThan(0.06);
        return score.bins();
    }

    private static List<GoldText> reported() throws IOException {
        List<GoldText> texts = new ArrayList<>();
        for (String folder : List.of("news-gaps-zh-en", "news-gaps-zh-ru")) {
            for (int number = 6; number <= 10; number++) {
                texts.add(GoldText.read(folder, number));
            }
        }
        for (Path file : ProjectGoldTest.allFiles()) {
            texts.add(ProjectGoldTest.read(file));
        }
        return texts;
    }
}
