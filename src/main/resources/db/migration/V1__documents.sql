-- A document is one text in Chinese; an edition is that text in one language, the Chinese one included.
create table document (
    id bigint generated always as identity primary key,
    slug text not null unique,
    title text not null,
    kind text not null,
    date date,
    place text,
    publisher text,
    notes text,
    position integer not null
);

-- What the seed lacks; position says how many of the Chinese paragraphs stand before the gap.
create table gap (
    document_id bigint not null references document on delete cascade,
    position integer not null,
    missing text not null,
    primary key (document_id, position)
);

create table edition (
    id bigint generated always as identity primary key,
    document_id bigint not null references document on delete cascade,
    lang text not null check (lang in ('zh', 'en', 'ru')),
    title text,
    provenance text not null check (provenance in ('original', 'human', 'draft', 'machine')),
    made_by text,
    made_on date,
    note text,
    file text not null,
    sha256 text not null,
    content_hash text not null,
    unique (document_id, lang)
);

-- Sentences are written in bulk and never changed; paragraph and position count from 0. The byte range is that of the file;
-- it is known for the seeds.
create table sentence (
    edition_id bigint not null references edition on delete cascade,
    position integer not null,
    paragraph integer not null,
    role text not null,
    text text not null,
    byte_from integer,
    byte_to integer,
    primary key (edition_id, position)
);
