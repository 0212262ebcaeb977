package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the aligner on texts that people have aligned, prints the table, and holds the product to what it reached. */
class AlignmentTableTest {

    @ParameterizedTest(name = "{0} {1}–{2}")
    @CsvSource({
        // folder, first and last text, least strict, lax and null F1
        "literary-zh-en, 1, 6, 0.84, 0.97, 0",
        "news-gaps-zh-en, 1, 5, 0.95, 0.98, 0.97",
        "news-gaps-zh-en, 6, 10, 0.94, 0.97, 0.96",
        "news-gaps-zh-ru, 1, 5, 0.95, 0.98, 0.95",
        "news-gaps-zh-ru, 6, 10, 0.94, 0.97, 0.95",
    })
    void reachesWhatTheTableSays(String folder, int first, int last, double strict, double lax, double nulls) {
        assumeTrue(Files.isDirectory(GoldText.FOLDER), "the aligned texts are not here: " + GoldText.FOLDER);

        measure("mALIGNa", new MalignaAligner(), folder, first, last);
        AlignmentScore bare = measure("no lexicon", new DynamicAligner(Lexicon.empty()), folder, first, last);
        AlignmentScore score = measure("default", new DynamicAligner(), folder, first, last);

        System.out.print(score.reliabilityRows());
        assertThat(score.strict()).isGreaterThan(strict).isGreaterThan(bare.strict());
        assertThat(score.lax()).isGreaterThan(lax);
        assertThat(score.nulls()).isGreaterThanOrEqualTo(nulls);
    }

    private static AlignmentScore measure(String name, Aligner aligner, String folder, int first, int last) {
        AlignmentScore score = new AlignmentScore();
        long nanos = 0;
        for (int number = first; number <= last; number++) {
            GoldText gold = GoldText.read(folder, number);
            long start = System.nanoTime();
            var beads = aligner.align(gold.source(), Language.ZH, gold.target(), gold.targetLanguage());
            nanos += System.nanoTime() - start;
            score.add(gold, beads);
        }
        System.out.printf("| %s %03d–%03d | %s | %s | %.1f s |%n", folder, first, last, name, score.row(), nanos / 1e9);
        return score;
    }
}
