package org.duizhao.memory;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class SegmentRepository implements PanacheRepository<Segment> {

    /** A document's segments in order, with their texts and pairs: three queries. */
    public List<Segment> ofDocument(Document document) {
        return list("document = ?1 order by position, id", document);
    }

    /** How many revisions people made of a document's segments. */
    public long revisionsOf(Document document) {
        return getEntityManager()
                .createQuery(
                        "select count(r) from Revision r, Segment s where r.segmentId = s.id and s.document = :document",
                        Long.class)
                .setParameter("document", document)
                .getSingleResult();
    }
}
