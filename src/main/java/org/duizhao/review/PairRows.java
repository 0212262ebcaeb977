package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duizhao.lookup.ConcordanceService;
import org.duizhao.memory.Access;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Right;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Reads what a reviewer sees; the number of queries grows neither with the page nor with the memories. */
@ApplicationScoped
class PairRows {

    /** Where counting stops: nobody needs to know more exactly how much is left, and the count costs the same in any memory. */
    static final int MOST_COUNTED = 10_000;

    private static final String ONE =
            " from (select coalesce(p.id, 0) as id, s.id as segment_id, cast(:lang as text) as lang,"
                    + " coalesce(p.version, s.version) as version, p.status, p.mark, p.confidence, p.shape,"
                    + " coalesce(p.changed_by, s.changed_by) as changed_by"
                    + " from segment s left join pair p on p.segment_id = s.id and p.lang = :lang where s.id = :segment) p"
                    + " join segment s on s.id = p.segment_id where s.memory_id in (:readable)";

    private static final String SOME = " from pair p join segment s on s.id = p.segment_id"
            + " where s.id in (:segments) and s.memory_id in (:readable)";

    private final EntityManager entities;
    private final ConcordanceService concordance;

    PairRows(EntityManager entities, ConcordanceService concordance) {
        this.entities = entities;
        this.concordance = concordance;
    }

    /**
     * A page of them: one query.
     *
     * @param counts what {@link #counts} says
     */
    @Transactional
    List<PairRow> page(Filter filter, Map<String, Long> counts, Access access) {
        Condition condition = condition(filter, access);
        boolean few = (filter.narrow() || filter.status().equals(Filter.ALONE))
                && counts.getOrDefault(filter.status(), 0L) <= MOST_COUNTED;
        String sql = few
                ? RowQuery.fewRows(condition.with(), condition.ofRows(), filter.worst())
                : RowQuery.rows(condition.with(), condition.ofRows(), filter.worst());
        Query query = query(sql, access)
                .setParameter("limit", filter.size())
                .setParameter("offset", (filter.page() - 1) * filter.size());
        condition.bind(query);
        return rows(query, access);
    }

    /** One of them, or empty where there is no such segment: one query. */
    @Transactional
    Optional<PairRow> one(long segment, Language lang, Access access) {
        Query query = query(RowQuery.rows("", ONE, false), access)
                .setParameter("limit", 1)
                .setParameter("offset", 0)
                .setParameter("lang", lang.tag())
                .setParameter("segment", segment)
                .setParameter("readable", Condition.readable(access));
        return rows(query, access).stream().findFirst();
    }

    /** Pairs of segments, in all their languages, in no particular order: one query, or none where there are no segments. */
    @Transactional
    List<PairRow> all(Collection<Long> segments, Access access) {
        if (segments.isEmpty()) {
            return List.of();
        }
        Query query = query(RowQuery.rows("", SOME, false), access)
                .setParameter("limit", Integer.MAX_VALUE)
                .setParameter("offset", 0)
                .setParameter("segments", segments)
                .setParameter("readable", Condition.readable(access));
        return rows(query, access);
    }

    /** How many there are by {@link Filter#status}, as {@link CountQuery} says: one query. */
    @Transactional
    Map<String, Long> counts(Filter filter, Access access) {
        Condition condition = condition(filter, access);
        Query query = entities.createNativeQuery(CountQuery.counts(filter, condition, MOST_COUNTED), Tuple.class);
        condition.bind(query);
        Map<String, Long> counts = new HashMap<>();
        tuples(query).stream()
                .filter(row -> row.get(1) != null)
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }

    /** How many rows of a document stand before a segment's; 0 for one that is not there. */
    @Transactional
    long countBefore(Filter filter, long segment, Access access) {
        Condition condition = condition(filter, access);
        Query query = entities.createNativeQuery(
                        condition.with() + "select count(*)" + condition.of(Filter.ALL)
                                + " and (s.position, s.id) < (select x.position, x.id from segment x where x.id = :segment)",
                        Tuple.class)
                .setParameter("segment", segment);
        condition.bind(query);
        return tuples(query).get(0).get(0, Long.class);
    }

    private Condition condition(Filter filter, Access access) {
        Optional<List<Long>> holding =
                filter.text().isEmpty() ? Optional.empty() : concordance.holding(filter.text(), MOST_COUNTED);
        return new Condition(filter, holding.orElse(null), access);
    }

    private Query query(String sql, Access access) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter("reader", access.actor());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private static List<PairRow> rows(Query query, Access access) {
        return tuples(query).stream().map(row -> row(row, access)).toList();
    }

    private static PairRow row(Tuple row, Access access) {
        Integer position = row.get("position", Integer.class);
        Status status = Status.of(row.get("status", String.class)).orElse(null);
        return new PairRow(
                row.get("segment_id", Long.class),
                Language.of(row.get("lang", String.class)).orElseThrow(),
                status == null ? null : row.get("pair_id", Long.class),
                row.get("version", Integer.class),
                row.get("memory", String.class),
                row.get("slug", String.class),
                row.get("title", String.class),
                position == null ? null : position + 1,
                row.get("zh", String.class),
                row.get("text", String.class),
                Codes.read(row.get("zh_codes", String.class)),
                Codes.read(row.get("text_codes", String.class)),
                status,
                Mark.of(row.get("mark", String.class)).orElse(null),
                row.get("confidence", Float.class),
                row.get("shape", String.class),
                row.get("changed_by", String.class),
                neighbour(row, "before"),
                neighbour(row, "after"),
                place(row),
                row.get("revisions", Long.class),
                remark(row),
                row.get("elsewhere", String.class),
                access.may(Right.REVIEW, row.get("memory_id", Long.class)),
                draft(row));
    }

    private static Neighbour neighbour(Tuple row, String which) {
        Long id = row.get(which + "_id", Long.class);
        return id == null
                ? null
                : new Neighbour(id, row.get(which + "_zh", String.class), row.get(which + "_text", String.class));
    }

    private static Place place(Tuple row) {
        return row.get("file") == null
                ? null
                : new Place(
                        row.get("file", String.class),
                        row.get("paragraph", Integer.class) + 1,
                        row.get("first", Integer.class) + 1,
                        row.get("last", Integer.class) + 1,
                        row.get("byte_from", Integer.class),
                        row.get("byte_to", Integer.class));
    }

    private static PairRow.Remark remark(Tuple row) {
        return row.get("remark_text") == null
                ? null
                : new PairRow.Remark(
                        row.get("remark_actor", String.class),
                        row.get("remark_at", Instant.class),
                        row.get("remark_text", String.class));
    }

    private static Draft draft(Tuple row) {
        return row.get("draft_version") == null
                ? null
                : new Draft(
                        row.get("draft_version", Integer.class),
                        row.get("draft_zh", String.class),
                        row.get("draft_text", String.class),
                        row.get("draft_reason", String.class),
                        row.get("draft_at", Instant.class));
    }
}
