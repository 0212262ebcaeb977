package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five seeds themselves. */
class SeedsTest {

    private static final Path SEEDS = Path.of("seeds");
    private static final Reading<SourceDocument> READING = new SeedReader(SEEDS).read();
    private static final Map<String, SourceDocument> DOCUMENTS =
            READING.texts().stream().collect(Collectors.toMap(SourceDocument::slug, Function.identity()));

    @Test
    void allTenDocumentsAreReadWithoutFailure() {
        assertThat(READING.failures()).isEmpty();
        assertThat(READING.texts()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-video-summit-speech",
                "2022-video-summit-commentary",
                "2022-video-summit-joint-statement",
                "2022-video-summit-interview",
                "2023-xian-keynote",
                "2023-xian-declaration",
                "2023-xian-interview",
                "2023-xian-outcomes",
                "2025-astana-feature",
                "2025-astana-keynote"
            })
    void theParagraphsAreThoseThatTranslatorsWereGiven(String slug) throws IOException {
        String given = Files.readString(Path.of("src/test/resources/corpus", slug + ".txt"));
        assertThat(withGaps(DOCUMENTS.get(slug)))
                .isEqualTo(Arrays.asList(given.strip().split("\n\n")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/corpus/places.tsv", delimiter = '\t', numLinesToSkip = 1)
    void hardPlacesAreRepaired(String slug, Role role, int line, String words) throws IOException {
        SourceDocument document = DOCUMENTS.get(slug);
        Paragraph paragraph = document.paragraphs().stream()
                .filter(p -> p.role() == role && p.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph of " + slug + " holds " + words));
        int from = paragraph.text().indexOf(words);
        ByteRange range = paragraph.source(from, from + words.length());
        byte[] bytes = bytes(document.file());
        assertThat(Law.printed(Law.text(bytes, range))).isEqualTo(Law.printed(words));
        String before = Law.text(bytes, new ByteRange(0, range.from()));
        assertThat(before.chars().filter(c -> c == '\n').count() + 1).isEqualTo(line);
    }

    @Test
    void noCharacterIsInventedOrLost() throws IOException {
        TextFile file = TextFile.read("manifest", SEEDS.resolve("manifest.yaml"), 1 << 20);
        for (Manifest.Seed seed : ManifestReader.read(file).seeds()) {
            List<Paragraph> paragraphs = DOCUMENTS.values().stream()
                    .filter(document -> document.file().equals(seed.name()))
                    .flatMap(document -> document.paragraphs().stream())
                    .toList();
            Law.holds(bytes(seed.name()), paragraphs, seed.furniture());
        }
    }

    @Test
    void aGapStandsBetweenTheParagraphsWhereTextIsMissing() {
        SourceDocument declaration = DOCUMENTS.get("2023-xian-declaration");
        Gap gap = declaration.gaps().get(0);
        assertThat(declaration.paragraphs().get(gap.position() - 1).text()).endsWith("数据库的可能性。");
        assertThat(declaration.paragraphs().get(gap.position()).text()).startsWith("各方注意到关于制定旨在发展低碳能源的联合国战略");
        assertThat(gap.missing()).startsWith("sections 七 and 八");
        assertThat(DOCUMENTS.get("2023-xian-outcomes").gaps())
                .extracting(Gap::position)
                .containsExactly(1, 35);
    }

    @Test
    void aDocumentKnowsWhatTheManifestSaysOfIt() {
        SourceDocument keynote = DOCUMENTS.get("2025-astana-keynote");
        assertThat(keynote.kind()).isEqualTo(Kind.SPEECH);
        assertThat(keynote.date()).hasToString("2025-06-17");
        assertThat(keynote.place()).isEqualTo("阿斯塔纳");
        assertThat(keynote.notes()).isEmpty();
        assertThat(keynote.sha256()).matches("[0-9a-f]{64}");
        assertThat(DOCUMENTS.get("2023-xian-interview").notes()).contains("国务委员");
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(SEEDS.resolve(file));
    }

    private static List<String> withGaps(SourceDocument document) {
        List<String> all = new ArrayList<>(
                document.paragraphs().stream().map(Paragraph::text).toList());
        List<Gap> gaps = document.gaps();
        for (int i = gaps.size() - 1; i >= 0; i--) {
            all.add(gaps.get(i).position(), "[…]");
        }
        return all;
    }
}
