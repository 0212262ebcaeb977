package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationCheckTest {

    private static final String SLUG = "2022-video-summit-commentary";
    private static final String OWN_TERMS = "translations/terms.tsv";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aTranslationWithoutErrorsIsFine() throws IOException {
        translation(false);
        assertThat(run("--translations", folder.toString(), "--terms", OWN_TERMS))
                .isZero();
        assertThat(printed()).contains("1 files, 13 paragraphs: 0 errors, 1 warnings, 0 explained");
    }

    @Test
    void anErrorIsPrintedWithFileParagraphAndCheckAndTheStatusIsOne() throws IOException {
        translation(true);
        assertThat(run("--translations", folder.toString(), "--terms", OWN_TERMS))
                .isOne();
        assertThat(printed())
                .contains("/en/" + SLUG + ".txt")
                .containsPattern("par. \\d+  error numbers: numbers differ: the source has 30, the translation 31");
    }

    @Test
    void whatIsExplainedIsCountedOnly() throws IOException {
        translation(false);
        Path explained = Files.writeString(
                folder.resolveSibling("explained.tsv"),
                "language\tdocument\tparagraph\tcheck\twhat\treason\nen\t" + SLUG + "\t6\tnumbers\ttwo\tright\n");
        String[] arguments = {
            "--translations", folder.toString(), "--terms", OWN_TERMS, "--explained", explained.toString()
        };
        assertThat(run(arguments)).isZero();
        assertThat(printed()).contains("0 errors, 0 warnings, 1 explained").doesNotContain("par. 6");
    }

    @Test
    void aFileThatCannotBeReadIsAnError() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/nothing.txt"), "no header\n");
        assertThat(run("--translations", folder.toString())).isOne();
        assertThat(printed()).contains("en/nothing.txt:1: has no header");
    }

    @Test
    void wrongArgumentsAndFilesAreTold() throws IOException {
        assertThat(run("--where")).isEqualTo(2);
        assertThat(run("--seeds")).isEqualTo(2);
        assertThat(run("--translations", folder.resolve("none").toString())).isEqualTo(2);
        Path terms = Files.writeString(folder.resolve("terms.tsv"), "zh\n");
        assertThat(run("--terms", terms.toString())).isEqualTo(2);
        assertThat(printed())
                .contains("unknown option --where")
                .contains("--seeds needs a value")
                .contains("usage: check-translations")
                .contains("0 files")
                .contains("terms.tsv:1: the first line must name the columns");
    }

    /** A copy of one of ours; if {@code broken}, a number of it is another. */
    private void translation(boolean broken) throws IOException {
        String text = Files.readString(Path.of("translations/en", SLUG + ".txt"), StandardCharsets.UTF_8);
        Path file = Files.createDirectories(folder.resolve("en")).resolve(SLUG + ".txt");
        Files.writeString(file, broken ? text.replace("30", "31") : text, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return new TranslationCheck(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
