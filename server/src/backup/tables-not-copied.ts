/** Of a process or a program, not of the office: never copied, each with its reason. */
export const neverCopied: Record<string, string> = {
  nodes: 'The processes on that database; others will work on this one.',
  moved_away: 'Says that the contents have left that database; here they have arrived.',
}

/** Copied when a database moves, left out of a backup, each with its reason. */
export const notInBackup: Record<string, string> = {
  sessions:
    'Who had signed out, or was sent away, since the backup would be signed in again. All sign in anew.',
  one_time_tokens: 'The second halves of started sign-ins, and links of minutes.',
  attempts: 'Counts of minutes, against guessing.',
  backups: 'Backups of that database; there is none yet of the restored one.',
}
