package org.duizhao.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Document;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Documents as they are read: in parts, each one query, whatever the document's length. */
@ApplicationScoped
class Readings {

    /** Segments of a part: an evening's reading, and a page that a telephone still scrolls. */
    static final int PART = 500;

    private static final String ROWS = """
            select s.id, s.position, v.lang, v.text, p.status, t.paragraph, t.role
            from segment s
            join variant v on v.segment_id = s.id
            left join pair p on p.segment_id = s.id and p.lang = v.lang
            left join edition e on e.document_id = s.document_id and e.lang = 'zh' and v.lang = 'zh'
            left join sentence t on t.edition_id = e.id and t.position = v.sentence_from
            where s.document_id = :document and s.position >= :from and s.position < :to
            order by s.position, s.id
            """;

    private final EntityManager entities;

    Readings(EntityManager entities) {
        this.entities = entities;
    }

    /** How many parts a document has, 1 or more. */
    @Transactional
    int parts(Document document) {
        Integer last = (Integer) entities.createNativeQuery(
                        "select max(s.position) from segment s where s.document_id = :document", Integer.class)
                .setParameter("document", document.id)
                .getSingleResult();
        return last == null ? 1 : partOf(last);
    }

    /** The part that a segment is in; the first for one that is not in the document. */
    @Transactional
    int partOf(Document document, long segment) {
        return entities.createQuery(
                        "select s.position from Segment s where s.id = :id and s.document = :document", Integer.class)
                .setParameter("id", segment)
                .setParameter("document", document)
                .getResultStream()
                .findFirst()
                .map(Readings::partOf)
                .orElse(1);
    }

    private static int partOf(int position) {
        return position / PART + 1;
    }

    /** In order. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<ReadingRow> rows(Document document, int part) {
        List<Tuple> variants = entities.createNativeQuery(ROWS, Tuple.class)
                .setParameter("document", document.id)
                .setParameter("from", (part - 1) * PART)
                .setParameter("to", part * PART)
                .getResultList();
        List<ReadingRow> rows = new ArrayList<>();
        Integer paragraph = null;
        for (int at = 0; at < variants.size(); ) {
            long segment = variants.get(at).get(0, Long.class);
            int number = variants.get(at).get(1, Integer.class) + 1;
            Map<Language, Cell> cells = new EnumMap<>(Language.class);
            Integer own = null;
            String role = null;
            for (; at < variants.size() && variants.get(at).get(0, Long.class) == segment; at++) {
                Tuple variant = variants.get(at);
                cells.put(
                        Language.of(variant.get(2, String.class)).orElseThrow(),
                        new Cell(
                                variant.get(3, String.class),
                                Status.of(variant.get(4, String.class)).orElse(null)));
                own = own == null ? variant.get(5, Integer.class) : own;
                role = role == null ? variant.get(6, String.class) : role;
            }
            boolean opens = own != null && !own.equals(paragraph);
            paragraph = own == null ? paragraph : own;
            rows.add(new ReadingRow(segment, number, opens, "title".equals(role) || "subtitle".equals(role), cells));
        }
        return rows;
    }
}
