package org.duizhao.corpus;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;
import org.duizhao.memory.Document;
import org.duizhao.memory.DocumentRepository;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Texts that people bring by a form, one after the other: an alignment takes a processor for itself. What is on its way is known to
 * this server alone, and gone when it stops; then nothing of it has been kept.
 */
@ApplicationScoped
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);
    private static final int REMEMBERED = 200;
    private static final int WAITING = 20;

    private final CorpusConfig config;
    private final DocumentRepository documents;
    private final MemoryRepository memories;
    private final UploadRun run;
    private final Map<String, UploadJob> jobs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "uploads");
        worker.setDaemon(true);
        return worker;
    });

    Uploads(CorpusConfig config, DocumentRepository documents, MemoryRepository memories, UploadRun run) {
        this.config = config;
        this.documents = documents;
        this.memories = memories;
        this.run = run;
    }

    /**
     * Looks at what somebody brings, and begins to bring it in.
     *
     * @throws Problem {@link ProblemType#INVALID_VALUE} with all that is wrong with it, {@link ProblemType#CONFLICT} where the new
     *     document is there already, {@link ProblemType#TOO_MANY_REQUESTS}; and where the documents' memory may not be written
     */
    UploadJob start(Upload upload, Access access) {
        memories.findByName(Memory.CORPUS)
                .ifPresent(corpus -> access.require(Right.WRITE, corpus, "memory of the documents"));
        UploadJob job = new UploadJob(access.actor(), read(upload));
        if (job.brought().source() == null) {
            documents.named(job.document(), access);
        } else {
            documents.findBySlug(job.document()).ifPresent(Uploads::refuse);
        }
        synchronized (jobs) {
            if (jobs.values().stream().filter(UploadJob::open).count() >= WAITING) {
                throw new Problem(
                        ProblemType.TOO_MANY_REQUESTS, WAITING + " texts are waiting already: try again in a while.");
            }
            jobs.put(job.id(), job);
            jobs.values().stream()
                    .filter(old -> !old.open())
                    .map(UploadJob::id)
                    .limit(Math.max(0, jobs.size() - REMEMBERED))
                    .toList()
                    .forEach(jobs::remove);
        }
        thread.execute(() -> work(job));
        return job;
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} also for somebody else's */
    UploadJob find(String id, Access access) {
        synchronized (jobs) {
            UploadJob job = jobs.get(id);
            if (job == null || !job.actor().equals(access.actor())) {
                throw new Problem(
                        ProblemType.NOT_FOUND,
                        "There is no such upload of yours: it was long ago, or the server was started anew.");
            }
            return job;
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private UploadReader.Brought read(Upload upload) {
        try {
            return new UploadReader(config.maxFileSize()).read(upload);
        } catch (CorpusException e) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    e.failures().stream().map(Failure::toString).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static void refuse(Document document) {
        throw new Problem(
                ProblemType.CONFLICT,
                "This very text is there already, as “" + document.title
                        + "”: choose that document, and add the translation to it.");
    }

    private void work(UploadJob job) {
        try {
            job.goOn();
            job.is(UploadJob.State.RUNNING, "");
            DocumentImport.Outcome outcome = run.bringIn(job);
            List<Failure> failures = outcome.failures();
            if (failures.isEmpty()) {
                job.is(outcome.changed() ? UploadJob.State.DONE : UploadJob.State.UNCHANGED, "");
            } else {
                job.is(UploadJob.State.REFUSED, failures.get(0).toString());
            }
        } catch (CancellationException e) {
            job.is(UploadJob.State.CANCELLED, "");
        } catch (ImplausibleException e) {
            job.is(UploadJob.State.REFUSED, e.failure().toString());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The upload to %s failed", job.document());
            job.is(UploadJob.State.FAILED, "The server failed; the cause is in its log.");
        }
    }
}
