package org.duizhao.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Writes down what people do, in a table and in the log, category {@code org.duizhao.people.Audit}. In the caller's transaction
 * where there is one: what was not done is not written down.
 */
@ApplicationScoped
public class Audit implements PanacheRepository<AuditEvent> {

    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final int LONGEST = 300;

    private final CurrentVertxRequest request;
    private final Clock clock;

    Audit(CurrentVertxRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /**
     * Writes one thing down.
     *
     * @param actor the account's name
     * @param subject whom or what it was done to; never a secret. The first 300 characters of either are kept
     */
    @Transactional
    public void record(AuditAction action, String actor, String subject) {
        AuditEvent event = new AuditEvent();
        event.happenedAt = clock.instant();
        event.actor = line(actor);
        event.action = action.slug();
        event.subject = line(subject);
        event.address = request.getCurrent() == null
                ? null
                : request.getCurrent().request().remoteAddress().hostAddress();
        persist(event);
        log(event);
    }

    /**
     * The latest, the newest first.
     *
     * @param before only those with a smaller id
     * @param action only those, or null
     * @param actor only theirs, or empty
     */
    @Transactional
    List<AuditEvent> latest(long before, AuditAction action, String actor, int limit) {
        return find(
                        "id < :before and (:action = '' or action = :action) and (:actor = '' or actor = :actor) order by id desc",
                        Parameters.with("before", before)
                                .and("action", action == null ? "" : action.slug())
                                .and("actor", actor))
                .range(0, limit - 1)
                .list();
    }

    /** One line, whatever was typed: nobody writes a line of their own into the log. */
    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "�");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    private static void log(AuditEvent event) {
        MDC.put("action", event.action);
        MDC.put("actor", event.actor);
        MDC.put("subject", event.subject);
        try {
            LOG.infof("%s by “%s”: %s", event.action, event.actor, event.subject);
        } finally {
            MDC.remove("action");
            MDC.remove("actor");
            MDC.remove("subject");
        }
    }
}
