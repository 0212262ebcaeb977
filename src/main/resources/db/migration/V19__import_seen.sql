-- When a server last said that it has the file of the import: one whose file nobody has for a while is ended.
alter table import_job add column seen_at timestamptz not null default now();
