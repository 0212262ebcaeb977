package org.duizhao.corpus;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.people.Audit;
import org.duizhao.people.AuditAction;

/** Brings a text into the memory, all of it or nothing. */
@ApplicationScoped
class UploadRun {

    /** A book takes minutes to align. */
    private static final int LONGEST_SECONDS = 3_600;

    private final DocumentImport documentImport;
    private final DocumentRepository documents;
    private final Audit audit;

    UploadRun(DocumentImport documentImport, DocumentRepository documents, Audit audit) {
        this.documentImport = documentImport;
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * Aligns and stores it.
     *
     * @throws ImplausibleException where the translation cannot be one of the document
     * @throws java.util.concurrent.CancellationException where somebody cancelled
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    @ActivateRequestContext
    DocumentImport.Outcome bringIn(UploadJob job) {
        SourceDocument source = job.brought().source();
        Translation translation = job.brought().translation();
        DocumentImport.Outcome outcome = source == null
                ? documentImport.run(translation, job.progress())
                : documentImport.run(
                        source,
                        documents.lastPosition() + 1,
                        translation == null ? List.of() : List.of(translation),
                        job.progress());
        if (outcome.changed()) {
            audit.record(
                    AuditAction.TRANSLATION_UPLOADED,
                    job.actor(),
                    job.document()
                            + (job.language() == null
                                    ? ""
                                    : ", " + job.language().tag()));
        }
        return outcome;
    }
}
