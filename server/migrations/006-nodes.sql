-- The processes that work on this database at the moment. Each says every few seconds that it lives: a job that a dead
-- one had taken goes to the others at once, and one that signs its sessions with another secret is refused.
create table nodes (
  id uuid primary key,
  role text not null check (role in ('web', 'worker', 'all')),
  host text not null,
  pid integer not null,
  secret_fingerprint text not null,
  queue_workers text[] not null default '{}',
  -- how far its clock was ahead of the database's when it last spoke
  clock_ahead_ms integer not null default 0,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
grant select, insert, update, delete on nodes to dering_app, dering_worker;
