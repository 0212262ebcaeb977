-- What people did to segments. No foreign key: the history outlives the segment.
create table revision (
    id bigint generated always as identity primary key,
    segment_id bigint not null,
    lang text check (lang in ('zh', 'en', 'ru')),
    action text not null check (action in ('created', 'edited', 'decided', 'deleted')),
    actor text not null,
    made_at timestamptz not null,
    text_before text,
    text_after text,
    status_before text,
    status_after text,
    reason text
);

-- The history of one segment, newest first.
create index revision_segment on revision (segment_id, id desc);
