-- The most that anybody signed in may do in a memory; null where only those in memory_right may do anything.
alter table memory add everyone text default 'review' check (everyone in ('read', 'write', 'review'));

-- Who may do more in a memory than everybody.
create table memory_right (
    memory_id bigint not null references memory on delete cascade,
    account_id bigint not null references account on delete cascade,
    may text not null check (may in ('read', 'write', 'review')),
    primary key (memory_id, account_id)
);

-- Deleting an account.
create index memory_right_account on memory_right (account_id);

-- A key that is narrowed sees the memories in api_key_memory alone: none, once they are deleted.
alter table api_key add narrowed boolean not null default false;
alter table api_key add expires_at timestamptz;

create table api_key_memory (
    api_key_id bigint not null references api_key on delete cascade,
    memory_id bigint not null references memory on delete cascade,
    primary key (api_key_id, memory_id)
);

-- Deleting a memory.
create index api_key_memory_memory on api_key_memory (memory_id);
