package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duizhao.memory.Document;
import org.duizhao.memory.Revision;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Reads what a reviewer sees; the number of queries does not grow with the document. */
@ApplicationScoped
class PairRows {

    /** Neighbours are those in the document, whether or not the filter lets them through. */
    private static final String ROWS = """
            select * from (
              select s.id, coalesce(p.version, s.version) as version, s.position, p.status, p.confidence, p.shape,
                s.changed_by,
                zh.text as zh, tr.text as text, zh.sentence_from, zh.sentence_to,
                lag(s.id) over w as before_id, lag(zh.text) over w as before_zh, lag(tr.text) over w as before_text,
                lead(s.id) over w as after_id, lead(zh.text) over w as after_zh, lead(tr.text) over w as after_text
              from segment s
              left join variant zh on zh.segment_id = s.id and zh.lang = 'zh'
              left join variant tr on tr.segment_id = s.id and tr.lang = :lang
              left join pair p on p.segment_id = s.id and p.lang = :lang
              where s.document_id = :document and (zh.segment_id is not null or tr.segment_id is not null)
              window w as (order by s.position, s.id)) rows
            """;

    private final EntityManager entities;
    private final Places places;

    PairRows(EntityManager entities, Places places) {
        this.entities = entities;
        this.places = places;
    }

    /** A page of them in the document's order. */
    @Transactional
    List<PairRow> page(Document document, Language lang, Filter filter, int offset, int limit) {
        return complete(
                document,
                lang,
                tuples(
                        ROWS + "where :status = '' or coalesce(status, 'alone') = :status order by position, id",
                        document,
                        lang,
                        Map.of("status", filter.slug()),
                        offset,
                        limit));
    }

    /** One of them. */
    @Transactional
    Optional<PairRow> one(Document document, Language lang, long segment) {
        return complete(document, lang, tuples(ROWS + "where id = :id", document, lang, Map.of("id", segment), 0, 1))
                .stream()
                .findFirst();
    }

    /** How many segments there are by {@link Filter#slug}, those for all with them. */
    @Transactional
    Map<String, Long> counts(Document document, Language lang) {
        Map<String, Long> counts = new HashMap<>();
        tuples(
                        "select coalesce(status, 'alone'), count(*) from (" + ROWS + ") counted group by 1",
                        document,
                        lang,
                        Map.of(),
                        0,
                        Integer.MAX_VALUE)
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        counts.put("", counts.values().stream().mapToLong(Long::longValue).sum());
        return counts;
    }

    /** How many rows stand before a segment's; 0 for one that is not there. */
    @Transactional
    long countBefore(Document document, Language lang, long segment) {
        return tuples(
                        "select count(*) from (" + ROWS + ") counted where (position, id) < "
                                + "(select s.position, s.id from segment s where s.id = :id)",
                        document,
                        lang,
                        Map.of("id", segment),
                        0,
                        1)
                .get(0)
                .get(0, Long.class);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(
            String sql, Document document, Language lang, Map<String, Object> parameters, int offset, int limit) {
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("document", document.id)
                .setParameter("lang", lang.tag());
        parameters.forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    private List<PairRow> complete(Document document, Language lang, List<Tuple> rows) {
        List<Long> ids = rows.stream().map(row -> row.get("id", Long.class)).toList();
        Map<Long, Place> found = places.of(document, ids);
        Map<Long, List<Revision>> histories = histories(ids, lang);
        return rows.stream()
                .map(row -> row(row, found, histories.getOrDefault(row.get("id", Long.class), List.of())))
                .toList();
    }

    private Map<Long, List<Revision>> histories(List<Long> segments, Language lang) {
        return entities.createQuery(
                        "from Revision where segmentId in :segments and (lang is null or lang in :langs) order by id desc",
                        Revision.class)
                .setParameter("segments", segments)
                .setParameter("langs", List.of(Language.ZH, lang))
                .getResultStream()
                .collect(Collectors.groupingBy(revision -> revision.segmentId));
    }

    private static PairRow row(Tuple row, Map<Long, Place> places, List<Revision> history) {
        long id = row.get("id", Long.class);
        return new PairRow(
                id,
                row.get("version", Integer.class),
                row.get("position", Integer.class) + 1,
                row.get("zh", String.class),
                row.get("text", String.class),
                Status.of(row.get("status", String.class)).orElse(null),
                row.get("confidence", Float.class),
                row.get("shape", String.class),
                row.get("changed_by", String.class),
                neighbour(row, "before"),
                neighbour(row, "after"),
                places.get(id),
                history);
    }

    private static Neighbour neighbour(Tuple row, String which) {
        Long id = row.get(which + "_id", Long.class);
        return id == null
                ? null
                : new Neighbour(id, row.get(which + "_zh", String.class), row.get(which + "_text", String.class));
    }
}
