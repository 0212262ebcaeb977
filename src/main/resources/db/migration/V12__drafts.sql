-- What a reviewer typed and has not decided on. No foreign key: a draft outlives the merging of its segment, which can be undone.
create table draft (
    segment_id bigint not null,
    lang text not null check (lang in ('en', 'ru')),
    actor text not null,
    version integer not null,
    zh text not null,
    text text not null,
    reason text not null,
    saved_at timestamptz not null,
    primary key (segment_id, lang, actor)
);

-- Where each reviewer was last, to go on there and to show who else is at a document now.
create table reviewer_place (
    actor text primary key,
    address text not null,
    segment_id bigint,
    lang text,
    seen_at timestamptz not null
);
