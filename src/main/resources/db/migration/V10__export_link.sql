-- An address under which one export can be had without a sign-in, by whoever knows it. Only a hash of the random part is kept.
create table export_link (
    id bigint generated always as identity primary key,
    hash text not null unique,
    name text not null,
    query text not null,
    format text not null check (format in ('tmx', 'tsv', 'text')),
    made_by text not null,
    made_at timestamptz not null,
    last_used_at timestamptz
);
