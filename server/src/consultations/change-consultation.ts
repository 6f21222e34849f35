import type { z } from 'zod'
import type { consultationView } from '#domain/consultations/view.ts'
import type { Happening } from '#domain/sop/journal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { refuseUnlessMayWrite } from './consultations.access.ts'
import type { Command } from './happened-at.ts'
import { isRepeated, type LockedConsultation, lockConsultation } from './lock-consultation.ts'
import { readView } from './read-view.ts'

type Access = (actor: Work['actor'], locked: LockedConsultation) => void

/**
 * One command on one consultation: locks it, answers a repeated command as before, refuses whom it is not the work of
 * (by default: who does not have the form in his hands), acts, and reads the view, all in one transaction.
 * `happening` is what the command writes under its own id.
 */
export const changeConsultation = (
  work: Work,
  id: string,
  command: Command,
  happening: Happening,
  act: (work: Work, locked: LockedConsultation) => Promise<unknown>,
  access: Access = refuseUnlessMayWrite,
): Promise<z.input<typeof consultationView>> =>
  inTransaction(work, async (work) => {
    const locked = await lockConsultation(work.db, id)
    if (!isRepeated(locked, command, happening)) {
      access(work.actor, locked)
      await act(work, locked)
    }
    return readView(work, id)
  })
