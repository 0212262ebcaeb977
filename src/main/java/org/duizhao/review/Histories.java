package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duizhao.memory.Revision;
import org.duizhao.memory.Steps;
import org.duizhao.text.Language;

/** What was done to pairs. */
@ApplicationScoped
class Histories {

    private static final int MOST = 200;

    private final EntityManager entities;
    private final Steps steps;

    Histories(EntityManager entities, Steps steps) {
        this.entities = entities;
        this.steps = steps;
    }

    /** What was done to a segment as far as it concerns a language beside Chinese: the newest 200, newest first. */
    @Transactional
    List<Revision> of(long segment, Language lang) {
        return entities.createQuery(
                        "from Revision where segmentId = :segment and (lang is null or lang in :langs) order by id desc",
                        Revision.class)
                .setParameter("segment", segment)
                .setParameter("langs", List.of(Language.ZH, lang))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The steps of a history that can be taken back. */
    @Transactional
    Set<UUID> undoable(List<Revision> history) {
        return steps.known(history.stream()
                .map(revision -> revision.stepId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
