/**
 * agent (petugas) takes calls · supervisor (koordinator) sees all and edits rules · responder (penjawab) answers
 * tickets · administrator sets up the office and its people · auditor reads all of its office, changes nothing.
 */
export const roles = ['agent', 'supervisor', 'responder', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Those who take calls and fill forms. */
export const callTakers = ['agent', 'supervisor'] as const satisfies readonly Role[]
/** Those who may read the office's forms. */
export const formReaders = [
  'agent',
  'supervisor',
  'responder',
  'administrator',
  'auditor',
] as const satisfies readonly Role[]
