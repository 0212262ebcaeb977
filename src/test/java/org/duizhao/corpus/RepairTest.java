package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RepairTest {

    /** In the table | is a line's end, _ a space, 　 an ideographic one. */
    @ParameterizedTest
    @CsvFileSource(resources = "/corpus/repairs.tsv", delimiter = '\t', numLinesToSkip = 1)
    void linesBecomeAParagraph(String lines, String text) {
        assertThat(repair(lines.replace('_', ' ').replace('|', '\n')).text()).isEqualTo(text.replace('_', ' '));
    }

    @Test
    void aSpaceThatThePageDidNotNeedHasNoBytes() {
        Paragraph paragraph = repair("Central  \n  Asia");
        assertThat(paragraph.text()).isEqualTo("Central Asia");
        assertThat(paragraph.source(0, 7)).isEqualTo(new ByteRange(0, 7));
        assertThat(paragraph.source(7, 8)).isEqualTo(new ByteRange(7, 7));
        assertThat(paragraph.source(8, 12)).isEqualTo(new ByteRange(12, 16));
        assertThat(paragraph.source()).isEqualTo(new ByteRange(0, 16));
    }

    @Test
    void bytesAreCountedBehindWideSpacesAndAstralHan() {
        Paragraph paragraph = repair("主席　𠮷é 平");
        assertThat(paragraph.text()).isEqualTo("主席 𠮷é 平");
        assertThat(paragraph.source(2, 3)).isEqualTo(new ByteRange(6, 9));
        assertThat(paragraph.source(3, 5)).isEqualTo(new ByteRange(9, 13));
        assertThat(paragraph.source(5, 6)).isEqualTo(new ByteRange(13, 15));
        assertThat(paragraph.source(7, 8)).isEqualTo(new ByteRange(16, 19));
    }

    @Test
    void aVeryLongLineIsRepairedAndTracedInLinearTime() {
        Paragraph paragraph = repair("𠮷国 5 家。".repeat(200_000));
        assertThat(paragraph.text()).isEqualTo("𠮷国5家。".repeat(200_000));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 200_000; i++) {
                assertThat(paragraph.source(6 * i, 6 * i + 6)).isEqualTo(new ByteRange(16 * i, 16 * i + 16));
            }
        });
    }

    @Test
    void aLongStretchWithoutSpacesIsTracedInLinearTime() {
        Paragraph paragraph = repair("a𠮷".repeat(300_000));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 300_000; i++) {
                assertThat(paragraph.source(3 * i + 1, 3 * i + 3)).isEqualTo(new ByteRange(5 * i + 1, 5 * i + 5));
            }
        });
    }

    @Test
    void anEmptyOrOutlyingStretchHasNoPlace() {
        Paragraph paragraph = repair("主席");
        assertThatThrownBy(() -> paragraph.source(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paragraph.source(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Paragraph repair(String lines) {
        TextFile file = TextFile.of("a.txt", lines.getBytes(StandardCharsets.UTF_8), 10_000_000);
        List<Line> printed =
                file.lines().stream().filter(line -> !line.isBlank()).toList();
        return Repair.paragraph(Role.BODY, printed);
    }
}
