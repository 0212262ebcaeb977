package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad seed file is one clear line, and the others are read. */
class BadFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeSeeds() throws IOException {
        StringBuilder manifest = new StringBuilder("files:\n");
        for (String name : new String[] {"bad", "good"}) {
            manifest.append("  - name: ").append(name).append(".txt\n    layout: lines\n    documents:\n");
            manifest.append("      - {slug: ").append(name);
            manifest.append(", title: t, kind: list, date: 2023-05-19, place: p, publisher: p,");
            manifest.append(" parts: [{role: body, lines: 1}]}\n");
        }
        Files.writeString(folder.resolve("manifest.yaml"), manifest);
        Files.writeString(folder.resolve("good.txt"), "好。");
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithByteAndLine() throws IOException {
        write("好。\r\n好。\n".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xB9, (byte) 0xE3});
        assertFailure("bad.txt:3: no UTF-8: byte 0xB9 at offset 15; save the file as UTF-8");
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsToldToo() throws IOException {
        write("a\r".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE5, (byte) 0xA5});
        assertFailure("bad.txt:2: no UTF-8: byte 0xE5 at offset 2");
    }

    @Test
    void aByteZeroIsNoText() throws IOException {
        write("好\n\0".getBytes(StandardCharsets.UTF_8));
        assertFailure("bad.txt:2: no text: byte 0x00 at offset 4");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        write();
        assertFailure("bad.txt: is empty; put its text in");
        write("\uFEFF \n\n".getBytes(StandardCharsets.UTF_8));
        assertFailure("bad.txt: is empty; put its text in");
    }

    @Test
    void aFileOf200MegabytesIsRefusedByItsSize() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("bad.txt").toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        assertFailure("bad.txt: is too large: 200000000 bytes where 52428800 are allowed");
    }

    @Test
    void theLimitIsTheCallersChoice() throws IOException {
        write("好。好。".getBytes(StandardCharsets.UTF_8));
        int manifest = (int) Files.size(folder.resolve("manifest.yaml"));
        assertThat(new SeedReader(folder, manifest).read().failures()).isEmpty();
        assertThat(new SeedReader(folder, manifest - 1).read().failures())
                .singleElement()
                .asString()
                .contains("manifest.yaml: is too large");
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsTold() throws IOException {
        write("好。".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("stray.txt"), "好。");
        Files.writeString(folder.resolve("README.md"), "about");
        Reading<SourceDocument> reading = new SeedReader(folder).read();
        assertThat(reading.texts()).hasSize(2);
        assertThat(reading.failures()).singleElement().asString().contains("stray.txt: is not in the manifest");
    }

    private void write(byte[]... pieces) throws IOException {
        Path bad = folder.resolve("bad.txt");
        Files.write(bad, new byte[0]);
        for (byte[] piece : pieces) {
            Files.write(bad, piece, StandardOpenOption.APPEND);
        }
    }

    private void assertFailure(String message) {
        Reading<SourceDocument> reading = new SeedReader(folder).read();
        assertThat(reading.failures()).singleElement().asString().startsWith(folder.getFileName() + "/" + message);
        assertThat(reading.texts()).extracting(SourceDocument::slug).containsExactly("good");
    }
}
