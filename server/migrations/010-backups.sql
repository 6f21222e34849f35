-- Backups of this database that were completed: the administrator sees how old the last one is.
create table backups (
  id uuid primary key,
  taken_at timestamptz not null,           -- the moment of the snapshot
  finished_at timestamptz not null,
  bytes bigint not null,
  encrypted boolean not null,
  file_name text not null,                 -- without its folder
  product_version text not null
);
create index on backups (taken_at desc);
grant select on backups to dering_app, dering_worker;

-- A database whose contents were moved elsewhere stays as it was, and is not started on by mistake.
create table moved_away (
  only_row boolean primary key default true check (only_row),
  moved_to text not null,
  moved_at timestamptz not null
);
