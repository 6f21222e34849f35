-- Nothing reads or writes it: what waits for its second half is a row of one_time_tokens.
drop table verifications;
