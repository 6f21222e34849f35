-- graphile-worker's own tables were made before this file, by its own migrations, as the owner.
-- Its tables have row-level security without policies, so that only the owner passes; the two roles get theirs here.
-- Jobs carry ids only; each job sets its office from its payload.
grant usage on schema graphile_worker to dering_app, dering_worker;
grant execute on all functions in schema graphile_worker to dering_app, dering_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to dering_app, dering_worker;
grant usage on all sequences in schema graphile_worker to dering_app, dering_worker;
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
    execute format('create policy of_jobs on graphile_worker.%I to dering_app, dering_worker using (true) with check (true)', t);
  end loop;
end $$;
