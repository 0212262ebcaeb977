package org.duizhao.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duizhao.people.Audit;
import org.duizhao.people.AuditAction;
import org.duizhao.people.Secret;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** The private links. Each method is a transaction. */
@ApplicationScoped
@Transactional
class ExportLinks implements PanacheRepository<ExportLink> {

    /** Where they are; what stands behind it is kept out of logs by {@link LinkAddress}. */
    static final String PATH = "/exports/";

    /** The last use is written down no more often than this. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Clock clock;
    private final Audit audit;

    ExportLinks(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** A new link of 256 random bits; the answer is its path, which nobody can be told again. */
    String make(TmxSelection selection, ExportFormat format, String maker) {
        String secret = Secret.random(32);
        ExportLink link = new ExportLink();
        link.hash = Secret.hash(secret);
        link.name = selection.name() + "." + format.end();
        link.query = selection.query();
        link.format = format.slug();
        link.madeBy = maker;
        link.madeAt = clock.instant();
        persist(link);
        audit.record(AuditAction.LINK_MADE, maker, "link " + link.id + " to " + link.name);
        return PATH + secret + "/" + link.name;
    }

    /** Those of an account, the newest first. */
    List<ExportLink> of(String maker) {
        return list("madeBy = ?1 order by id desc", maker);
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} if the account has no such link */
    void revoke(String maker, long id) {
        if (delete("id = ?1 and madeBy = ?2", id, maker) == 0) {
            throw new Problem(ProblemType.NOT_FOUND, "You have no link " + id + ".");
        }
        audit.record(AuditAction.LINK_REVOKED, maker, "link " + id);
    }

    /** The link with that secret, whose use is noted. */
    Optional<ExportLink> used(String secret) {
        Optional<ExportLink> found = find("hash", Secret.hash(secret)).firstResultOptional();
        Instant now = clock.instant();
        found.filter(link -> link.lastUsedAt == null || link.lastUsedAt.isBefore(now.minus(USE_NOTED_EVERY)))
                .ifPresent(link -> link.lastUsedAt = now);
        return found;
    }
}
