package org.duizhao.corpus;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Reads the folders at each start, before anything is derived from the memory, and says what came of it. */
@ApplicationScoped
class CorpusStart {

    private static final Logger LOG = Logger.getLogger(CorpusStart.class);

    private final CorpusImport corpusImport;
    private final CorpusCounts counts;

    CorpusStart(CorpusImport corpusImport, CorpusCounts counts) {
        this.corpusImport = corpusImport;
        this.counts = counts;
    }

    void read(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        ImportReport report = corpusImport.run();
        report.failures().forEach(failure -> LOG.warnf("Not read: %s", failure));
        LOG.infof(
                "Read %d documents, %d of them new or changed, %d problems",
                report.documents(), report.imported().size(), report.failures().size());
        counts.lines().forEach(LOG::info);
    }
}
