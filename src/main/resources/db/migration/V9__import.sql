-- What no document holds is not found through its place in one: the index leaves it out, and imports need not keep it.
drop index segment_document;
create index segment_document on segment (document_id, position) where document_id is not null;

-- What a dry run would have stored by now, in the shape in which the stored is read: so that it sees each unit as the import itself
-- would. It goes when the job ends.
create table import_rehearsal (
    job_id bigint not null references import_job on delete cascade,
    tuid text not null,
    lang text not null,
    changed_at timestamptz not null,
    text text not null,
    codes text,
    tag text,
    extras text,
    unit_extras text,
    primary key (job_id, tuid, lang)
);
