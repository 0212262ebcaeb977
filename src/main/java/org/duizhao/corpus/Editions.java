package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duizhao.memory.BulkWriter;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Edition;
import org.duizhao.memory.Provenance;
import org.duizhao.memory.Sentence;
import org.duizhao.memory.SentenceRepository;
import org.duizhao.text.Language;

/** Keeps documents and their editions as they were read. */
@ApplicationScoped
class Editions {

    enum Change {
        NONE,
        NEW,
        CHANGED
    }

    private final DocumentRepository documents;
    private final SentenceRepository sentences;
    private final BulkWriter bulk;
    private final SentenceCutter cutter;

    Editions(DocumentRepository documents, SentenceRepository sentences, BulkWriter bulk, SentenceCutter cutter) {
        this.documents = documents;
        this.sentences = sentences;
        this.bulk = bulk;
        this.cutter = cutter;
    }

    /** The document of that slug, made where there is none, with what the manifest says of it. */
    Document describe(SourceDocument source, int position) {
        Document document = documents.findBySlug(source.slug()).orElseGet(Document::new);
        document.slug = source.slug();
        document.title = source.title();
        document.kind = source.kind().name().toLowerCase(Locale.ROOT);
        document.date = source.date();
        document.place = source.place();
        document.publisher = source.publisher();
        document.notes = source.notes();
        document.position = position;
        document.gaps.clear();
        source.gaps().forEach(gap -> document.gaps.put(gap.position(), gap.missing()));
        documents.persist(document);
        return document;
    }

    Change compare(Document document, SourceDocument source) {
        return change(document.editions.get(Language.ZH), hash(source));
    }

    Change compare(Document document, Translation translation) {
        return change(document.editions.get(translation.language()), hash(translation));
    }

    void store(Document document, SourceDocument source) {
        Edition edition = edition(document, Language.ZH);
        edition.title = source.title();
        edition.provenance = Provenance.ORIGINAL;
        edition.file = source.file();
        edition.sha256 = source.sha256();
        edition.contentHash = hash(source);
        bulk.writeSentences(edition, cutter.cut(source));
    }

    void store(Document document, Translation translation) {
        Edition edition = edition(document, translation.language());
        edition.title = translation.title();
        edition.provenance = translation.provenance();
        edition.madeBy = translation.madeBy();
        edition.madeOn = translation.date();
        edition.note = translation.note();
        edition.file = translation.file();
        edition.sha256 = translation.sha256();
        edition.contentHash = hash(translation);
        bulk.writeSentences(edition, cutter.cut(translation, roles(document)));
    }

    /** Of the paragraphs of the Chinese text, in order. */
    private List<String> roles(Document document) {
        List<String> roles = new ArrayList<>();
        for (Sentence sentence : sentences.ofEdition(document.editions.get(Language.ZH))) {
            if (sentence.paragraph == roles.size()) {
                roles.add(sentence.role);
            }
        }
        return roles;
    }

    private Edition edition(Document document, Language language) {
        return document.editions.computeIfAbsent(language, lang -> {
            Edition edition = new Edition();
            edition.document = document;
            edition.lang = lang;
            return edition;
        });
    }

    private static Change change(Edition edition, String hash) {
        if (edition == null) {
            return Change.NEW;
        }
        return edition.contentHash.equals(hash) ? Change.NONE : Change.CHANGED;
    }

    private static String hash(SourceDocument source) {
        return hash(source.paragraphs().stream()
                .flatMap(paragraph -> Stream.of(paragraph.role().name(), paragraph.text()))
                .toList());
    }

    private static String hash(Translation translation) {
        return hash(translation.paragraphs());
    }

    private static String hash(List<String> lines) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
