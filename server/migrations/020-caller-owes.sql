-- Since when the caller owes us something, from the journal: the queue shows who is waited for.
alter table tickets add column caller_owes_since timestamptz;

-- "Mine" in the queue: what was given to me, and what is in my hands while it is given to nobody.
create index on tickets (office_id, assigned_to) where state in ('open', 'answered', 'informed');
create index on consultations (office_id, in_hands_of) where phase not in ('archived', 'ended');
