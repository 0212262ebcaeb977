package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get to read who edit the manifest. */
class ManifestTest {

    private static final String MANIFEST = """
            files:
              - name: a.txt
                layout: lines
                furniture: [4]
                documents:
                  - slug: one
                    title: 题目
                    kind: speech
                    date: 2023-05-19
                    place: 西安
                    publisher: 新华社
                    gaps:
                      - {after: 2, missing: "a page"}
                    parts:
                      - {role: title, lines: 1}
                      - {role: body, lines: 2-3, to: 结束}
                  - slug: two
                    title: 题目
                    kind: list
                    date: 2023-05-19
                    place: 西安
                    publisher: 新华社
                    notes: short
                    parts:
                      - {role: body, lines: 3, from: 开始}
              - name: b.txt
                layout: wrapped
                documents:
                  - slug: three
                    title: 题目
                    kind: list
                    date: 2023-05-19
                    place: 西安
                    publisher: 新华社
                    parts:
                      - {role: body, lines: 1}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeSeeds() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "题目\n正文。\n结束 开始\n（下转第四版）\n\n");
        Files.writeString(folder.resolve("b.txt"), "别的。\n");
    }

    @Test
    void aManifestThatFitsHasNothingToSay() throws IOException {
        Reading<SourceDocument> reading = read(MANIFEST);
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.texts())
                .extracting(document -> document.slug()
                        + document.paragraphs().stream().map(Paragraph::text).toList())
                .containsExactly("one[题目, 正文。, 结束]", "two[开始]", "three[别的。]");
        assertThat(reading.texts().get(0).gaps()).containsExactly(new Gap(2, "a page"));
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() throws IOException {
        assertFailure("notes: short", "note: short", "manifest.yaml:23: unknown key `note`; known are slug, title,");
    }

    @Test
    void aKeyThatStandsTwiceIsNamedWithItsLine() throws IOException {
        assertFailure("notes: short", "title: again", "manifest.yaml:23: `title` stands twice");
    }

    @Test
    void aMissingKeyIsNamedWithItsEntry() throws IOException {
        assertFailure("notes: short", "notes:", "manifest.yaml:23: `notes` is empty");
        assertFailure("    layout: lines\n", "", "manifest.yaml:2: `layout` is missing");
    }

    @Test
    void aWrongKindRoleLayoutOrDateIsNamedWithWhatIsAllowed() throws IOException {
        assertFailure(
                "kind: speech", "kind: talk", "manifest.yaml:8: `kind: talk` is unknown; it is one of speech, decl");
        assertFailure("role: title", "role: head", "manifest.yaml:15: `role: head` is unknown; it is one of title,");
        assertFailure("layout: lines", "layout: page", "manifest.yaml:3: `layout: page` is unknown");
        assertFailure(
                "date: 2023-05-19", "date: 19.5.2023", "manifest.yaml:9: `date: 19.5.2023` is no date; write it as");
        assertFailure("date: 2023-05-19", "date: 2023-02-30", "manifest.yaml:9: `date: 2023-02-30` is no date");
    }

    @Test
    void aSlugIsPlainAndTakenOnce() throws IOException {
        assertFailure("slug: two", "slug: Zwei!", "manifest.yaml:17: `slug: Zwei!` is not a slug");
        assertFailure("slug: two", "slug: one", "manifest.yaml:17: the slug one is taken");
    }

    @Test
    void aFileIsInTheFolderAndDescribedOnce() throws IOException {
        String stray = "a.txt: is not in the manifest";
        assertFailure("name: a.txt", "name: ../a.txt", "manifest.yaml:2: `name: ../a.txt` is not the name of", stray);
        assertFailure("name: a.txt", "name: ..", "manifest.yaml:2: `name: ..` is not the name of", stray);
        assertFailure("name: a.txt", "name: c.txt", "manifest.yaml:2: the file c.txt is not there", stray);
        assertThat(read(MANIFEST.replace("b.txt", "a.txt")).failures())
                .extracting(Failure::toString)
                .anySatisfy(
                        failure -> assertThat(failure).contains("manifest.yaml:26: the file a.txt is described twice"));
    }

    @Test
    void aRangeOfLinesIsOneAndLiesInTheFile() throws IOException {
        assertFailure("lines: 2-3", "lines: 2–3", "manifest.yaml:16: `lines: 2–3` is not a line or a range");
        assertFailure("lines: 2-3", "lines: 3-2", "manifest.yaml:16: lines 3-2 are no range");
        assertFailure("lines: 2-3", "lines: 2-7", "manifest.yaml:16: line 7 is not in a.txt, which ends at 6");
        assertFailure("lines: 1}", "lines: 5}", "manifest.yaml:15: lines 5-5 hold no text");
        assertFailure("furniture: [4]", "furniture: [5]", "manifest.yaml:2: furniture line 5 is blank or not in a.txt");
        assertFailure("furniture: [4]", "furniture: [x]", "manifest.yaml:4: `x` is no line number");
    }

    @Test
    void aLineThatNoPartHasIsNamed() throws IOException {
        assertFailure("furniture: [4]", "furniture: []", "a.txt:4: the line is not wholly in any part");
        assertFailure(", from: 开始", ", from: 始", "a.txt:3: the line is not wholly in any part");
        assertFailure(
                "lines: 1}", "lines: 2}", "a.txt:1: the line is not wholly in any part", "a.txt:2: the line is in two");
    }

    @Test
    void linesInARowThatNoPartHasAreNamedTogether() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "别的。\n\n二\n\n三\n");
        assertThat(read(MANIFEST).failures())
                .extracting(Failure::toString)
                .singleElement()
                .asString()
                .contains("b.txt:3: the text of lines 3-5 is not wholly in any part");
    }

    @Test
    void aLineThatTwoPartsHaveIsNamed() throws IOException {
        assertFailure(", from: 开始", ", from: 束", "a.txt:3: the line is in two parts; end the one before");
        assertFailure(", to: 结束", "", "a.txt:3: the line is in two parts");
    }

    @Test
    void wordsThatAreNotInTheLineAreNamed() throws IOException {
        assertFailure("from: 开始", "from: 开头", "a.txt:3: the words `开头`, where the manifest cuts, are not in the line");
        assertFailure("to: 结束", "to: 终", "a.txt:3: the words `终`");
    }

    @Test
    void breaksJoinsAndGapsNameLinesOfTheText() throws IOException {
        assertFailure(
                "lines: 1}", "lines: 1, break: [2]}", "manifest.yaml:15: `break` names line 2, where the part has no");
        assertFailure("lines: 1}", "lines: 1, join: [1], break: [1]}", "manifest.yaml:15: line 1 is in `break` and in");
        assertFailure(
                "after: 2", "after: 4", "manifest.yaml:13: the document has no text in line 4; name the last line");
    }

    @Test
    void allThatIsWrongInAFileIsSaidAtOnce() throws IOException {
        Reading<SourceDocument> reading = read(MANIFEST.replace("role: title", "role: head")
                .replace("slug: two", "slug: Two")
                .replace("lines: 2-3", "lines: x"));
        assertThat(reading.failures()).extracting(Failure::line).containsExactly(15, 16, 17);
    }

    @Test
    void aManifestThatIsNoYamlIsRefusedWithTheLine() throws IOException {
        assertThat(read("files:\n  - name: [a\n").failures()).singleElement().satisfies(failure -> {
            assertThat(failure.line()).isPositive();
            assertThat(failure.message()).startsWith("is no YAML");
        });
        assertThat(read("- a\n").failures().toString()).contains("here stands no `key: value`; expected are files");
        assertThat(read("# nothing\n").failures().toString()).contains("holds nothing but comments");
        assertThat(read("files: a\n").failures().toString()).contains("`files` is no list");
    }

    @Test
    void withoutAManifestNothingIsRead() throws IOException {
        Reading<SourceDocument> reading = new SeedReader(folder).read();
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.failures()).singleElement().asString().contains("manifest.yaml: cannot be read");
    }

    /** The first file fails so, and the second is read all the same. */
    private void assertFailure(String right, String wrong, String... messages) throws IOException {
        Reading<SourceDocument> reading = read(replaceFirst(right, wrong));
        List<String> failures =
                reading.failures().stream().map(Failure::toString).toList();
        assertThat(failures).hasSize(messages.length);
        for (int i = 0; i < messages.length; i++) {
            assertThat(failures.get(i)).contains(messages[i]);
        }
        assertThat(reading.texts()).extracting(SourceDocument::slug).containsExactly("three");
    }

    private static String replaceFirst(String right, String wrong) {
        int at = MANIFEST.indexOf(right);
        assertThat(at).as("the manifest has " + right).isNotNegative();
        return MANIFEST.substring(0, at) + wrong + MANIFEST.substring(at + right.length());
    }

    private Reading<SourceDocument> read(String manifest) throws IOException {
        Files.writeString(folder.resolve("manifest.yaml"), manifest);
        return new SeedReader(folder).read();
    }
}
