package org.duizhao.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermBaseTest {

    private static final String HEAD = "zh\ten\ten-avoid\tru\tru-avoid\tnote\tfirst-used\n";

    @TempDir
    private Path folder;

    @Test
    void aRowIsATermWithItsAlternatives() throws IOException {
        TermBase terms = terms("土方\tTurkmen side | Turkmenistan\tTurkish side\tтуркменская сторона\t\tstate\ta\n");
        assertThat(terms.terms()).singleElement().satisfies(term -> {
            assertThat(term.en()).containsExactly("Turkmen side", "Turkmenistan");
            assertThat(term.enAvoid()).containsExactly("Turkish side");
            assertThat(term.ruAvoid()).isEmpty();
            assertThat(term.line()).isEqualTo(2);
        });
    }

    @Test
    void theLongestTermWinsAtEachPlace() throws IOException {
        TermBase terms = terms("中国\tChina\t\tКитай\t\t\ta\n中亚\tCentral Asia\t\tЦА\t\t\ta\n"
                + "中国—中亚峰会\tSummit\t\tсаммит\t\t\ta\n《携手 未来》\tTogether\t\tВместе\t\t\ta\n");
        assertThat(terms.in("𠀀中国和中国－中亚峰会、中亚，《携手未来》"))
                .extracting(found -> found.term().zh() + " " + found.from() + "-" + found.to())
                .containsExactly("中国 1-3", "中国—中亚峰会 4-11", "中亚 12-14", "《携手 未来》 15-21");
        assertThat(terms.in("")).isEmpty();
    }

    @Test
    void everyFaultIsToldWithFileAndLine() {
        assertThatThrownBy(() -> terms("中国\tChina\t\tКитай\n\tx\t\tx\t\t\ta\n中国\tChina\t\t\t\t\ta\n"
                        + "中亚\ta | \t\tб\t\t\ta\n六国\ta\t\tб\t\t\ta\n六 国\ta\t\tб\t\t\ta\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("terms.tsv:2: 4 columns where there should be 7")
                .hasMessageContaining("terms.tsv:3: there is no Chinese term")
                .hasMessageContaining("terms.tsv:4: `中国` has no preferred rendering; fill the column ru")
                .hasMessageContaining("terms.tsv:5: an alternative of the column en is empty")
                .hasMessageContaining("terms.tsv:7: `六 国` is in line 6 already");
    }

    @Test
    void aFileWithoutItsHeadOrThatIsNotThereIsRefused() throws IOException {
        Path file = folder.resolve("terms.tsv");
        assertThatThrownBy(() -> TermBase.read(file)).hasMessageContaining("cannot be read");
        Files.writeString(file, "中国\tChina\n");
        assertThatThrownBy(() -> TermBase.read(file)).hasMessageContaining(":1: the first line must name the columns");
        Files.write(file, new byte[] {(byte) 0xD6, (byte) 0xD0});
        assertThatThrownBy(() -> TermBase.read(file)).hasMessageContaining("not UTF-8");
    }

    private TermBase terms(String rows) throws IOException {
        Path file = folder.resolve("terms.tsv");
        Files.write(file, (HEAD + rows).getBytes(StandardCharsets.UTF_8));
        return TermBase.read(file);
    }
}
