package org.duizhao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duizhao.alignment.Lexicon;
import org.duizhao.alignment.Progress;
import org.duizhao.alignment.Sentence;
import org.duizhao.alignment.TextPair;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Document;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.NewSegment.NewPair;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people approved teaches the aligner; with a document of its own, in words that no other text has. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ApprovedPairsTest {

    @Inject
    ApprovedPairs approved;

    @Inject
    MemoryRepository memories;

    @Inject
    BulkWriter bulk;

    @Inject
    EntityManager entities;

    private final Document document = new Document();

    private void write(Status status, List<String> chinese, List<String> english) {
        QuarkusTransaction.requiringNew().run(() -> {
            Memory corpus = memories.findOrCreate(Memory.CORPUS, "Documents");
            document.slug = "test-" + UUID.randomUUID();
            document.title = "文件";
            document.kind = "speech";
            entities.persist(document);
            List<NewSegment> segments = new ArrayList<>();
            for (int i = 0; i < chinese.size(); i++) {
                segments.add(new NewSegment(
                        UUID.randomUUID().toString(),
                        i,
                        Map.of(
                                Language.ZH,
                                new Variant(chinese.get(i), i, i + 1),
                                Language.EN,
                                new Variant(english.get(i), i, i + 1)),
                        Map.of(Language.EN, new NewPair(status, 1f, "1-1"))));
            }
            bulk.writeSegments(corpus, document, segments, "test");
        });
    }

    @AfterEach
    void delete() {
        QuarkusTransaction.requiringNew().run(() -> {
            Document stored = entities.find(Document.class, document.id);
            bulk.deleteSegments(stored);
            entities.remove(stored);
        });
    }

    @Test
    void onlyApprovedPairsAreExamples() {
        write(Status.NEEDS_REVIEW, List.of("鸏鸐鸑"), List.of("nobody approved"));

        assertThat(approved.newest().get(0).source())
                .noneMatch(sentence -> sentence.text().equals("鸏鸐鸑"));
    }

    @Test
    void theAlignerLearnsFromThem() {
        List<String> birds = List.of("鹐", "鹑", "鹒", "鹓", "鹔");
        List<String> names = List.of("fizzle", "gromple", "quaddle", "snorrid", "wuthet");
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            chinese.add("𠀀" + birds.get(i % 5) + birds.get(i / 5 % 5));
            english.add(names.get(i % 5) + " " + names.get(i / 5 % 5));
        }
        write(Status.APPROVED, chinese, english);
        TextPair pairs = approved.newest().get(0);
        assertThat(pairs.source()).hasSameSizeAs(pairs.target()).contains(new Sentence("𠀀鹐鹐", true));

        TextPair texts = new TextPair(
                List.of(new Sentence("𠀀鹑", true)), Language.ZH, List.of(new Sentence("gromple", true)), Language.EN);
        assertThat(new LearningAligner(Lexicon.empty(), Optional.empty(), approved)
                        .align(texts, List.of(), Progress.NONE))
                .singleElement()
                .satisfies(bead -> assertThat(bead.shape()).isEqualTo("1-1"));
    }
}
