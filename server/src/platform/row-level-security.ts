/**
 * The tables that lie outside row-level security, each with its reason. Every other table of the schema carries
 * office_id (or is the office itself), has row-level security enabled and forced, and a policy; a test reads the
 * catalogue and fails on one that does neither.
 */
export const outsideRowLevelSecurity: Record<string, string> = {
  people:
    'A person may serve several offices; who serves which is a membership, and that is behind policies.',
  sessions: 'Of a person, not of an office; found by its token before any office is known.',
  accounts: 'How a person signs in; read before any office is known.',
  second_factors: 'Of a person, not of an office; read between the password and the session.',
  backup_codes: 'Of a person, not of an office; read between the password and the session.',
  passkeys: 'Of a person, not of an office; found by their own id before anybody is known.',
  one_time_tokens: 'Found by the hash of what a browser or a link holds, before any office is known.',
  attempts: 'Counts under hashes and addresses, shared by all processes before anyone is known.',
  installation: 'One row for the whole installation: the public address and when it was set up.',
  nodes: 'The processes that work on this database: names and times of programs, nothing of an office.',
  backups: 'When this database was backed up: times, sizes and names of files, nothing of an office.',
  moved_away: 'Where the whole database was moved to; only the owner reads or writes it.',
  schema_migrations: 'Names of migrations; only the owner reads or writes it.',
}
