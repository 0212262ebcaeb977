package org.duizhao.corpus;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duizhao.memory.ImportProblem;

/** Keeps what could not be read, for the documents page. */
@ApplicationScoped
class ImportProblems implements PanacheRepository<ImportProblem> {

    private final Clock clock;

    ImportProblems(Clock clock) {
        this.clock = clock;
    }

    /** Forgets what an earlier reading said. */
    @Transactional
    void replace(List<Failure> failures) {
        deleteAll();
        Instant now = clock.instant();
        for (Failure failure : failures) {
            ImportProblem problem = new ImportProblem();
            problem.file = failure.file();
            problem.line = failure.line() == 0 ? null : failure.line();
            problem.message = failure.message();
            problem.seenAt = now;
            persist(problem);
        }
    }
}
