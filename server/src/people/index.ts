export { sessionGate } from './gate.ts'
export { insertMembership as addMembership } from './memberships.queries.ts'
export { insertPerson as addPerson } from './people.queries.ts'
