package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duizhao.memory.Provenance;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationReaderTest {

    private static final String HEADER = """
            document: keynote
            language: en
            kind: draft
            made-by: The project: its translators
            date: 2026-11-21
            """;

    @TempDir
    Path folder;

    private final TranslationReader reader = new TranslationReader(Set.of("keynote", "other"));

    @Test
    void aTranslationIsReadWithItsProvenance() throws IOException {
        write("en/keynote.txt", HEADER + "title: Keynote\nnote: whole\n\nDear\ncolleagues,\n\n\n[…]\n\nThank you. \n");
        assertThat(reader.read(folder).failures()).isEmpty();
        Translation translation = reader.read(folder).texts().get(0);
        assertThat(translation.document()).isEqualTo("keynote");
        assertThat(translation.language()).isEqualTo(Language.EN);
        assertThat(translation.provenance()).isEqualTo(Provenance.DRAFT);
        assertThat(translation.madeBy()).isEqualTo("The project: its translators");
        assertThat(translation.date()).hasToString("2026-11-21");
        assertThat(translation.title()).isEqualTo("Keynote");
        assertThat(translation.note()).isEqualTo("whole");
        assertThat(translation.paragraphs()).containsExactly("Dear colleagues,", "Thank you.");
        assertThat(translation.gaps()).containsExactly(1);
        assertThat(translation.file()).isEqualTo(folder.getFileName() + "/en/keynote.txt");
    }

    @Test
    void theChecksumIsThatOfTheBytes() {
        // printf abc | sha256sum is the published test vector of FIPS 180-4
        assertThat(TextFile.of("a", "abc".getBytes(StandardCharsets.US_ASCII), 9)
                        .sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void byteOrderMarkAndWindowsLinesDoNoHarm() {
        Translation translation =
                parse("\uFEFF" + (HEADER + "\nУважаемые\n  коллеги!\n\n" + "Спасибо.").replace("\n", "\r\n"));
        assertThat(translation.document()).isEqualTo("keynote");
        assertThat(translation.paragraphs()).containsExactly("Уважаемые коллеги!", "Спасибо.");
    }

    @Test
    void wrappedChineseIsJoinedWithoutSpaces() {
        assertThat(parse(HEADER.replace("en", "zh").replace("documzht", "document") + "\n尊敬的\n同事，\nBank of\nChina\n")
                        .paragraphs())
                .containsExactly("尊敬的同事，Bank of China");
    }

    @Test
    void whatIsWrongWithTheHeaderIsToldWithItsLine() throws IOException {
        assertFailures("Dear colleagues,\n\nThank you.", ":1: has no header; begin with lines `document: …`");
        assertFailures("\n\n" + HEADER + "\nText.", ":1: has no header");
        assertFailures(HEADER.replace("kind: draft\n", "") + "\nText.", ":1: the header lacks `kind`");
        assertFailures(HEADER + "author: me\n\nText.", ":6: unknown key `author`; known are document, language,");
        assertFailures(HEADER + "kind: human\n\nText.", ":6: `kind` stands twice");
        assertFailures(HEADER + "note:\n\nText.", ":6: `note` is empty");
        assertFailures(HEADER + "Text.\n\nMore.", ":6: is no `key: value`; a blank line ends the header");
        assertFailures(
                HEADER.replace("draft", "rough") + "\nText.", ":3: `kind: rough` is none of human, draft, machine");
        assertFailures(HEADER.replace("2026-11-21", "today") + "\nText.", ":5: `date: today` is no date; write it as");
        assertFailures(
                HEADER.replace(": en", ": fr") + "\nText.", ":2: `language: fr` is none of our languages, zh, en, ru");
        assertFailures(
                HEADER.replace(": en", ": ru") + "\nText.", ":2: `language: ru` is not the language of the folder, en");
        assertFailures(HEADER.replace("keynote", "other") + "\nText.", ":1: `document: other` is not the file's name");
    }

    @Test
    void anUnknownDocumentIsToldWithItsLine() throws IOException {
        write("en/unheard-of.txt", HEADER.replace("keynote", "unheard-of") + "\nText.");
        assertThat(reader.read(folder).failures())
                .singleElement()
                .asString()
                .contains("en/unheard-of.txt:1: `document: unheard-of` names no document that there is");
    }

    @Test
    void allThatIsWrongWithAHeaderIsSaidAtOnce() {
        String wrong = HEADER.replace("draft", "rough").replace("2026-11-21", "today") + "\nText.";
        assertThatThrownBy(() -> parse(wrong))
                .isInstanceOfSatisfying(
                        CorpusException.class,
                        e -> assertThat(e.failures()).extracting(Failure::line).containsExactly(3, 5));
    }

    @Test
    void aBodyWithoutTextIsTold() throws IOException {
        assertFailures(HEADER, ": there is no text after the header");
        assertFailures(HEADER + "\n\n[…]\n", ": there is no text after the header");
    }

    @Test
    void aFileThatIsNoTextOfFairSizeIsTold() throws IOException {
        Path file = write("en/keynote.txt", "");
        assertThat(failures()).containsExactly("is empty; put its text in or take the file away");
        Files.write(file, (HEADER + "\nD\u00e9j\u00e0").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(failures()).singleElement().asString().startsWith("no UTF-8: byte 0xE9 at offset");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200_000_000);
        }
        assertThat(failures()).singleElement().asString().startsWith("is too large: 200000000 bytes");
    }

    @Test
    void aFileInTheWrongPlaceIsToldAndTheOthersAreRead() throws IOException {
        write("en/keynote.txt", HEADER + "\nText.");
        write("README.md", "about");
        write("terms.tsv", "a\tb");
        write("en/README.md", "about");
        write("en/.keep", "");
        write("keynote.txt", HEADER + "\nText.");
        write("fr/keynote.txt", HEADER + "\nText.");
        write("en/keynote.docx", "PK");
        Reading<Translation> reading = reader.read(folder);
        assertThat(reading.texts()).hasSize(1);
        assertThat(reading.failures())
                .extracting(failure -> failure.file().substring(failure.file().indexOf('/') + 1))
                .containsExactly("en/keynote.docx", "fr/keynote.txt", "keynote.txt");
        assertThat(reading.failures())
                .allSatisfy(failure -> assertThat(failure.message()).contains("<language>/<document>.txt"));
    }

    @Test
    void withoutAFolderThereAreNoTranslations() {
        assertThat(reader.read(folder.resolve("none"))).isEqualTo(new Reading<Translation>(List.of(), List.of()));
    }

    private Translation parse(String text) {
        return reader.parse("upload", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> failures() {
        return reader.read(folder).failures().stream().map(Failure::message).toList();
    }

    private void assertFailures(String text, String message) throws IOException {
        write("en/keynote.txt", text);
        assertThat(reader.read(folder).failures())
                .singleElement()
                .asString()
                .startsWith(folder.getFileName() + "/en/keynote.txt" + message);
    }
}
