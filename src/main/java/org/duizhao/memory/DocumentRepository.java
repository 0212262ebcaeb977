package org.duizhao.memory;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

@ApplicationScoped
public class DocumentRepository implements PanacheRepository<Document> {

    public Optional<Document> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} */
    public Document named(String slug) {
        return findBySlug(slug)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no document “" + slug + "”."));
    }

    /** All, in the order of the manifest. */
    public List<Document> inOrder() {
        return list("order by position, slug");
    }
}
