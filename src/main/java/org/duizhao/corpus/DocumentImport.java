package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.memory.Document;
import org.duizhao.memory.SegmentRepository;
import org.duizhao.text.Language;

/** Brings one document with its translations into the memory, in one transaction. */
@ApplicationScoped
class DocumentImport {

    /**
     * @param changed whether anything was aligned
     * @param failures translations that were left out, and why
     */
    record Outcome(boolean changed, List<Failure> failures) {}

    private final Editions editions;
    private final SegmentRepository segments;
    private final DocumentAlignment alignment;

    DocumentImport(Editions editions, SegmentRepository segments, DocumentAlignment alignment) {
        this.editions = editions;
        this.segments = segments;
        this.alignment = alignment;
    }

    /**
     * Imports what is new or has changed. Where people have worked on the document already, new languages are added to what
     * they made; a changed text is refused, as their work would be lost with the segments that it belongs to.
     */
    @Transactional
    Outcome run(SourceDocument source, int position, List<Translation> translations) {
        Document document = editions.describe(source, position);
        boolean reviewed = segments.revisionsOf(document) > 0;
        List<Failure> failures = new ArrayList<>();
        List<Language> added = new ArrayList<>();
        boolean changed = false;

        Editions.Change original = editions.compare(document, source);
        if (original == Editions.Change.CHANGED && reviewed) {
            failures.add(refusal(source.file()));
        } else if (original != Editions.Change.NONE) {
            editions.store(document, source);
            changed = true;
        }
        for (Translation translation : translations) {
            Editions.Change change = editions.compare(document, translation);
            if (change == Editions.Change.CHANGED && reviewed) {
                failures.add(refusal(translation.file()));
            } else if (change != Editions.Change.NONE) {
                editions.store(document, translation, source);
                added.add(translation.language());
                changed = true;
            }
        }
        if (changed && reviewed) {
            alignment.add(document, added);
        } else if (changed) {
            alignment.rebuild(document);
        }
        return new Outcome(changed, failures);
    }

    private static Failure refusal(String file) {
        return new Failure(
                file,
                0,
                "has changed since people began to work on its segments, so it is not read; correct the segments instead");
    }
}
