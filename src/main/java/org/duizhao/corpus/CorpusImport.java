package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings the folders of seeds and translations into the memory. What is there already and has not changed is left alone. */
@ApplicationScoped
class CorpusImport {

    private static final Logger LOG = Logger.getLogger(CorpusImport.class);

    private final CorpusConfig config;
    private final DocumentImport documentImport;
    private final ImportProblems problems;

    CorpusImport(CorpusConfig config, DocumentImport documentImport, ImportProblems problems) {
        this.config = config;
        this.documentImport = documentImport;
        this.problems = problems;
    }

    /** Reads both folders. A document that fails leaves the others alone, and is imported whole or not at all. */
    ImportReport run() {
        Reading<SourceDocument> seeds = new SeedReader(config.seeds(), config.maxFileSize()).read();
        Reading<Translation> translations = new TranslationReader(
                        seeds.texts().stream().map(SourceDocument::slug).collect(Collectors.toSet()),
                        config.maxFileSize())
                .read(config.translations());
        List<Failure> failures = new ArrayList<>(seeds.failures());
        failures.addAll(translations.failures());
        List<String> imported = new ArrayList<>();
        int position = 0;
        for (SourceDocument document : seeds.texts()) {
            List<Translation> own = translations.texts().stream()
                    .filter(translation -> translation.document().equals(document.slug()))
                    .toList();
            DocumentImport.Outcome outcome = take(document, position++, own);
            failures.addAll(outcome.failures());
            if (outcome.changed()) {
                imported.add(document.slug());
                LOG.infof(
                        "Aligned %s (%d of %d)",
                        document.slug(), position, seeds.texts().size());
            }
        }
        problems.replace(failures);
        return new ImportReport(seeds.texts().size(), imported, failures);
    }

    /** The document without a translation that cannot be one; as it was before, where that one is in the memory already. */
    private DocumentImport.Outcome without(
            ImplausibleException refusal, SourceDocument document, int position, List<Translation> translations) {
        List<Translation> others = translations.stream()
                .filter(translation -> translation.language() != refusal.language())
                .toList();
        List<Failure> failures = new ArrayList<>(List.of(refusal.failure()));
        if (others.size() == translations.size()) {
            return new DocumentImport.Outcome(false, failures);
        }
        DocumentImport.Outcome outcome = take(document, position, others);
        failures.addAll(outcome.failures());
        return new DocumentImport.Outcome(outcome.changed(), failures);
    }

    /** One document; a translation that cannot be one is left out, and the rest imported. */
    DocumentImport.Outcome take(SourceDocument document, int position, List<Translation> translations) {
        try {
            return documentImport.run(document, position, translations);
        } catch (ImplausibleException e) {
            return without(e, document, position, translations);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be imported", document.slug());
            return new DocumentImport.Outcome(
                    false,
                    List.of(new Failure(
                            document.file(),
                            0,
                            "the document " + document.slug() + " could not be imported; the cause is in the log")));
        }
    }
}
