-- A file on its way into a memory. units says how many of its units are dealt with: it is written in the transaction of
-- their batch, so a job that was killed goes on behind them.
create table import_job (
    id bigint generated always as identity primary key,
    file text not null,
    memory text not null,
    duplicates text not null check (duplicates in ('SKIP', 'OVERWRITE', 'KEEP_NEWEST', 'ADD')),
    dry_run boolean not null,
    made_by text not null,
    made_at timestamptz not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    message text,
    progress double precision not null,
    units bigint not null,
    added bigint not null,
    overwritten bigint not null,
    skipped bigint not null,
    refused bigint not null,
    altered bigint not null
);

-- What a file's units lost on the way: the whole unit (refused), or a part of it.
create table import_refusal (
    job_id bigint not null references import_job on delete cascade,
    unit bigint not null,
    file text not null,
    line integer not null,
    tuid text,
    refused boolean not null,
    reason text not null,
    primary key (job_id, unit)
);
