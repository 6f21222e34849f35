-- Compare and set of words, one statement for all fields. `sent` is {field: {value, revision}}: a field is taken over
-- where its revision is still the one it was typed upon.
create function word_after(field text, kept text, revisions jsonb, sent jsonb) returns text
  language sql immutable parallel safe as $$
  select case when sent ? field and (sent -> field ->> 'revision')::integer = coalesce((revisions ->> field)::integer, 0)
    then sent -> field ->> 'value' else kept end $$;

create function revisions_after(revisions jsonb, sent jsonb) returns jsonb
  language sql immutable parallel safe as $$
  select revisions || coalesce(jsonb_object_agg(s.field, (s.sent ->> 'revision')::integer + 1), '{}')
  from jsonb_each(sent) as s(field, sent)
  where (s.sent ->> 'revision')::integer = coalesce((revisions ->> s.field)::integer, 0) $$;

-- An e-mail that was asked for where there is no mail server is kept as that.
alter table mails drop constraint mails_state_check;
alter table mails add constraint mails_state_check check (state in ('waiting', 'sent', 'failed', 'no_server'));
