-- A demonstration office is no real one: every screen says so, no mail leaves, and it is never mixed with a real one.
-- null: a real installation; being_made: its calls are not all there yet.
alter table installation add column demo text check (demo in ('being_made', 'ready'));
