-- What the archive is searched by, a narrow row for each form (its newest version), written with it. Row-level security
-- keeps LIKE and @@ from an index (they are not leakproof), so the index is read by one function with the owner's rights,
-- which looks into the office of its transaction only and answers with ids and nothing else (docs/decisions/019).
create table archive_index (
  office_id uuid not null,
  consultation_id uuid not null,
  version integer not null,                -- the newest
  consulted_at timestamptz not null,
  category text not null,
  found_by text not null,                  -- searchable(): numbers, name, institution
  phone_digits text not null,              -- for "part of a telephone number"
  words tsvector not null,                 -- 'simple', of searchable(): problem, answer, address
  primary key (office_id, consultation_id),
  foreign key (office_id, consultation_id, version) references archived_forms (office_id, consultation_id, version)
);

-- Forms that are there already. The owner is behind the policies too: for this one statement not.
alter table archived_forms no force row level security;
insert into archive_index
  select distinct on (office_id, consultation_id) office_id, consultation_id, version, consulted_at,
    snapshot ->> 'category', found_by, phone_digits, words
  from archived_forms order by office_id, consultation_id, version desc;
alter table archived_forms force row level security;

select set_config('maintenance_work_mem', '256MB', true);
create index on archive_index (office_id, consulted_at desc, consultation_id desc);
-- A short list of what is not sorted in yet: each search reads all of it.
create index archive_index_words on archive_index
  using gin (office_id, found_by gin_trgm_ops, phone_digits gin_trgm_ops, words) with (gin_pending_list_limit = 256);

alter table archive_index enable row level security;
alter table archive_index force row level security;
create policy of_office on archive_index
  using (office_id = current_office()) with check (office_id = current_office());
create policy of_owner on archive_index for select to current_user using (true);
grant select, insert, update on archive_index to dering_app, dering_worker;

-- Forms of the office of this transaction, the newest consultation first; null leaves a filter out. Planned for the words
-- at hand: how many forms hold them is what decides.
create function find_in_archive(name_pattern text, phone_pattern text, terms tsquery, from_at timestamptz,
  before_at timestamptz, of_category text, after_at timestamptz, after_id uuid, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
  as $$
begin
  return query select found.id from (
      select consultation_id as id, consulted_at as at, category from archive_index
        where office_id = current_office() and found_by like name_pattern
      union
      select consultation_id, consulted_at, category from archive_index
        where office_id = current_office() and phone_digits like phone_pattern
      union
      select consultation_id, consulted_at, category from archive_index
        where office_id = current_office() and words @@ terms) found
    where (from_at is null or found.at >= from_at) and (before_at is null or found.at < before_at)
      and (of_category is null or found.category = of_category)
      and (after_at is null or (found.at, found.id) < (after_at, after_id))
    order by found.at desc, found.id desc limit most;
end $$;
revoke all on function find_in_archive(text, text, tsquery, timestamptz, timestamptz, text, timestamptz, uuid, integer)
  from public;
grant execute on function
  find_in_archive(text, text, tsquery, timestamptz, timestamptz, text, timestamptz, uuid, integer)
  to dering_app, dering_worker;

alter table archived_forms drop column found_by, drop column phone_digits, drop column words;
drop index archived_forms_office_id_consulted_at_consultation_id_idx;
