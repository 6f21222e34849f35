-- What belongs to the installation and to no office, and the one question about all offices that anyone may ask.

create table installation (
  only_row boolean primary key default true check (only_row),
  public_url text,                         -- asked at set-up; PUBLIC_URL of the environment wins
  set_up_at timestamptz not null
);
grant select, insert, update on installation to dering_app;
grant select on installation to dering_worker;

-- Who runs the server finds the offices by their codes (dering offices, recap --office, verify-archive, the first lines
-- of the start), over the owner's connection, which the web never has. Of the offices' tables this is the only one.
create policy of_owner on offices for select to current_user using (true);
-- Set-up is open only while there is none; with several, a number template needs {kode}.
create function office_count() returns bigint language sql stable security definer set search_path = public
  as $$ select count(*) from offices $$;
revoke all on function office_count() from public;
grant execute on function office_count() to dering_app, dering_worker;

-- Whether somebody is active is said by their memberships alone: one office must not lock another one's people out.
alter table people drop column deactivated_at;
alter table people drop column nip;
alter table people drop column position;
