package org.duizhao.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.duizhao.text.Language;

/** Writes down what is done to segments. */
@ApplicationScoped
class Revisions {

    private final EntityManager entities;
    private final CurrentStep change;
    private final Clock clock;

    Revisions(EntityManager entities, CurrentStep change, Clock clock) {
        this.entities = entities;
        this.change = change;
        this.clock = clock;
    }

    /**
     * A new revision, to be completed by the caller.
     *
     * @param lang null where the segment is meant
     */
    Revision add(long segment, Language lang, String action, String actor) {
        Revision revision = new Revision();
        revision.segmentId = segment;
        revision.lang = lang;
        revision.action = action;
        revision.actor = actor;
        revision.madeAt = clock.instant();
        revision.stepId = change.id();
        entities.persist(revision);
        return revision;
    }
}
