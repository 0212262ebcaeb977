package org.duizhao.memory;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

@ApplicationScoped
public class DocumentRepository implements PanacheRepository<Document> {

    /** A document's segments are all in one memory; one that has none yet shows no text. */
    private static final String READABLE =
            "((select s.memory.id from Segment s where s.document = d order by s.position, s.id limit 1) in :readable"
                    + " or not exists (select 1 from Segment s where s.document = d))";

    public Optional<Document> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} also where its memory may not be read */
    public Document named(String slug, Access access) {
        return find(
                        "from Document d where d.slug = :slug and " + READABLE,
                        Parameters.with("slug", slug).and("readable", access.readable()))
                .firstResultOptional()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no document “" + slug + "”."));
    }

    /** All whose memory may be read, in the order of the manifest. */
    public List<Document> inOrder(Access access) {
        return list(
                "from Document d where " + READABLE + " order by d.position, d.slug",
                Parameters.with("readable", access.readable()));
    }

    /** The greatest position of a document, or -1 where there is none. */
    public int lastPosition() {
        return find("order by position desc")
                .firstResultOptional()
                .map(document -> document.position)
                .orElse(-1);
    }
}
