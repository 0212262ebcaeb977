package org.duizhao.memory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class SentenceRepository implements PanacheRepositoryBase<Sentence, Sentence.Key> {

    /** In order. */
    public List<Sentence> ofEdition(Edition edition) {
        return list("editionId = ?1 order by position", edition.id);
    }
}
