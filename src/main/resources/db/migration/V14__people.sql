-- Since when somebody may no longer sign in, nor their keys be used.
alter table account add disabled_at timestamptz;

-- What the operator answers for: who signed in, who gave whom which right, what was brought in and taken out. Names are kept as
-- they were: no foreign keys.
create table audit_event (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    address text
);
