package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.duizhao.text.Language;

/** What reviewers typed and did not decide on: one a person and pair. */
@ApplicationScoped
class Drafts {

    private final EntityManager entities;
    private final Clock clock;

    Drafts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps what stands in the boxes, in place of what was kept before; answers when that was. */
    @Transactional
    Instant save(long segment, Language lang, Answer answer, String actor) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        insert into draft (segment_id, lang, actor, version, zh, text, reason, saved_at)
                        values (:segment, :lang, :actor, :version, :zh, :text, :reason, :now)
                        on conflict (segment_id, lang, actor) do update set version = excluded.version, zh = excluded.zh,
                          text = excluded.text, reason = excluded.reason, saved_at = excluded.saved_at
                        """)
                .setParameter("segment", segment)
                .setParameter("lang", lang.tag())
                .setParameter("actor", actor)
                .setParameter("version", answer.version())
                .setParameter("zh", answer.zh())
                .setParameter("text", answer.text())
                .setParameter("reason", answer.reason())
                .setParameter("now", now)
                .executeUpdate();
        return now;
    }

    /** Forgets it: it was decided on. */
    @Transactional
    void delete(long segment, Language lang, String actor) {
        entities.createNativeQuery("delete from draft where segment_id = :segment and lang = :lang and actor = :actor")
                .setParameter("segment", segment)
                .setParameter("lang", lang.tag())
                .setParameter("actor", actor)
                .executeUpdate();
    }
}
