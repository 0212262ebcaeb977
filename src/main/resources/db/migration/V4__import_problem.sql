-- What could not be read at the last start; shown on the documents page until the next reading.
create table import_problem (
    id bigint generated always as identity primary key,
    file text not null,
    line integer,
    message text not null,
    seen_at timestamptz not null
);
