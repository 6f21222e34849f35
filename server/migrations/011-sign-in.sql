-- How people sign in beside a password. All of it is of a person, not of an office: read before any office is known.

-- RFC 6238. The secret lies sealed under a key made of AUTH_SECRET; last_step makes each code work once.
create table second_factors (
  person_id text primary key references people on delete cascade,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null
);
create table backup_codes (
  person_id text not null references people on delete cascade,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);
create table passkeys (
  id text primary key,
  person_id text not null references people on delete cascade,
  name text not null check (name <> ''),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkeys (person_id);

-- What waits for its second half: a code, a passkey's answer, the provider's answer, a new password. At rest there is
-- only the hash of what the browser or the link holds; whoever takes one deletes it.
create table one_time_tokens (
  token_hash bytea primary key,
  kind text not null check (kind in ('second-step', 'passkey', 'new-passkey', 'single-sign-on', 'password')),
  person_id text references people on delete cascade,
  data jsonb not null,
  expires_at timestamptz not null
);
create index on one_time_tokens (expires_at);
create index on one_time_tokens (person_id);

-- A person of another provider is its issuer and its subject there, and of one of ours only.
create unique index accounts_provider_account on accounts (provider_id, account_id);
-- From this instant on, the session serves for nothing but making a second factor.
alter table sessions add column second_factor_due_at timestamptz;

-- The roles of an office that need a second factor.
create table second_factor_rules (
  office_id uuid primary key references offices,
  roles text[] not null default '{}' check (roles <@ '{agent,supervisor,responder,administrator,auditor}'::text[])
);
alter table second_factor_rules enable row level security;
alter table second_factor_rules force row level security;
create policy of_office on second_factor_rules
  using (office_id = current_office()) with check (office_id = current_office());

grant select, insert, update on second_factor_rules to dering_app, dering_worker;
grant select, insert, update, delete on second_factors, backup_codes, passkeys, one_time_tokens
  to dering_app, dering_worker;
