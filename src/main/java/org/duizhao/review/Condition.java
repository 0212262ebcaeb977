package org.duizhao.review;

import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Status;
import org.duizhao.quality.Check;

/** A {@link Filter} in SQL: over {@code pair p}, {@code segment s}, {@code variant zh} and {@code variant tr}. */
final class Condition {

    private static final String PAIR_COLUMNS =
            "id, segment_id, lang, version, status, mark, confidence, shape, changed_by, changed_at";

    /** The segments that have no pair, as pairs without id and status. */
    private static final String AS_PAIRS = """
            select cast(null as bigint) as id, s.id as segment_id, e.lang, s.version, cast(null as text) as status,
              cast(null as text) as mark, cast(null as real) as confidence, cast(null as text) as shape, s.changed_by, s.changed_at
            from edition e join segment s on s.document_id = e.document_id""";

    private static final String OF_DOCUMENTS = AS_PAIRS + " where " + LoneSegments.IS_LONE;

    private static final String OF_ALL =
            AS_PAIRS + " join lone_segment l on l.segment_id = s.id and l.lang = e.lang where " + LoneSegments.IS_LONE;

    /** What {@link #of} needs before its {@code select}: one parameter, however often the condition is asked. */
    private static final String HOLDING =
            "with holding as materialized (select unnest(cast(:holding as bigint[])) as id) ";

    private final Filter filter;
    private final boolean narrowed;
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * A condition.
     *
     * @param filter its status is left to {@link #of(String)}
     * @param holding the segments among which those are that hold the filter's text, which saves the database reading every text;
     *     null where that is not known, or there are very many
     */
    Condition(Filter filter, List<Long> holding, Access access) {
        this.filter = filter;
        narrowed = holding != null;
        if (narrowed) {
            parameters.put("holding", holding.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        }
        add("s.memory_id in (:readable)", "readable", readable(access));
        add("s.document_id = (select id from document where slug = :document)", "document", empty(filter.document()));
        add("s.memory_id = (select id from memory where name = :memory)", "memory", empty(filter.memory()));
        add(
                "p.lang = :lang",
                "lang",
                filter.lang() == null ? null : filter.lang().tag());
        add("p.confidence >= :least - 0.005", "least", share(filter.least()));
        add("p.confidence < :most + 0.005", "most", share(filter.most()));
        if (!filter.finding().isEmpty()) {
            sql.append(" and c.findings @> ").append(findings(filter.finding()));
        }
        add("(strpos(zh.text, :text) > 0 or strpos(tr.text, :text) > 0)", "text", empty(filter.text()));
        add("p.changed_by = :person", "person", empty(filter.person()));
        add(
                "p.changed_at >= :since",
                "since",
                filter.since() == null
                        ? null
                        : filter.since().atStartOfDay(ZoneOffset.UTC).toInstant());
        add(
                "p.changed_at < :until",
                "until",
                filter.until() == null
                        ? null
                        : filter.until()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
    }

    /** Stands before a query with this condition; may be empty. */
    String with() {
        return narrowed ? HOLDING : "";
    }

    /** {@code from … where …} for the filter with a status, to be counted. */
    String of(String status) {
        return of(status, filter.finding().isEmpty() ? "" : " left join pair_check c on c.pair_id = p.id");
    }

    /**
     * {@code from … where …} for the filter with its status, to be listed. The worst pairs come first out of what is checked, so
     * that their index can be followed.
     */
    String ofRows() {
        boolean inner = filter.worst()
                && !filter.status().equals(Filter.ALONE)
                && filter.document().isEmpty();
        return of(filter.status(), (inner ? " join" : " left join") + " pair_check c on c.pair_id = p.id");
    }

    private String of(String status, String checks) {
        String texts = filter.text().isEmpty()
                ? ""
                : " left join variant zh on zh.segment_id = s.id and zh.lang = 'zh'"
                        + " left join variant tr on tr.segment_id = s.id and tr.lang = p.lang";
        return " from " + (narrowed ? "holding join " : "") + pairs(status)
                + (narrowed ? " on p.segment_id = holding.id" : "") + checks
                + " join segment s on s.id = p.segment_id" + texts
                + " where " + state(status) + sql;
    }

    /** What stands alone is looked for in a document's segments, or else among those that are known to. */
    private String pairs(String status) {
        boolean inDocument = !filter.document().isEmpty();
        if (status.equals(Filter.ALONE)) {
            return "(" + (inDocument ? OF_DOCUMENTS : OF_ALL) + ") p";
        }
        return inDocument && status.equals(Filter.ALL)
                ? "(select " + PAIR_COLUMNS + " from pair union all " + OF_DOCUMENTS + ") p"
                : "pair p";
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    /** What is looked for by status is not shown to the database as a parameter: it has few values, and indexes of their own. */
    static String state(String status) {
        return switch (status) {
            case Filter.ALL -> "true";
            case Filter.OPEN -> "p.status in ('draft', 'needs-review')";
            case Filter.ALONE -> "p.status is null";
            default ->
                Mark.of(status).isPresent()
                        ? "p.mark = '" + status + "'"
                        : "p.status = '" + Status.of(status).orElseThrow().slug() + "'";
        };
    }

    /** As it stands in the index of that finding's pairs, which the database finds by it; no parameter therefore. */
    private static String findings(String tag) {
        return "'{" + Check.of(tag).orElseThrow().tag() + "}'";
    }

    private void add(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    /** The memories that may be read; where there is none, an id that no memory has, since SQL knows no empty list. */
    static List<Long> readable(Access access) {
        Set<Long> ids = access.readable();
        return ids.isEmpty() ? List.of(-1L) : List.copyOf(ids);
    }

    private static String empty(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Double share(Integer percent) {
        return percent == null ? null : percent / 100.0;
    }
}
