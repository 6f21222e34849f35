-- Nothing reads by these: row-level security keeps LIKE from the first (not leakproof), 005 has made another of the
-- second, and the rest wait for questions that nobody asks. Every write paid for them.
drop index numbers_words;
drop index caller_numbers_office_id_e164_idx;
drop index archived_forms_office_id_archived_at_id_idx;
drop index consultations_office_id_phone_e164_consulted_at_idx;
drop index calls_office_id_number_e164_idx;
