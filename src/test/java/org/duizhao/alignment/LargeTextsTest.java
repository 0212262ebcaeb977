package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** 5,000 sentences with 5,000 in a heap of 1 GB; half a minute, so only when it is asked for. */
@EnabledIfSystemProperty(named = "duizhao.test.large", matches = "true")
class LargeTextsTest {

    private static final Path SOFTWARE = Path.of("..", "shared", "data", "parallel", "software-zh-en-ru.tsv.gz");
    private static final int SENTENCES = 5_000;

    @Test
    void fiveThousandWithFiveThousandInAMinuteAndAGigabyte() throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(SOFTWARE), "the texts are not here: " + SOFTWARE);

        Process alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTextsTest.class.getName())
                .inheritIO()
                .start();

        assertThat(alone.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(alone.exitValue()).isZero();
    }

    /** Aligns, says how long it took, and fails where it took too long or went wrong. */
    public static void main(String[] arguments) throws IOException {
        List<Sentence> chinese = new ArrayList<>();
        List<Sentence> english = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(SOFTWARE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); chinese.size() < SENTENCES; line = lines.readLine()) {
                String[] cells = line.split("\t");
                if (cells.length > 1 && cells[0].length() >= 12 && cells[1].length() >= 30) {
                    chinese.add(new Sentence(cells[0], false));
                    english.add(new Sentence(cells[1], false));
                }
            }
        }
        long start = System.nanoTime();
        List<Bead> beads = new DynamicAligner().align(chinese, Language.ZH, english, Language.EN);
        double seconds = (System.nanoTime() - start) / 1e9;
        long right = beads.stream()
                .filter(bead -> bead.shape().equals("1-1") && bead.sourceFrom() == bead.targetFrom())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d x %d sentences: %.1f s in a heap of %d MB, %d of the pairs found%n",
                SENTENCES,
                SENTENCES,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                right);
        if (seconds > 60 || right < 0.95 * SENTENCES) {
            System.exit(1);
        }
    }
}
