package org.duizhao.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CedictReaderTest {

    @TempDir
    Path folder;

    private CedictReader.Reading read(String text) throws IOException {
        return CedictReader.read(Files.writeString(folder.resolve("dictionary.u8"), text));
    }

    @Test
    void readsEntriesInBothWritings() throws IOException {
        CedictReader.Reading reading =
                read("# a comment\r\n樹林 树林 [shu4 lin2] /(small) woods/a grove; thicket/\r\n\n𠀀 𠀀 [he1] /exhale/\n");

        assertThat(reading.malformed()).isEmpty();
        assertThat(reading.terms())
                .containsExactly(
                        Map.of(Language.ZH, List.of("树林", "樹林"), Language.EN, List.of("woods", "grove", "thicket")),
                        Map.of(Language.ZH, List.of("𠀀"), Language.EN, List.of("exhale")));
    }

    @Test
    void leavesOutWhatDoesNotStandForTheWord() throws IOException {
        assertThat(read("張 张 [Zhang1] /surname Zhang/\n" + "裏 里 [li3] /variant of 裡|里[li3]/CL:個|个[ge4]/\n"
                                + "牛 牛 [niu2] /large animal that was kept for milk and meat/\n")
                        .terms())
                .isEmpty();
    }

    @Test
    void namesTheLinesThatItCannotRead() throws IOException {
        CedictReader.Reading reading = read("# head\n树林 [shu4 lin2] /woods/\n樹林 树林 [shu4 lin2] /woods/\nwoods\n");

        assertThat(reading.malformed()).containsExactly(2, 4);
        assertThat(reading.terms()).hasSize(1);
    }

    @Test
    void readsUtf8Only() throws IOException {
        Path file = Files.write(folder.resolve("big5.u8"), "樹".getBytes(StandardCharsets.UTF_16LE));
        Files.write(file, new byte[] {(byte) 0xBE, (byte) 0xF0});

        assertThatThrownBy(() -> CedictReader.read(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> CedictReader.read(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDictionaryTellsWhichSentencesBelongTogether() throws IOException {
        Lexicon dictionary = Lexicon.empty()
                .withDictionary(read("貓 猫 [mao1] /cat/\n狗 狗 [gou3] /dog/\n馬 马 [ma3] /horse/\n魚 鱼 [yu2] /fish/\n")
                        .terms());
        assertThat(dictionary.counterparts("猫", Language.ZH, Language.EN)).containsOnlyKeys("cat");
        assertThat(dictionary
                        .with(List.of(Map.of(Language.ZH, List.of("猫"), Language.EN, List.of("cat"))))
                        .counterparts("猫", Language.ZH, Language.EN))
                .allSatisfy((word, belief) -> assertThat(belief)
                        .isGreaterThan(dictionary
                                .counterparts("猫", Language.ZH, Language.EN)
                                .get(word)));
    }
}
