-- What a reviewer says of a pair that waits: not sure of it, or its sentences do not belong together. Gone with the next change.
alter table pair add mark text check (mark in ('unsure', 'needs-alignment'));

-- Counts a status, up to a bound.
create index pair_status on pair (status, lang);
create index pair_mark on pair (mark) where mark is not null;

-- What the checks found in a pair, derived from its texts as of a version. A table of its own: writing it is no change of the
-- pair, which servers and indexes would have to follow.
create table pair_check (
    pair_id bigint primary key references pair on delete cascade,
    version integer not null,
    findings text[] not null,
    badness real not null
);

-- The reviewer's queue, worst first, without sorting the memory; see org.duizhao.review.Badness.
create index pair_check_worst on pair_check (badness desc nulls last, pair_id);

-- Segments of the same Chinese text: whether they are translated alike.
create index variant_same_chinese on variant (md5(text)) where lang = 'zh';

-- Revisions of one step have its number; findings are those that an approval passed over.
alter table revision
    add step_id uuid,
    add mark_after text check (mark_after in ('unsure', 'needs-alignment')),
    add findings text,
    drop constraint revision_action_check,
    add constraint revision_action_check
        check (action in ('created', 'edited', 'decided', 'deleted', 'commented', 'undone'));

-- A step that can be taken back: the segments it touched, as they were before and after, as JSON.
create table step (
    id uuid primary key,
    actor text not null,
    made_at timestamptz not null,
    segments text not null
);
