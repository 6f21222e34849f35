-- The commands of the person who runs the server (dering offices, recap --office, verify-archive, the first lines of
-- the start) must find the offices by their codes. They use the owner's connection, which the web never has.
create policy of_owner on offices for select to dering_owner using (true);
