-- The pairs of one finding, the worst first: a frequent one is turned page by page without sorting, a rare one found at once. One
-- index a finding, since no index over all of them keeps an order.
drop index pair_check_findings;
create index pair_check_untranslated on pair_check (badness desc nulls last, pair_id) where findings @> '{untranslated}';
create index pair_check_numbers on pair_check (badness desc nulls last, pair_id) where findings @> '{numbers}';
create index pair_check_term on pair_check (badness desc nulls last, pair_id) where findings @> '{term}';
create index pair_check_avoided_term on pair_check (badness desc nulls last, pair_id) where findings @> '{avoided-term}';
create index pair_check_length on pair_check (badness desc nulls last, pair_id) where findings @> '{length}';
create index pair_check_brackets on pair_check (badness desc nulls last, pair_id) where findings @> '{brackets}';
create index pair_check_quotation_marks on pair_check (badness desc nulls last, pair_id) where findings @> '{quotation-marks}';
create index pair_check_dashes on pair_check (badness desc nulls last, pair_id) where findings @> '{dashes}';
create index pair_check_punctuation on pair_check (badness desc nulls last, pair_id) where findings @> '{punctuation}';
create index pair_check_end_punctuation on pair_check (badness desc nulls last, pair_id) where findings @> '{end-punctuation}';
create index pair_check_mixed_alphabets on pair_check (badness desc nulls last, pair_id) where findings @> '{mixed-alphabets}';
create index pair_check_doubled_word on pair_check (badness desc nulls last, pair_id) where findings @> '{doubled-word}';
create index pair_check_spaces on pair_check (badness desc nulls last, pair_id) where findings @> '{spaces}';
create index pair_check_codes on pair_check (badness desc nulls last, pair_id) where findings @> '{codes}';
create index pair_check_inconsistent on pair_check (badness desc nulls last, pair_id) where findings @> '{inconsistent}';

-- The segments of documents without a pair in a language of their document, derived from them. No foreign key: writing the table must
-- not wait for somebody who deletes segments, and a row too much is passed over by whoever reads it.
create table lone_segment (
    segment_id bigint not null,
    lang text not null,
    primary key (segment_id, lang)
);

insert into lone_segment (segment_id, lang)
    select s.id, e.lang from edition e join segment s on s.document_id = e.document_id
    where e.lang <> 'zh'
      and exists (select from variant v where v.segment_id = s.id and v.lang in ('zh', e.lang))
      and not exists (select from pair x where x.segment_id = s.id and x.lang = e.lang);
