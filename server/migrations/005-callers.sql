-- Known callers are found by name or institution, also misspelt. Row-level security keeps the trigram operators from
-- using an index (they are not leakproof), so the trigrams are rows that are compared by equality, which is.
drop index callers_words;
create table caller_trigrams (
  office_id uuid not null,
  trigram text not null,
  caller_id uuid not null,
  primary key (office_id, trigram, caller_id),
  foreign key (office_id, caller_id) references callers
);
create index on caller_trigrams (office_id, caller_id);
alter table caller_trigrams enable row level security;
alter table caller_trigrams force row level security;
create policy of_office on caller_trigrams using (office_id = current_office()) with check (office_id = current_office());
grant select, insert, delete on caller_trigrams to dering_app, dering_worker;

-- By the beginning of a number, whatever the database's collation is.
create index on caller_numbers (office_id, e164 collate "C");
create index on callers (office_id, merged_into) where merged_into is not null;

-- The call log of one person, and of calls that brought no consultation.
create index on calls (office_id, taken_by, answered_at desc, id desc);
create index calls_without_form on calls (office_id, answered_at desc, id desc) where end_reason <> 'finished';
