package org.duizhao.review;

/** What a row of the queue shows, for the pairs of one page alone: all of it in one query, by indexes. */
final class RowQuery {

    private RowQuery() {}

    private static final String KEYS = """
            %s as materialized (
              select p.id as pair_id, p.segment_id, p.lang, p.version, p.status, p.mark, p.confidence, p.shape, p.changed_by,
                %s as badness, s.document_id, s.position, s.memory_id""";

    private static final String DETAILS = """
            )
            select page.segment_id, page.lang, page.pair_id, page.version, m.id as memory_id, m.name as memory, d.slug, d.title, page.position,
              zh.text as zh, tr.text as text, zh.codes as zh_codes, tr.codes as text_codes, page.status, page.mark, page.confidence, page.shape, page.changed_by,
              before.id as before_id, before.zh as before_zh, before.tr as before_text,
              after.id as after_id, after.zh as after_zh, after.tr as after_text,
              place.file, place.paragraph, place.first, place.last, place.byte_from, place.byte_to,
              history.revisions, remark.actor as remark_actor, remark.made_at as remark_at, remark.reason as remark_text,
              elsewhere.text as elsewhere,
              draft.version as draft_version, draft.zh as draft_zh, draft.text as draft_text, draft.reason as draft_reason,
              draft.saved_at as draft_at
            from page
            join memory m on m.id = page.memory_id
            left join document d on d.id = page.document_id
            left join variant zh on zh.segment_id = page.segment_id and zh.lang = 'zh'
            left join variant tr on tr.segment_id = page.segment_id and tr.lang = page.lang
            left join lateral (
              select s.id, z.text as zh, t.text as tr from segment s
              left join variant z on z.segment_id = s.id and z.lang = 'zh'
              left join variant t on t.segment_id = s.id and t.lang = page.lang
              where s.document_id = page.document_id and s.position < page.position
                and (z.text is not null or t.text is not null)
              order by s.position desc limit 1) before on true
            left join lateral (
              select s.id, z.text as zh, t.text as tr from segment s
              left join variant z on z.segment_id = s.id and z.lang = 'zh'
              left join variant t on t.segment_id = s.id and t.lang = page.lang
              where s.document_id = page.document_id and s.position > page.position
                and (z.text is not null or t.text is not null)
              order by s.position limit 1) after on true
            left join lateral (
              select e.file, min(t.paragraph) as paragraph, min(t.position) as first, max(t.position) as last,
                min(t.byte_from) as byte_from, max(t.byte_to) as byte_to
              from edition e join sentence t on t.edition_id = e.id
              where e.document_id = page.document_id and e.lang = 'zh'
                and t.position >= zh.sentence_from and t.position < zh.sentence_to
              group by e.file) place on true
            left join lateral (
              select count(*) as revisions from revision r
              where r.segment_id = page.segment_id and (r.lang is null or r.lang in ('zh', page.lang))) history on true
            left join lateral (
              select r.actor, r.made_at, r.reason from revision r
              where r.segment_id = page.segment_id and r.lang = page.lang and r.reason is not null
                and r.action in ('commented', 'decided')
              order by r.id desc limit 1) remark on true
            left join lateral (
              select t.text from variant z
              join segment s on s.id = z.segment_id and s.memory_id = page.memory_id
              join variant t on t.segment_id = s.id and t.lang = page.lang
              join pair q on q.segment_id = s.id and q.lang = page.lang and q.status = 'approved'
              where z.lang = 'zh' and md5(z.text) = md5(zh.text) and z.text = zh.text and t.text <> tr.text
                and s.id <> page.segment_id
              order by q.changed_at desc limit 1) elsewhere on true
            left join draft on draft.segment_id = page.segment_id and draft.lang = page.lang and draft.actor = :reader
            """;

    /**
     * The query.
     *
     * @param with see {@link Condition#with}
     * @param from see {@link Condition#of}
     */
    static String rows(String with, String from, boolean worst) {
        return keys(with, "page", from, worst)
                + " order by " + order(worst, "c.badness", "p.", "s.", "p.id") + " limit :limit offset :offset"
                + DETAILS + "order by " + order(worst, "page");
    }

    /**
     * The query where few are known to be found: all of them are, and then put into order. The database, which does not know how
     * few, would else follow the order through all memories until it has met as many as a page holds.
     */
    static String fewRows(String with, String from, boolean worst) {
        return keys(with, "found", from, worst)
                + "), page as materialized (select * from found order by " + order(worst, "found")
                + " limit :limit offset :offset" + DETAILS + "order by " + order(worst, "page");
    }

    private static String keys(String with, String name, String from, boolean worst) {
        return (with.isEmpty() ? "with " : with + ", ") + KEYS.formatted(name, worst ? "c.badness" : "0") + from;
    }

    private static String order(boolean worst, String table) {
        return order(worst, table + ".badness", table + ".", table + ".", table + ".pair_id");
    }

    private static String order(boolean worst, String badness, String pair, String segment, String id) {
        return worst
                ? badness + " desc nulls last, " + id + ", " + pair + "segment_id"
                : segment + "document_id, " + segment + "position, " + pair + "segment_id, " + pair + "lang";
    }
}
