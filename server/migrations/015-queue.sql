-- The queue and the chain of escalation. What lists sort by (level, chase_due_at, merged_into) is kept beside its history.

alter table tickets add column confirmed_at timestamptz;         -- the caller says that it is solved; from the journal
alter table tickets add column level text not null default 'helpdesk'
  check (level in ('helpdesk', 'unit', 'admin_ppe', 'lkpp', 'lkpp_teknis'));
alter table tickets add column chase_due_at timestamptz;         -- when whoever has the case is to be reminded
alter table tickets add column merged_into uuid;                 -- the same case is worked on in that ticket
alter table tickets add foreign key (office_id, merged_into) references tickets;
create index on tickets (office_id, merged_into) where merged_into is not null;

-- The chain, step by step: who, when, why. Free words stand here, so that the journal stays without them.
create table ticket_chain (
  office_id uuid not null,
  id uuid not null,                        -- the command's
  position bigint generated always as identity,
  ticket_id uuid not null,
  what text not null check (what in ('passed_on', 'chased', 'sent_back')),
  level text not null check (level in ('helpdesk', 'unit', 'admin_ppe', 'lkpp', 'lkpp_teknis')),
  unit_id uuid,
  reason text not null,
  support jsonb,                           -- domain/tickets SupportFields: what LPSE Support asks for
  at timestamptz not null,
  person_id text not null references people,
  primary key (office_id, id),
  foreign key (office_id, ticket_id) references tickets,
  foreign key (office_id, unit_id) references units
);
create index on ticket_chain (office_id, ticket_id, position);

-- Every Form Jawaban that was received, of all rounds; part C of the form holds the one that stands.
create table answer_forms (
  office_id uuid not null,
  id uuid not null,                        -- the journal's entry
  position bigint generated always as identity,
  ticket_id uuid not null,
  received_on date not null,
  answer text not null,
  source text not null,
  way text not null check (way in ('signed_in', 'link', 'mail', 'paper', 'merged')),
  explained_by text not null references people,
  recorded_by text not null references people,
  recorded_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, ticket_id) references tickets
);
create index on answer_forms (office_id, ticket_id, position);

create table ticket_notes (
  office_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  words text not null,
  revision integer not null default 1,
  written_by text not null references people,
  written_at timestamptz not null,
  edited_by text references people,
  edited_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, ticket_id) references tickets
);
create index on ticket_notes (office_id, ticket_id, written_at);

create table ticket_attachments (
  office_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  file_id uuid not null,
  name text not null,
  size integer not null check (size between 1 and 26214400),
  media_type text not null,
  added_by text references people,         -- null: whoever answered by a link or by e-mail
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, ticket_id) references tickets,
  foreign key (office_id, file_id) references files
);
create index on ticket_attachments (office_id, ticket_id, added_at);

-- Two tickets that have to do with each other; the lesser id stands first.
create table ticket_links (
  office_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  linked_by text not null references people,
  linked_at timestamptz not null,
  primary key (office_id, one_id, other_id),
  check (one_id < other_id),
  foreign key (office_id, one_id) references tickets,
  foreign key (office_id, other_id) references tickets
);
create index on ticket_links (office_id, other_id);

-- A link by which a unit answers once, without an account. At rest there is only the hash of its token.
create table answer_links (
  office_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  token_hash bytea not null unique,
  recipient text not null,                 -- who answers, as the agent named it
  shows text[] not null default '{}' check (shows <@ '{name,institution,email,phone}'::text[]),
  question text not null,
  made_by text not null references people,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  revoked_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, ticket_id) references tickets
);
create index on answer_links (office_id, ticket_id);

-- Whose unit is whose: "my unit" in the queue.
create table unit_people (
  office_id uuid not null,
  unit_id uuid not null,
  person_id text not null references people,
  primary key (office_id, person_id, unit_id),
  foreign key (office_id, unit_id) references units
);

-- Who has a ticket open now. Of seconds: lost with a crash, and nothing is lost.
create unlogged table ticket_viewers (
  office_id uuid not null,
  ticket_id uuid not null,
  person_id text not null,
  seen_at timestamptz not null,
  primary key (office_id, ticket_id, person_id)
);

do $$
declare t text;
begin
  foreach t in array array['ticket_chain', 'answer_forms', 'ticket_notes', 'ticket_attachments', 'ticket_links',
    'answer_links', 'unit_people', 'ticket_viewers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
  end loop;
end $$;

-- What was passed on and what was answered is only ever added.
grant select, insert on ticket_chain, answer_forms to dering_app, dering_worker;
grant select, insert, update on ticket_notes, ticket_attachments, answer_links to dering_app, dering_worker;
grant select, insert, delete on ticket_links, unit_people to dering_app, dering_worker;
grant select, insert, update, delete on ticket_viewers to dering_app, dering_worker;
