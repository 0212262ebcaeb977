-- Every server remembers for a while who may do what; whatever changes that, psql included, tells them to forget it.
create function note_people() returns trigger language plpgsql as $$
begin
    perform pg_notify('duizhao', 'people');
    return null;
end $$;

create trigger account_noted after insert or update or delete or truncate on account
    for each statement execute function note_people();
-- That a key was used changes nothing of what it may; a new one nobody remembers.
create trigger api_key_noted after update of account_id, hash, role, narrowed, expires_at or delete or truncate on api_key
    for each statement execute function note_people();
create trigger api_key_memory_noted after insert or update or delete or truncate on api_key_memory
    for each statement execute function note_people();
create trigger memory_right_noted after insert or update or delete or truncate on memory_right
    for each statement execute function note_people();
create trigger memory_noted after insert or update or delete or truncate on memory
    for each statement execute function note_people();
