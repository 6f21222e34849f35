-- The tables of the house. Every table of an office carries office_id, is keyed by it and lies behind forced
-- row-level security; what lies outside is listed with its reason in server/src/platform/row-level-security.ts.
-- Runs as dering_owner. dering_app and dering_worker own nothing and cannot bypass the policies.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
create extension if not exists pgcrypto;

-- What the transaction has said about itself; no office said, no row seen.
create function current_office() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('dering.office_id', true), '')::uuid $$;
create function current_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('dering.person_id', true), '') $$;
-- A printed verification code is itself the key to the one row that carries it.
create function current_verification_code() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('dering.verification_code', true), '') $$;
-- Words for searching: lower case, without accents. Immutable, so it can be indexed.
create function searchable(words text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

create table offices (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9]{2,8}$'),
  name text not null,
  address_lines text[] not null,
  telephone text not null,
  email text,
  tts_address text,
  time_zone text not null check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  head jsonb not null,                     -- {name, nip, position}: who signs the recap
  place text not null,                     -- printed before the date above the signatures
  form_template text not null,
  ticket_template text not null,
  classification text,                     -- {klasifikasi} of the templates
  recap_numbering text not null default 'month' check (recap_numbering in ('month', 'year')),
  logo_file_id uuid,
  created_at timestamptz not null
);

-- People are one table for all offices: who may do what in an office is a membership.
create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  nip text,
  position text,
  language text not null default 'id' check (language in ('id', 'en')),
  deactivated_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table sessions (
  id text primary key,
  token text not null unique,
  person_id text not null references people on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on sessions (person_id);
create table accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  issuer text,
  person_id text not null references people on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on accounts (person_id);
create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on verifications (identifier);
-- Counted attempts (sign-in per account and address, set-up, verification page), shared by all processes.
create table attempts (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);

create table memberships (
  office_id uuid not null references offices,
  person_id text not null references people,
  role text not null check (role in ('agent', 'supervisor', 'responder', 'administrator', 'auditor')),
  since timestamptz not null,
  ended_at timestamptz,
  primary key (office_id, person_id, role)
);
create index on memberships (person_id);

create table invitations (
  office_id uuid not null references offices,
  id uuid not null,
  email text not null,
  name text not null,
  role text not null check (role in ('agent', 'supervisor', 'responder', 'administrator', 'auditor')),
  token_hash bytea not null unique,
  invited_by text not null references people,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (office_id, id)
);

create table units (
  office_id uuid not null references offices,
  id uuid not null,
  code text not null,
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (office_id, id)
);
create unique index on units (office_id, code, valid_from);

create table sop_versions (
  office_id uuid not null references offices,
  version integer not null,
  contents jsonb not null,                 -- domain/sop SopVersion: standard times and the texts read aloud
  created_by text references people,
  created_at timestamptz not null,
  primary key (office_id, version)
);

create table files (
  office_id uuid not null references offices,
  id uuid not null,
  sha256 bytea not null,
  media_type text not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (office_id, id)
);
alter table files alter column bytes set storage external;  -- PDF and PNG are compressed already

create table calls (
  office_id uuid not null references offices,
  id uuid not null,
  direction text not null default 'in' check (direction in ('in', 'out')),
  source text not null default 'button',
  number_given text,                       -- as typed; the normalised form is number_e164
  number_e164 text,
  anonymous boolean not null default false,
  answered_at timestamptz not null,        -- after correction of a late press
  ended_at timestamptz,
  end_reason text check (end_reason in ('finished', 'cut_off', 'wrong_number', 'silent', 'prank', 'out_of_scope')),
  taken_by text not null references people,
  recorded_at timestamptz not null,
  primary key (office_id, id)
);
create index on calls (office_id, answered_at desc, id desc);
create index on calls (office_id, number_e164) where number_e164 is not null;

create table callers (
  office_id uuid not null references offices,
  id uuid not null,
  name text not null,
  institution text not null default '',
  address text not null default '',
  email text,
  spse_role text,
  merged_into uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, merged_into) references callers
);
create index callers_words on callers using gin (office_id, searchable(name || ' ' || institution) gin_trgm_ops);
create table caller_numbers (
  office_id uuid not null,
  caller_id uuid not null,
  e164 text not null,
  last_used_at timestamptz not null,
  primary key (office_id, caller_id, e164),
  foreign key (office_id, caller_id) references callers
);
create index on caller_numbers (office_id, e164);

create table consultations (
  office_id uuid not null references offices,
  id uuid not null,
  channel text not null default 'telephone' check (channel in ('telephone', 'email', 'chat', 'walk_in')),
  sop_version integer not null,
  phase text not null,                     -- derived by domain/sop from the journal; a test holds the two together
  consulted_at timestamptz not null,       -- the form's Hari/Tanggal and Waktu
  recorded_at timestamptz not null,
  late_entry boolean not null default false,
  cancelled_at timestamptz,
  cancel_reason text,
  taken_by text not null references people,
  in_hands_of text not null references people,
  explained_by text references people,
  entered_by text references people,
  set_aside_at timestamptz,
  decided_at timestamptz,
  clock_from timestamptz,                  -- since when step 7 or 8 runs (Belum selesai)
  archived_at timestamptz,
  caller_id uuid,
  -- the words of the paper, and a revision for each field
  name text not null default '',
  institution text not null default '',
  address text not null default '',
  phone text not null default '',
  phone_e164 text,
  email text not null default '',
  spse_role text not null default '',
  problem text not null default '',
  category text not null default '' check (category in ('', 'pengaduan', 'pertanyaan', 'konsultasi')),
  topic text not null default '',
  urgency text not null default '' check (urgency in ('', 'mendesak', 'tidak_mendesak')),
  impact text not null default '' check (impact in ('', 'besar', 'sedang', 'kecil')),
  unit_id uuid,
  answer text not null default '',
  deviation_note text not null default '',
  answered_on date,                        -- date of part C, or of receipt of the Form Jawaban
  answer_source text,
  revisions jsonb not null default '{}',
  primary key (office_id, id),
  foreign key (office_id, sop_version) references sop_versions,
  foreign key (office_id, caller_id) references callers,
  foreign key (office_id, unit_id) references units
);
create index on consultations (office_id, consulted_at desc, id desc);
create index consultations_unfinished on consultations (office_id, recorded_at)
  where phase not in ('archived', 'ended');
create index on consultations (office_id, phone_e164, consulted_at desc) where phone_e164 is not null;
create index on consultations (office_id, caller_id, consulted_at desc) where caller_id is not null;

create table call_consultations (
  office_id uuid not null,
  call_id uuid not null,
  consultation_id uuid not null,
  role text not null check (role in ('first', 'call_back', 'chase')),
  position integer not null default 1,     -- 2 = a second problem in the same call
  primary key (office_id, call_id, consultation_id),
  foreign key (office_id, call_id) references calls,
  foreign key (office_id, consultation_id) references consultations
);
create index on call_consultations (office_id, consultation_id);

-- Append-only: ids, times and field names, never a caller's words.
create table journal (
  office_id uuid not null,
  consultation_id uuid not null,
  id uuid not null,                        -- made by the browser
  position bigint generated always as identity,
  what text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  clock text not null check (clock in ('server', 'browser')),
  offset_ms integer,                       -- browser's clock minus ours, as measured; only with clock = browser
  person_id text not null references people,
  detail jsonb not null default '{}',
  primary key (office_id, consultation_id, id),
  foreign key (office_id, consultation_id) references consultations,
  check ((clock = 'browser') = (offset_ms is not null))
);
create index on journal (office_id, consultation_id, position);

create table number_counters (
  office_id uuid not null references offices,
  kind text not null check (kind in ('form', 'ticket')),
  year integer not null,
  last integer not null,
  primary key (office_id, kind, year)
);
create table numbers (
  office_id uuid not null,
  kind text not null check (kind in ('form', 'ticket')),
  year integer not null,
  sequence integer not null,
  printed text not null,
  consultation_id uuid not null,
  given_at timestamptz not null,
  given_by text not null references people,
  primary key (office_id, kind, year, sequence),
  unique (office_id, kind, consultation_id),
  foreign key (office_id, consultation_id) references consultations
);
create unique index on numbers (office_id, kind, printed);
create index numbers_words on numbers using gin (office_id, lower(printed) gin_trgm_ops);

create table tickets (
  office_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  priority text not null check (priority in ('tinggi', 'menengah', 'rendah')),
  unit_id uuid,
  handover text not null check (handover in ('email', 'tts', 'internal', 'none')),
  handover_note text not null default '',
  foreign_number text not null default '',
  state text not null check (state in ('open', 'answered', 'informed', 'closed', 'withdrawn')),
  assigned_to text references people,
  opened_at timestamptz not null,
  first_reply_due_at timestamptz not null,
  due_at timestamptz not null,
  informed_at timestamptz,
  informed_how text check (informed_how in ('telephone', 'email', 'message')),
  closed_at timestamptz,
  primary key (office_id, id),
  unique (office_id, consultation_id),
  foreign key (office_id, consultation_id) references consultations,
  foreign key (office_id, unit_id) references units
);
create index on tickets (office_id, due_at, id) where state in ('open', 'answered', 'informed');
create index on tickets (office_id, opened_at desc, id desc);

create table archived_forms (
  office_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  version integer not null,
  corrects_version integer,
  correction_reason text,
  form_number text not null,
  ticket_number text,
  consulted_at timestamptz not null,
  snapshot jsonb not null,                 -- domain/archive FormSnapshot, as printed
  snapshot_sha256 bytea not null,
  template_version text not null,
  fonts_version text not null,
  verification_code text not null unique,  -- >= 128 random bits
  archived_by text not null references people,
  archived_at timestamptz not null,
  pdf_file_id uuid,
  pdf_sha256 bytea,
  pdf_made_at timestamptz,
  found_by text not null,                  -- searchable(): numbers, name, institution
  phone_digits text not null,              -- for "part of a telephone number"
  words tsvector not null,                 -- 'simple', of searchable(): problem, answer, address
  primary key (office_id, id),
  unique (office_id, consultation_id, version),
  foreign key (office_id, consultation_id) references consultations,
  foreign key (office_id, pdf_file_id) references files
);
create index on archived_forms (office_id, archived_at desc, id desc);
-- Searches walk this one. Row-level security keeps LIKE and @@ from using an index of their own (they are not leakproof).
create index on archived_forms (office_id, consulted_at desc, consultation_id desc);

create table mails (
  office_id uuid not null references offices,
  id uuid not null,
  consultation_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  message_id text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  error text,
  primary key (office_id, id)
);
create index on mails (office_id, consultation_id);

-- A command of the browser may be sent twice; the second time changes nothing.
create table commands (
  office_id uuid not null references offices,
  id uuid not null,
  what text not null,
  target_id uuid,
  person_id text not null references people,
  at timestamptz not null,
  primary key (office_id, id)
);

-- What happened, for live screens, jobs and later listeners; written in the transaction that made it so.
create table events (
  office_id uuid not null references offices,
  id bigint generated always as identity,
  what text not null,
  subject_id uuid,
  person_id text,
  at timestamptz not null,
  detail jsonb not null default '{}',
  primary key (office_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['units','sop_versions','files','calls','callers','caller_numbers','consultations',
    'call_consultations','journal','number_counters','numbers','tickets','archived_forms','mails','commands',
    'events','memberships','invitations','offices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['units','sop_versions','files','calls','callers','caller_numbers','consultations',
    'call_consultations','journal','number_counters','numbers','tickets','mails','commands','events','invitations'] loop
    execute format('create policy of_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
  end loop;
end $$;
create policy of_office on offices using (id = current_office()) with check (id = current_office());
-- A person finds the offices he serves before one is chosen; writing needs the office.
create policy of_person on offices for select using (exists (
  select 1 from memberships m where m.office_id = offices.id and m.person_id = current_person() and m.ended_at is null));
create policy of_office on memberships using (office_id = current_office()) with check (office_id = current_office());
create policy of_person on memberships for select using (person_id = current_person());
create policy of_office on archived_forms using (office_id = current_office()) with check (office_id = current_office());
create policy of_code on archived_forms for select using (verification_code = current_verification_code());

grant usage on schema public to dering_app, dering_worker;
grant select, insert, update on offices, people, memberships, invitations, units, calls, callers,
  consultations, call_consultations, number_counters, tickets, mails to dering_app, dering_worker;
grant select, insert, update, delete on sessions, accounts, verifications, attempts to dering_app, dering_worker;
grant select, insert, delete on caller_numbers to dering_app, dering_worker;
grant update on caller_numbers to dering_app, dering_worker;
-- Evidence is only ever added.
grant select, insert on journal, numbers, sop_versions, files, commands, events to dering_app, dering_worker;
-- An archived form is never changed: only the job that made its PDF notes it, once.
grant select, insert on archived_forms to dering_app, dering_worker;
grant update (pdf_file_id, pdf_sha256, pdf_made_at) on archived_forms to dering_worker;
