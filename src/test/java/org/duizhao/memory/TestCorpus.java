package org.duizhao.memory;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duizhao.text.Language;

/** A document with its segments, as an import leaves them. */
public final class TestCorpus {

    private TestCorpus() {}

    /**
     * Stores a document in Chinese, English and Russian.
     *
     * @param texts one row a segment: Chinese, English, Russian; null where a language has nothing
     * @return its slug
     */
    public static String document(String title, String[]... texts) {
        String slug = "test-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> store(slug, title, List.of(texts)));
        return slug;
    }

    /** Its segments in order, with texts and pairs. */
    public static List<Segment> segments(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Segment> segments = bean(SegmentRepository.class)
                    .ofDocument(bean(DocumentRepository.class).findBySlug(slug).orElseThrow());
            segments.forEach(segment -> {
                segment.variants.size();
                segment.pairs.size();
            });
            return segments;
        });
    }

    private static void store(String slug, String title, List<String[]> texts) {
        Document document = new Document();
        document.slug = slug;
        document.title = title;
        document.kind = "speech";
        document.date = LocalDate.of(2023, 5, 19);
        document.place = "西安";
        document.publisher = "新华社";
        document.gaps.put(0, "a column");
        for (Language lang : Language.values()) {
            document.editions.put(lang, edition(document, lang));
        }
        bean(DocumentRepository.class).persist(document);
        bean(BulkWriter.class).writeSentences(document.editions.get(Language.ZH), sentences(texts));
        bean(BulkWriter.class)
                .writeSegments(
                        bean(MemoryRepository.class).findOrCreate("test", "Test"), document, segments(texts), "import");
    }

    private static Edition edition(Document document, Language lang) {
        Edition edition = new Edition();
        edition.contentHash = "0";
        edition.document = document;
        edition.lang = lang;
        edition.provenance = lang == Language.ZH ? Provenance.ORIGINAL : Provenance.DRAFT;
        edition.madeBy = lang == Language.ZH ? null : "a test";
        edition.file = "seed.txt";
        edition.sha256 = "0".repeat(64);
        edition.contentHash = "0".repeat(64);
        return edition;
    }

    private static List<NewSentence> sentences(List<String[]> texts) {
        List<NewSentence> sentences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String zh = texts.get(i)[0];
            sentences.add(new NewSentence(i, "body", zh == null ? "–" : zh, i * 100, i * 100 + 99));
        }
        return sentences;
    }

    private static List<NewSegment> segments(List<String[]> texts) {
        List<NewSegment> segments = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<Language, Variant> variants = new EnumMap<>(Language.class);
            Map<Language, NewSegment.NewPair> pairs = new EnumMap<>(Language.class);
            for (Language lang : Language.values()) {
                String text = texts.get(i)[lang.ordinal()];
                if (text != null) {
                    variants.put(lang, new Variant(text, i, i + 1));
                }
                if (text != null && lang != Language.ZH && variants.containsKey(Language.ZH)) {
                    pairs.put(lang, new NewSegment.NewPair(Status.DRAFT, 0.87f, "1-1"));
                }
            }
            segments.add(new NewSegment(UUID.randomUUID().toString(), i, variants, pairs));
        }
        return segments;
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
