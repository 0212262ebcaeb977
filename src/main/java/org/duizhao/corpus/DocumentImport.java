package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.alignment.Progress;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** Brings one document with its translations into the memory, in one transaction. */
@ApplicationScoped
class DocumentImport {

    /**
     * @param changed whether anything was aligned
     * @param failures translations that were left out, and why
     */
    record Outcome(boolean changed, List<Failure> failures) {}

    private final DocumentRepository documents;
    private final Editions editions;
    private final SegmentRepository segments;
    private final DocumentAlignment alignment;

    DocumentImport(
            DocumentRepository documents, Editions editions, SegmentRepository segments, DocumentAlignment alignment) {
        this.documents = documents;
        this.editions = editions;
        this.segments = segments;
        this.alignment = alignment;
    }

    /**
     * Imports what is new or has changed. Where people have worked on the document already, new languages are added to what
     * they made; a changed text is refused, as their work would be lost with the segments that it belongs to.
     *
     * @throws ImplausibleException where one cannot be a translation of the document; then nothing is imported
     */
    @Transactional
    Outcome run(SourceDocument source, int position, List<Translation> translations) {
        return run(source, position, translations, Progress.NONE);
    }

    /** @param progress of the alignment; may end it */
    @Transactional
    Outcome run(SourceDocument source, int position, List<Translation> translations, Progress progress) {
        Document document = editions.describe(source, position);
        List<Failure> failures = new ArrayList<>();
        Editions.Change original = editions.compare(document, source);
        if (original == Editions.Change.CHANGED && isReviewed(document)) {
            failures.add(refusal(source.file()));
            original = Editions.Change.NONE;
        } else if (original != Editions.Change.NONE) {
            editions.store(document, source);
        }
        boolean changed = take(document, translations, original != Editions.Change.NONE, failures, progress);
        return new Outcome(changed, failures);
    }

    /**
     * Imports one translation of a document that is there, by the same rules.
     *
     * @param progress of the alignment; may end it
     * @throws Problem {@link ProblemType#NOT_FOUND}
     * @throws ImplausibleException where it cannot be a translation of the document
     */
    @Transactional
    Outcome run(Translation translation, Progress progress) {
        List<Failure> failures = new ArrayList<>();
        boolean changed = take(
                documents.findBySlug(translation.document()).orElseThrow(),
                List.of(translation),
                false,
                failures,
                progress);
        return new Outcome(changed, failures);
    }

    private boolean take(
            Document document,
            List<Translation> translations,
            boolean originalChanged,
            List<Failure> failures,
            Progress progress) {
        boolean reviewed = isReviewed(document);
        List<Language> stored = new ArrayList<>();
        for (Translation translation : translations) {
            Editions.Change change = editions.compare(document, translation);
            if (change == Editions.Change.CHANGED && reviewed) {
                failures.add(refusal(translation.file()));
            } else if (change != Editions.Change.NONE) {
                editions.store(document, translation);
                stored.add(translation.language());
            }
        }
        boolean changed = originalChanged || !stored.isEmpty();
        if (changed && reviewed) {
            alignment.add(document, stored, progress);
        } else if (changed) {
            alignment.rebuild(document, progress);
        }
        return changed;
    }

    private boolean isReviewed(Document document) {
        return segments.revisionsOf(document) > 0;
    }

    private static Failure refusal(String file) {
        return new Failure(
                file,
                0,
                "has changed since people began to work on its segments, so it is not read; correct the segments instead");
    }
}
