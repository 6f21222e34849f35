import type { Level } from '#domain/tickets/levels.ts'
import type { SupportFields } from '#domain/tickets/support-text.ts'
import type { Db } from '#server/platform/database.ts'

export interface ChainStep {
  id: string
  ticketId: string
  what: 'passed_on' | 'chased' | 'sent_back'
  level: Level
  unitId: string | null
  reason: string
  support: SupportFields | null
  at: Date
  by: string
}

export async function insertChainStep(db: Db, step: ChainStep): Promise<void> {
  await db`insert into ticket_chain (office_id, id, ticket_id, what, level, unit_id, reason, support, at, person_id)
    values (current_office(), ${step.id}, ${step.ticketId}, ${step.what}, ${step.level}, ${step.unitId},
      ${step.reason}, ${step.support === null ? null : db.json(step.support)}, ${step.at}, ${step.by})`
}

/** Who has the case now, and when they are to be reminded. */
export async function updateLevel(db: Db, id: string, level: Level, chaseDueAt: Date | null): Promise<void> {
  await db`update tickets set level = ${level}, chase_due_at = ${chaseDueAt}
    where office_id = current_office() and id = ${id}`
}

export async function updateUnitOf(db: Db, id: string, unitId: string): Promise<void> {
  await db`update tickets set unit_id = ${unitId} where office_id = current_office() and id = ${id}`
}

export async function updateForeignNumber(db: Db, id: string, foreignNumber: string): Promise<void> {
  await db`update tickets set foreign_number = ${foreignNumber}
    where office_id = current_office() and id = ${id}`
}
