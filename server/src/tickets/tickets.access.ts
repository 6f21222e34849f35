import type { Role } from '#domain/people/roles.ts'

/** Those who work on tickets: they take the answer, tell the caller, close. */
export const worksOnTickets = ['agent', 'supervisor', 'responder'] as const satisfies readonly Role[]
