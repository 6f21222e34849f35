-- Working time and the Tabel Prioritas: what an office says of them, in versions that are never changed. An office that
-- has said nothing has the ones that come with the product (domain/calendar, domain/priorities), version 1.
create table calendars (
  office_id uuid not null references offices,
  version integer not null check (version > 1),
  contents jsonb not null,                 -- domain/calendar CalendarContents
  created_by text not null references people,
  created_at timestamptz not null,
  primary key (office_id, version)
);
create table priority_tables (
  office_id uuid not null references offices,
  version integer not null check (version > 1),
  valid_from date not null,                -- tickets made from this day on, in the office's zone
  contents jsonb not null,                 -- domain/priorities TableContents
  created_by text not null references people,
  created_at timestamptz not null,
  primary key (office_id, version)
);

-- The history (journal) is the truth; a ticket's deadlines are a cache of it, with the versions they were made by.
-- calendar_version 0: made before there were calendars.
alter table tickets add column table_version integer not null default 1;
alter table tickets add column calendar_version integer not null default 0;
alter table tickets add column grade text
  check (grade in ('ringan', 'normatif', 'tanpa_kadar_pengawasan', 'berkadar_pengawasan'));
alter table tickets add column stage_ends_at timestamptz;        -- the tender's stage, where somebody has said it
alter table tickets add column half_due_at timestamptz;          -- when to warn: half and three quarters of the time
alter table tickets add column three_quarters_due_at timestamptz;
alter table tickets add column first_replied_at timestamptz;
alter table tickets add column warned smallint not null default 0 check (warned in (0, 50, 75, 100));

-- What a person is told in the product.
create table notices (
  office_id uuid not null,
  id uuid not null,
  person_id text not null references people,
  ticket_id uuid not null,
  percent smallint not null check (percent in (50, 75, 100)),
  due_at timestamptz not null,             -- as it was then
  at timestamptz not null,
  read_at timestamptz,
  primary key (office_id, id),
  unique (office_id, person_id, ticket_id, percent),
  foreign key (office_id, ticket_id) references tickets
);
create index on notices (office_id, person_id, at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['calendars', 'priority_tables', 'notices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
  end loop;
end $$;
grant select, insert on calendars, priority_tables to dering_app, dering_worker;
grant select, insert, update on notices to dering_app, dering_worker;

-- The one question about all offices that the worker may ask: in which somebody is to be warned. It stands in each of
-- them for a moment, as everybody does who reads their tickets.
create function offices_to_warn(moment timestamptz) returns setof uuid
  language plpgsql volatile security definer set search_path = public as $$
declare
  standing text := current_setting('dering.office_id', true);
  office uuid;
begin
  for office in select id from offices loop
    perform set_config('dering.office_id', office::text, true);
    if exists (select 1 from tickets t where t.office_id = office and t.state in ('open', 'answered')
      and (t.caller_owes_since is null or t.due_at <= t.caller_owes_since)
      and ((t.warned < 50 and t.half_due_at <= moment) or (t.warned < 75 and t.three_quarters_due_at <= moment)
        or (t.warned < 100 and t.due_at <= moment))) then
      return next office;
    end if;
  end loop;
  perform set_config('dering.office_id', coalesce(standing, ''), true);
end $$;
revoke all on function offices_to_warn(timestamptz) from public;
grant execute on function offices_to_warn(timestamptz) to dering_worker;

-- Deadlines that were counted in plain hours are counted anew.
select graphile_worker.add_job('tickets.refill_deadlines', json_build_object('officeId', id),
  job_key => 'refill_deadlines:' || id) from offices;
