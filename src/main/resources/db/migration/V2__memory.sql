create table memory (
    id bigint generated always as identity primary key,
    name text not null unique,
    title text not null,
    penalty integer not null default 0 check (penalty between 0 and 10),
    created_at timestamptz not null
);

-- Ids are taken in blocks, so that bulk writes need no round trip a row.
create sequence segment_seq increment by 100;
create sequence pair_seq increment by 100;

create table segment (
    id bigint primary key,
    memory_id bigint not null references memory,
    document_id bigint references document on delete cascade,
    position integer,
    tuid text not null,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    version integer not null,
    unique (memory_id, tuid)
);

-- A document's segments are read in order: pages, TMX, the neighbours that make a context match.
create index segment_document on segment (document_id, position);

-- sentence_from (included) to sentence_to (not) are the positions of the edition's sentences, for an aligned segment.
create table variant (
    segment_id bigint not null references segment on delete cascade,
    lang text not null check (lang in ('zh', 'en', 'ru')),
    text text not null,
    sentence_from integer,
    sentence_to integer,
    primary key (segment_id, lang)
);

-- The Chinese variant with one other. Confidence and shape are the aligner's.
create table pair (
    id bigint primary key,
    segment_id bigint not null references segment on delete cascade,
    lang text not null check (lang in ('en', 'ru')),
    status text not null check (status in ('draft', 'needs-review', 'approved', 'rejected')),
    confidence real,
    shape text,
    changed_at timestamptz not null,
    changed_by text not null,
    version integer not null,
    unique (segment_id, lang)
);
