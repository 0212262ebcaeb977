-- What was committed, for the servers that hold it in memory: each reads what it does not know yet and forgets what is an hour
-- old. One row a statement, the ids as ranges, so that an import of any size is a few numbers. No id tells the order: a
-- transaction with a lower number may be committed later, and servers compare snapshots instead.
create table change (
    xid xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    segments int8multirange not null,
    -- memories, documents, editions
    catalog boolean not null
);

-- Read from a transaction on, and cleaned up to one.
create index change_xid on change (xid);

-- Nobody who writes has to think of it, psql included. Arguments: the column with the segment's id; none for the catalog.
create function note_change() returns trigger language plpgsql as $$
declare
    changed int8multirange := '{}';
    is_catalog boolean := tg_nargs = 0;
    source text := case tg_op
        when 'INSERT' then 'new_rows'
        when 'DELETE' then 'old_rows'
        else '(select * from old_rows union all select * from new_rows) both_rows' end;
begin
    if tg_op = 'TRUNCATE' then
        changed := int8multirange(int8range(null, null));
    elsif not is_catalog then
        execute format('select range_agg(int8range(id, id, ''[]'')) from (select distinct %I as id from %s) ids',
            tg_argv[0], source) into changed;
    end if;
    if changed is not null then
        insert into change (segments, catalog) values (changed, is_catalog);
        perform pg_notify('duizhao', 'memory');
    end if;
    return null;
end $$;

create trigger segment_inserted after insert on segment referencing new table as new_rows
    for each statement execute function note_change('id');
create trigger segment_updated after update on segment referencing old table as old_rows new table as new_rows
    for each statement execute function note_change('id');
create trigger segment_deleted after delete on segment referencing old table as old_rows
    for each statement execute function note_change('id');
create trigger segment_truncated after truncate on segment
    for each statement execute function note_change('id');

create trigger variant_inserted after insert on variant referencing new table as new_rows
    for each statement execute function note_change('segment_id');
create trigger variant_updated after update on variant referencing old table as old_rows new table as new_rows
    for each statement execute function note_change('segment_id');
-- Not where it goes with its segment, once for each: then the segment's own trigger has said it.
create trigger variant_deleted after delete on variant referencing old table as old_rows
    for each statement when (pg_trigger_depth() = 0) execute function note_change('segment_id');

create trigger pair_inserted after insert on pair referencing new table as new_rows
    for each statement execute function note_change('segment_id');
create trigger pair_updated after update on pair referencing old table as old_rows new table as new_rows
    for each statement execute function note_change('segment_id');
create trigger pair_deleted after delete on pair referencing old table as old_rows
    for each statement when (pg_trigger_depth() = 0) execute function note_change('segment_id');

create trigger memory_changed after insert or update or delete or truncate on memory
    for each statement execute function note_change();
create trigger document_changed after insert or update or delete or truncate on document
    for each statement execute function note_change();
create trigger edition_changed after insert or update or delete or truncate on edition
    for each statement execute function note_change();
