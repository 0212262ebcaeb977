package org.duizhao.lookup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Document;
import org.duizhao.memory.Edition;
import org.duizhao.memory.Extras;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.NewSegment.NewPair;
import org.duizhao.memory.NewSentence;
import org.duizhao.memory.Provenance;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** Writes what a test looks up. Texts come as zh, en, ru; null where there is none. */
@ApplicationScoped
class Fixture {

    private final MemoryRepository memories;
    private final BulkWriter bulk;
    private final EntityManager entities;
    private final IndexKeeper keeper;

    Fixture(MemoryRepository memories, BulkWriter bulk, EntityManager entities, IndexKeeper keeper) {
        this.memories = memories;
        this.bulk = bulk;
        this.entities = entities;
        this.keeper = keeper;
    }

    void awaitIndex() throws InterruptedException {
        while (!keeper.progress().complete()) {
            Thread.sleep(10);
        }
    }

    void memory(String name, int penalty) {
        QuarkusTransaction.requiringNew().run(() -> memories.findOrCreate(name, name).penalty = penalty);
    }

    /** Segments of no document, as an import writes them, with that status of every pair. */
    void segments(String memory, Status status, String[]... texts) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<NewSegment> segments = new ArrayList<>();
            for (String[] row : texts) {
                segments.add(segment(row, null, status, Variant::of));
            }
            bulk.writeSegments(memories.findOrCreate(memory, memory), null, segments, "import");
        });
    }

    /** An approved pair whose Chinese has so many inline codes. */
    void coded(String memory, String zh, String en, int codes) {
        Codes list = new Codes(IntStream.range(0, codes)
                .mapToObj(i -> new Codes.Code(i, "<ph x=\"" + i + "\"/>"))
                .toList());
        Variant coded = new Variant(zh, null, null, list, null, Extras.NONE);
        QuarkusTransaction.requiringNew()
                .run(() -> bulk.writeSegments(
                        memories.findOrCreate(memory, memory),
                        null,
                        List.of(new NewSegment(
                                UUID.randomUUID().toString(),
                                null,
                                Map.of(Language.ZH, coded, Language.EN, Variant.of(en)),
                                Map.of(Language.EN, new NewPair(Status.APPROVED, null, null)))),
                        "import"));
    }

    /** A document, each text of which is a sentence and a paragraph of its own; each Chinese one has ten bytes. */
    void document(String memory, String slug, Status status, String[]... texts) {
        QuarkusTransaction.requiringNew().run(() -> {
            Memory owner = memories.findOrCreate(memory, memory);
            Document document = new Document();
            document.slug = slug;
            document.title = "文件 " + slug;
            document.kind = "speech";
            document.gaps.put(0, "one column");
            for (Language language : Language.values()) {
                edition(document, language);
            }
            entities.persist(document);
            List<NewSegment> segments = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                int at = i;
                segments.add(segment(texts[i], i, status, text -> new Variant(text, at, at + 1)));
            }
            List<NewSentence> sentences = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                sentences.add(new NewSentence(i, "body", texts[i][0], 10 * i, 10 * i + 10));
            }
            bulk.writeSentences(document.editions.get(Language.ZH), sentences);
            bulk.writeSegments(owner, document, segments, "import");
        });
    }

    private static void edition(Document document, Language language) {
        Edition edition = new Edition();
        edition.contentHash = "0";
        edition.document = document;
        edition.lang = language;
        edition.provenance = language == Language.ZH ? Provenance.ORIGINAL : Provenance.DRAFT;
        edition.file = document.slug + "." + language.tag() + ".txt";
        edition.sha256 = "0".repeat(64);
        document.editions.put(language, edition);
    }

    private static NewSegment segment(
            String[] texts, Integer position, Status status, Function<String, Variant> variant) {
        Map<Language, Variant> variants = new EnumMap<>(Language.class);
        Map<Language, NewPair> pairs = new EnumMap<>(Language.class);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                Language language = Language.values()[i];
                variants.put(language, variant.apply(texts[i]));
                if (i > 0 && texts[0] != null) {
                    pairs.put(language, new NewPair(status, 0.5f + i / 10f, "1-1"));
                }
            }
        }
        return new NewSegment(UUID.randomUUID().toString(), position, variants, pairs);
    }
}
