package org.duizhao.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.text.Language;

/** What stands around segments in their documents: one query for all of them. */
@ApplicationScoped
class Surroundings {

    private static final String SELECT = """
            select s.id, d.title, l.lang, before.text as before, after.text as after
            from segment s
            join document d on d.id = s.document_id
            cross join (values ('zh'), ('en'), ('ru')) as l (lang)
            left join lateral (
              select v.text from segment n join variant v on v.segment_id = n.id and v.lang = l.lang
              where n.document_id = s.document_id and n.position < s.position
              order by n.position desc limit 1) before on true
            left join lateral (
              select v.text from segment n join variant v on v.segment_id = n.id and v.lang = l.lang
              where n.document_id = s.document_id and n.position > s.position
              order by n.position limit 1) after on true
            where s.id in (:segments) and s.position is not null
            """;

    private final EntityManager entities;

    Surroundings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The place of a segment.
     *
     * @param title of its document
     */
    record Place(String title, Map<Language, Beside> beside) {}

    /** The nearest texts of a language; null at the ends. */
    record Beside(String before, String after) {

        static final Beside NOTHING = new Beside(null, null);
    }

    /** By segment, without those that belong to no document. */
    @Transactional
    @SuppressWarnings("unchecked")
    Map<Long, Place> of(Collection<Long> segments) {
        if (segments.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery(SELECT, Tuple.class)
                .setParameter("segments", segments)
                .getResultList();
        Map<Long, Place> places = new HashMap<>();
        for (Tuple row : rows) {
            places.computeIfAbsent(
                            row.get("id", Long.class),
                            id -> new Place(row.get("title", String.class), new EnumMap<>(Language.class)))
                    .beside()
                    .put(
                            Language.of(row.get("lang", String.class)).orElseThrow(),
                            new Beside(row.get("before", String.class), row.get("after", String.class)));
        }
        return places;
    }
}
