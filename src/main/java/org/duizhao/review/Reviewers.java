package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duizhao.memory.Access;
import org.duizhao.text.Language;

/** Where everybody is in the queue: to go on there, and to see who else is here. Nothing is locked by it. */
@ApplicationScoped
class Reviewers {

    /** Who has not been heard of for longer is gone; the page reports every 20 seconds. */
    private static final Duration PRESENT = Duration.ofSeconds(60);

    private final EntityManager entities;
    private final Clock clock;

    Reviewers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Somebody at work.
     *
     * @param slug of the document; null where there is none, as is the title
     * @param number of the row in its document; null where it has none
     */
    public record Present(String actor, long segment, String lang, String slug, String title, Integer number) {

        /** The row that they are at: in its document, or by itself. */
        public String address() {
            return slug == null
                    ? "/review/pairs/" + segment + "/" + lang + "/details"
                    : "/review/" + slug + "/" + lang + "?segment=" + segment + "#s" + segment + "-" + lang;
        }

        public String name() {
            return String.valueOf(number);
        }
    }

    /** Writes down that somebody has a window open there, which is not where they worked last, if that is known. */
    @Transactional
    void here(String actor, String address, long segment, Language lang) {
        write("", actor, address, segment, lang);
    }

    /** Writes down where somebody works, to go on there: the address of the queue, and the row. */
    @Transactional
    void works(String actor, String address, long segment, Language lang) {
        write(
                "address = excluded.address, segment_id = excluded.segment_id, lang = excluded.lang,",
                actor,
                address,
                segment,
                lang);
    }

    private void write(String moved, String actor, String address, long segment, Language lang) {
        entities.createNativeQuery("""
                        insert into reviewer_place (actor, address, segment_id, lang, here_segment_id, here_lang, seen_at)
                        values (:actor, :address, :segment, :lang, :segment, :lang, :now)
                        on conflict (actor) do update set %s here_segment_id = excluded.here_segment_id,
                          here_lang = excluded.here_lang, seen_at = excluded.seen_at
                        """.formatted(moved))
                .setParameter("actor", actor)
                .setParameter("address", address)
                .setParameter("segment", segment)
                .setParameter("lang", lang.tag())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The others who are at work now in memories that may be read, by name. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Present> others(Access access) {
        Instant since = clock.instant().minus(PRESENT);
        List<Tuple> rows = entities.createNativeQuery("""
                        select r.actor, r.here_segment_id, r.here_lang, d.slug, d.title, s.position + 1
                        from reviewer_place r
                        join segment s on s.id = r.here_segment_id left join document d on d.id = s.document_id
                        where r.actor <> :actor and r.seen_at > :since and s.memory_id in (:readable) order by r.actor limit 20
                        """, Tuple.class)
                .setParameter("actor", access.actor())
                .setParameter("since", since)
                .setParameter("readable", Condition.readable(access))
                .getResultList();
        return rows.stream()
                .map(row -> new Present(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, Integer.class)))
                .toList();
    }
}
