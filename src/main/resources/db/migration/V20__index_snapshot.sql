-- Servers keep their index on disk, as it was at one moment, and read it at the next start together with what has changed since. So
-- that this is certain to be all, it is known what was forgotten of the changes, and by whom they are still needed.

-- The last transaction, by number, of which changes were forgotten; one row.
create table change_forgotten (
    xid xid8 not null
);
insert into change_forgotten values ('0');

-- The snapshots on disk. Changes after the earliest of them are kept. One that is not here was made by another database, or by one
-- that was set back to what it had been before.
create table index_snapshot (
    id uuid primary key,
    moment pg_snapshot not null,
    made_at timestamptz not null default clock_timestamp()
);
