-- E-mail, in and out: boxes, what the server answered, what came in, and the office's own words for letters.

-- Without a box that sends, mail goes by the server of the environment (SMTP_URL, MAIL_FROM).
create table mail_boxes (
  office_id uuid not null references offices,
  id uuid not null,
  name text not null check (name <> ''),
  address text not null,
  sender_name text not null,
  user_name text not null,
  sealed_password bytea,                   -- under a key made of AUTH_SECRET, bound to the box
  smtp jsonb,                              -- {host, port, security, signsIn}; null: does not send
  imap jsonb,                              -- {host, port, security, folder}; null: is not read
  sends boolean not null,                  -- the one box by which the office's mail goes out
  read_from timestamptz not null,          -- older mail stays where it is
  changes integer not null default 1,      -- whoever reads by an older count begins anew
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (office_id, id),
  check (not sends or smtp is not null)
);
create unique index mail_boxes_sender on mail_boxes (office_id) where sends and ended_at is null;

-- How far a box has been read. Apart from its settings: written by the worker with every mail.
create table mail_readings (
  office_id uuid not null,
  box_id uuid not null,
  uid_validity bigint,
  last_uid bigint not null default 0,
  read_at timestamptz,
  trouble text,                            -- a code of domain/mail/verdicts.ts
  trouble_words text,                      -- what the server said
  trouble_since timestamptz,
  primary key (office_id, box_id),
  foreign key (office_id, box_id) references mail_boxes
);

-- unknown: the letter had been handed over and the answer was not heard. It never goes again by itself.
alter table mails drop constraint mails_state_check;
alter table mails add constraint mails_state_check
  check (state in ('waiting', 'sent', 'failed', 'no_server', 'unknown'));
alter table mails
  add column box_id uuid,
  add column purpose text not null default 'numbers' check (purpose in ('numbers', 'unit', 'caller', 'test')),
  add column in_reply_to text,
  add column written_by text references people,
  add column attempt integer not null default 0,
  add column handed_over_at timestamptz,   -- of the running attempt: all of it is said but the last dot
  add column try_until timestamptz,
  add column next_try_at timestamptz,
  add foreign key (office_id, box_id) references mail_boxes;
create index on mails (office_id, message_id);
create index on mails (office_id, created_at desc, id desc);

create table received_mails (
  office_id uuid not null,
  id uuid not null,
  box_id uuid not null,
  uid_validity bigint not null,
  uid bigint not null,
  identity bytea not null,                 -- of what does not change on the way: the same mail is taken in once
  arrived_at timestamptz not null,         -- at the office's mail server
  taken_at timestamptz not null,
  from_address text not null,
  from_name text not null,
  sent_to text not null,
  subject text not null,
  message_id text,
  written_at timestamptz,
  kind text not null check (kind in ('letter', 'automatic', 'bounce')),
  body text not null,
  html text,                               -- sanitised when it was parsed
  shortened boolean not null default false,
  bytes bigint not null,
  -- new: nobody has looked · proposed: quotes a number · joined: belongs to a case · accepted: became a case
  state text not null check (state in ('new', 'proposed', 'joined', 'accepted', 'refused', 'set_aside')),
  trouble text,
  consultation_id uuid,
  joined_by text check (joined_by in ('thread', 'code', 'sender', 'person')),
  answers boolean not null default false,  -- from the unit that was asked: perhaps the Form Jawaban
  refused_reason text,
  handled_by text references people,
  handled_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, box_id) references mail_boxes,
  foreign key (office_id, consultation_id) references consultations,
  check ((state in ('proposed', 'joined', 'accepted')) = (consultation_id is not null))
);
create unique index on received_mails (office_id, identity);
create index on received_mails (office_id, box_id, uid_validity, uid);
create index on received_mails (office_id, consultation_id, arrived_at) where consultation_id is not null;
create index on received_mails (office_id, state, arrived_at desc, id desc);
create index on received_mails (office_id, from_address, arrived_at);
create index on received_mails (office_id, message_id) where message_id is not null;

create table received_attachments (
  office_id uuid not null,
  mail_id uuid not null,
  position integer not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  primary key (office_id, mail_id, position),
  foreign key (office_id, mail_id) references received_mails,
  foreign key (office_id, file_id) references files
);

create table mail_templates (
  office_id uuid not null references offices,
  purpose text not null check (purpose in ('numbers', 'unit', 'caller')),
  subject text not null,
  body text not null,
  changed_by text not null references people,
  changed_at timestamptz not null,
  primary key (office_id, purpose)
);

do $$
declare t text;
begin
  foreach t in array array['mail_boxes','mail_readings','received_mails','received_attachments','mail_templates'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
  end loop;
end $$;
grant select, insert, update on mail_boxes, mail_readings, received_mails, mail_templates to dering_app, dering_worker;
grant select, insert on received_attachments to dering_app, dering_worker;

-- The reader finds the boxes of all offices by their ids; what is in them it sees only from within their office.
create policy of_owner on mail_boxes for select to current_user using (true);
create function mail_boxes_to_read() returns table (office_id uuid, id uuid, changes integer)
  language sql stable security definer set search_path = public
  as $$ select office_id, id, changes from mail_boxes where imap is not null and ended_at is null order by id $$;
revoke all on function mail_boxes_to_read() from public;
grant execute on function mail_boxes_to_read() to dering_worker;
