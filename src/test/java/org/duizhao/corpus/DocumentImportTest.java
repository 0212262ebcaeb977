package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Pair;
import org.duizhao.memory.Segment;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.memory.TestAccess;
import org.duizhao.memory.Verdict;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder into the memory, once, again, changed, and after people have worked on them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DocumentImportTest {

    private static final String CHINESE = "今日风和日丽。我们去𠮷野家吃饭。\n\n明天是2026年5月1日。\n";
    private static final String ENGLISH =
            "The weather is fine today. We go to the Yoshinoya to eat.\n\nTomorrow is May 1, 2026.";
    private static final String RUSSIAN =
            "Сегодня хорошая погода, и мы идем обедать в «Ёсиноя».\n\nЗавтра 1 мая 2026 года.";

    @TempDir
    Path folder;

    @Inject
    DocumentImport documents;

    @Inject
    CorpusImport folders;

    @Inject
    SegmentRepository segments;

    @Inject
    DocumentRepository repository;

    @Inject
    Segments editor;

    private final String slug = "test-" + UUID.randomUUID();

    @BeforeEach
    void seed() throws IOException {
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/text.txt"), CHINESE);
        Files.writeString(folder.resolve("seeds/manifest.yaml"), """
                files:
                  - name: text.txt
                    layout: lines
                    furniture: []
                    documents:
                      - slug: %s
                        title: 今天
                        kind: feature
                        date: 2026-04-30
                        place: 西安
                        publisher: 测试
                        parts:
                          - {role: body, lines: 1-3}
                """.formatted(slug));
    }

    @Test
    void aDocumentIsAlignedOnceAndItsSentencesKnowTheirBytes() throws IOException {
        translate("en", ENGLISH);
        assertThat(run()).isEqualTo(new DocumentImport.Outcome(true, List.of()));
        List<Long> ids = read().stream().map(segment -> segment.id).toList();
        assertThat(texts(Language.ZH)).containsExactly("今日风和日丽。", "我们去𠮷野家吃饭。", "明天是2026年5月1日。");
        assertThat(texts(Language.EN))
                .containsExactly(
                        "The weather is fine today.", "We go to the Yoshinoya to eat.", "Tomorrow is May 1, 2026.");

        assertThat(run()).isEqualTo(new DocumentImport.Outcome(false, List.of()));
        assertThat(read().stream().map(segment -> segment.id)).isEqualTo(ids);
    }

    @Test
    void aChangedTranslationIsAlignedAnewWhileNobodyHasWorkedOnIt() throws IOException {
        translate("en", ENGLISH);
        run();
        translate("en", ENGLISH.replace("fine", "lovely"));
        assertThat(run().changed()).isTrue();
        assertThat(texts(Language.EN)).contains("The weather is lovely today.").hasSize(3);
    }

    @Test
    void aChangedTranslationIsRefusedOnceSomebodyHas() throws IOException {
        translate("en", ENGLISH);
        run();
        approveFirst();
        translate("en", ENGLISH.replace("fine", "lovely"));
        DocumentImport.Outcome outcome = run();
        assertThat(outcome.changed()).isFalse();
        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.file()).endsWith("en/" + slug + ".txt");
            assertThat(failure.message()).contains("correct the segments instead");
        });
        assertThat(texts(Language.EN)).contains("The weather is fine today.");
    }

    @Test
    void aNewLanguageIsAddedToWhatPeopleMade() throws IOException {
        translate("en", ENGLISH);
        run();
        approveFirst();
        List<Segment> before = read();
        translate("ru", "Сегодня хорошая погода. Мы идем обедать в «Ёсиноя».\n\nЗавтра 1 мая 2026 года.");
        assertThat(run()).isEqualTo(new DocumentImport.Outcome(true, List.of()));
        List<Segment> after = read();
        assertThat(after).extracting(segment -> segment.id).containsExactlyElementsOf(ids(before));
        assertThat(after.get(0).pairs.get(Language.EN).status).isEqualTo(Status.APPROVED);
        assertThat(after.get(0).pairs.get(Language.RU).status).isEqualTo(Status.DRAFT);
        assertThat(texts(Language.RU)).startsWith("Сегодня хорошая погода.").hasSize(3);
    }

    @Test
    void segmentsThatABeadOfTheNewLanguageSpansAreMergedAndReviewedAgain() throws IOException {
        translate("en", ENGLISH);
        run();
        approveFirst();
        translate("ru", RUSSIAN);
        run();
        List<Segment> after = read();
        assertThat(after).hasSize(2);
        assertThat(after).extracting(segment -> segment.position).containsExactly(0, 1);
        Segment merged = after.get(0);
        assertThat(merged.text(Language.ZH)).isEqualTo("今日风和日丽。我们去𠮷野家吃饭。");
        assertThat(merged.text(Language.EN)).isEqualTo("The weather is fine today. We go to the Yoshinoya to eat.");
        assertThat(merged.pairs.get(Language.EN).status).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(merged.variants.get(Language.ZH).sentenceTo()).isEqualTo(2);
    }

    @Test
    void aTextThatIsNoTranslationIsLeftOutAndTheOthersAreImported() throws IOException {
        translate("en", RUSSIAN);
        translate("ru", RUSSIAN);
        assertThatThrownBy(this::run)
                .isInstanceOf(ImplausibleException.class)
                .hasMessageContaining("en/" + slug + ".txt: the text in en is written in Cyrillic letters");
        assertThat(repository.findBySlug(slug)).isEmpty();

        DocumentImport.Outcome outcome = folders.take(document(), 1000, translations());
        assertThat(outcome.changed()).isTrue();
        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.file()).endsWith("en/" + slug + ".txt"));
        assertThat(texts(Language.RU)).isNotEmpty();
        assertThat(read()).allMatch(segment -> !segment.variants.containsKey(Language.EN));
    }

    @Test
    void aTranslationOfAnotherDocumentIsAskedAbout() throws IOException {
        Files.writeString(
                folder.resolve("seeds/text.txt"),
                IntStream.range(0, 40)
                        .mapToObj(i -> "早饭前他在院子里喂了" + (300 + 7 * i) + "只猫。")
                        .collect(Collectors.joining("\n")));
        Path manifest = folder.resolve("seeds/manifest.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("lines: 1-3", "lines: 1-40"));
        translate(
                "en",
                IntStream.range(0, 40)
                        .mapToObj(i -> "Steel output fell by " + (5000 + 11 * i) + " tons.")
                        .collect(Collectors.joining("\n\n")));

        assertThatThrownBy(this::run)
                .isInstanceOf(ImplausibleException.class)
                .hasMessageContaining("are these the same document?");
    }

    private void approveFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            Pair pair = segments.ofDocument(repository.findBySlug(slug).orElseThrow())
                    .get(0)
                    .pairs
                    .get(Language.EN);
            editor.decide(pair.id, pair.version, Verdict.of(Status.APPROVED, null), TestAccess.of("anna"));
        });
    }

    private DocumentImport.Outcome run() {
        return documents.run(document(), 1000, translations());
    }

    private SourceDocument document() {
        return new SeedReader(folder.resolve("seeds")).read().texts().get(0);
    }

    private List<Translation> translations() {
        Reading<Translation> translations = new TranslationReader(Set.of(slug)).read(folder.resolve("translations"));
        assertThat(translations.failures()).isEmpty();
        return translations.texts();
    }

    private void translate(String language, String text) throws IOException {
        Path file = folder.resolve("translations").resolve(language).resolve(slug + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                document: %s
                language: %s
                kind: draft
                made-by: a test
                date: 2026-05-01

                %s
                """.formatted(slug, language, text));
    }

    private List<Segment> read() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Segment> all = segments.ofDocument(repository.findBySlug(slug).orElseThrow());
            all.forEach(segment -> {
                segment.variants.size();
                segment.pairs.size();
            });
            return all;
        });
    }

    private List<String> texts(Language language) {
        return read().stream().map(segment -> segment.text(language)).toList();
    }

    private static List<Long> ids(List<Segment> segments) {
        return segments.stream().map(segment -> segment.id).toList();
    }
}
