-- E-mails that are not on their way yet, or were refused: counted for the administrator, however many have been sent.
create index mails_unsent on mails (office_id, state) where state in ('waiting', 'failed');
