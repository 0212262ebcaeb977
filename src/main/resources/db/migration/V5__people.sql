create table account (
    id bigint generated always as identity primary key,
    name text not null unique,
    password_hash text not null,
    role text not null check (role in ('reader', 'translator', 'reviewer', 'admin')),
    created_at timestamptz not null
);

-- Keys and session tokens are random, so a fast hash (SHA-256) of them is as good as a slow one; only the hash is kept.
create table api_key (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    name text not null,
    hash text not null unique,
    role text not null check (role in ('reader', 'translator', 'reviewer', 'admin')),
    created_at timestamptz not null,
    last_used_at timestamptz
);

create table session (
    hash text primary key,
    account_id bigint not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
