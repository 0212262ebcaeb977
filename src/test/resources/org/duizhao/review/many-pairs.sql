-- Some of the pairs of a large memory, two a segment: some decided by people, a few marked, some with findings. Each
-- twentieth segment belongs to a document of 2,500. Past the triggers, so that neither index nor checks follow.
set local session_replication_role = replica;

create temporary table made on commit drop as
    select i, timestamptz '2026-01-01' + i * interval '30 seconds' as at,
        abs(hashint8(i)) % 1000 as chance, abs(hashint8(i * 3)) % 10000 as rare
    from generate_series({from}, {to}) i;

insert into document (slug, title, kind, position)
    select 'many-' || n, 'Many ' || n, 'speech', 1000 + n from (select distinct i / 50000 as n from made) d
    on conflict do nothing;

insert into edition (document_id, lang, provenance, file, sha256, content_hash)
    select d.id, l, 'original', '', '', '' from document d, unnest(array['zh', 'en', 'ru']) l where d.slug like 'many-%'
    on conflict do nothing;

insert into segment (id, memory_id, document_id, position, tuid, created_at, created_by, changed_at, changed_by, version)
    select 10000000 + i, {memory}, d.id, case when d.id is not null then i % 50000 end, 'many-' || i, at, 'import', at, 'import', 0
    from made left join document d on i % 20 = 0 and d.slug = 'many-' || i / 50000;

insert into variant (segment_id, lang, text)
    select 10000000 + i, l, case l when 'zh' then '第' || i || '条：我们欢迎各国代表。' || md5(i::text)
        else l || ': Item ' || i || ', we welcome the delegates. ' || md5((i * 7)::text) end
    from made, unnest(array['zh', 'en', 'ru']) l;

insert into pair (id, segment_id, lang, status, mark, confidence, changed_at, changed_by, version)
    select 20000000 + 2 * i + n, 10000000 + i, case n when 0 then 'en' else 'ru' end,
        case when chance < 700 then 'needs-review' when chance < 950 then 'draft' when chance < 999 then 'approved' else 'rejected' end,
        case when rare = 1 then 'unsure' end,
        case when i % 20 = 0 then chance / 1000.0 end,
        at, case when chance >= 998 then 'many-' || rare % 5 else 'import' end, 0
    from made, generate_series(0, 1) n;

insert into pair_check (pair_id, version, findings, badness)
    select 20000000 + 2 * i + n, 0,
        case when rare < 300 then array['numbers'] when rare < 1300 then array['term'] when rare = 5000 then array['spaces']
            else array[]::text[] end,
        case when rare < 300 then 1 + rare / 1000.0 when rare < 1300 then 0.3 else 0 end
    from made, generate_series(0, 1) n;
