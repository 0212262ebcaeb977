package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Access;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** The pages of the queue: three queries each, whatever the page's size and the memories'. */
@ApplicationScoped
class Queue {

    /** That the filter offers by name; every one has a link on the page of documents. */
    private static final int MOST_DOCUMENTS = 500;

    private final PairRows rows;
    private final Findings findings;
    private final CheckKeeper keeper;
    private final EntityManager entities;

    Queue(PairRows rows, Findings findings, CheckKeeper keeper, EntityManager entities) {
        this.rows = rows;
        this.findings = findings;
        this.keeper = keeper;
        this.entities = entities;
    }

    /**
     * The page that the filter says, or the last one there is.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} for a document or a memory that there is not
     */
    @Transactional
    Sheet page(Filter filter, Access access, boolean editable) {
        List<Sheet.Option> options = options(filter, access);
        require(options, "document", filter.document());
        require(options, "memory", filter.memory());
        Map<String, Long> counts = rows.counts(filter, access);
        boolean counted = counts.getOrDefault(filter.status(), 0L) <= PairRows.MOST_COUNTED;
        int last = counted ? Sheet.pages(filter, counts) : filter.lastPage();
        Filter shown = filter.at(Math.min(filter.page(), last));
        List<RowView> views = Sheet.views(rows.page(shown, counts, access)).stream()
                .map(view -> view.checked(findings))
                .toList();
        return new Sheet(shown, counts, views, options, editable, keeper.busy());
    }

    @SuppressWarnings("unchecked")
    private List<Sheet.Option> options(Filter filter, Access access) {
        List<Tuple> found = entities.createNativeQuery("""
                        select * from (
                          select 'document' as kind, slug, title, position from document d
                          where coalesce((select s.memory_id from segment s where s.document_id = d.id
                            order by s.position, s.id limit 1) in (:readable), true)
                            and (slug = :document or id in (select id from document order by position, slug limit :most))
                          union all select 'memory', name, title, 0 from memory where id in (:readable)
                          union all select 'person', name, name, 0 from account
                          union all select 'resume', address || '#s' || segment_id || '-' || lang, actor, 0
                          from reviewer_place where actor = :reader) options
                        order by kind, position, slug
                        """, Tuple.class)
                .setParameter("readable", Condition.readable(access))
                .setParameter("document", filter.document())
                .setParameter("most", MOST_DOCUMENTS)
                .setParameter("reader", access.actor())
                .getResultList();
        return found.stream()
                .map(row ->
                        new Sheet.Option(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    private static void require(List<Sheet.Option> options, String kind, String value) {
        boolean there = value.isEmpty()
                || options.stream()
                        .anyMatch(option ->
                                option.kind().equals(kind) && option.value().equals(value));
        if (!there) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no " + kind + " “" + value + "”.");
        }
    }
}
