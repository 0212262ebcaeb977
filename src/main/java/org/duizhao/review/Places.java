package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Document;

/** From a segment back to its sentences in the Chinese edition and to the bytes of the file. */
@ApplicationScoped
class Places {

    private final EntityManager entities;

    Places(EntityManager entities) {
        this.entities = entities;
    }

    /** By segment; those that have no sentence are left out. */
    Map<Long, Place> of(Document document, List<Long> segments) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select v.segment_id, e.file, min(t.paragraph), min(t.position), max(t.position),
                          min(t.byte_from), max(t.byte_to)
                        from variant v
                        join edition e on e.document_id = :document and e.lang = 'zh'
                        join sentence t on t.edition_id = e.id
                          and t.position >= v.sentence_from and t.position < v.sentence_to
                        where v.lang = 'zh' and v.segment_id in (:segments)
                        group by v.segment_id, e.file
                        """, Tuple.class)
                .setParameter("document", document.id)
                .setParameter("segments", segments)
                .getResultList();
        Map<Long, Place> places = new HashMap<>();
        for (Tuple row : rows) {
            places.put(
                    row.get(0, Long.class),
                    new Place(
                            row.get(1, String.class),
                            row.get(2, Integer.class) + 1,
                            row.get(3, Integer.class) + 1,
                            row.get(4, Integer.class) + 1,
                            row.get(5, Integer.class),
                            row.get(6, Integer.class)));
        }
        return places;
    }
}
