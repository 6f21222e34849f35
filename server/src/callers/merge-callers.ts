import type { z } from 'zod'
import type { mergeCallers as endpoint, undoMerge as undoing } from '#domain/calls/calls.api.ts'
import { isFirstTime } from '#server/platform/commands.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inTransaction, type Work } from '#server/platform/work.ts'
import { findCaller, lockCallers, updateMergedInto } from './callers.queries.ts'
import { type Caller, presentCaller } from './present-caller.ts'

/**
 * The other is one and the same person: from now on found as this one, with all his calls. Nothing is lost, so it can
 * be undone. Refuses `caller_not_found`, `caller_already_merged` when either has been merged, or both are the same.
 */
export const mergeCallers = (work: Work, id: string, { other, commandId }: z.output<typeof endpoint.body>) =>
  inTransaction(work, async (work) => {
    const { db, now } = work
    const locked = await lockCallers(db, [id, other])
    const [into, from] = [id, other].map((sought) => locked.find((caller) => caller.id === sought))
    if (!into || !from) throw new Refusal('caller_not_found')
    if (await isFirstTime(work, commandId, 'merge_callers', other)) {
      if (into.mergedInto || from.mergedInto || id === other) throw new Refusal('caller_already_merged')
      await updateMergedInto(db, other, id, now)
      await recordEvent(work, 'caller.merged', other, { into: id })
    }
    return { caller: await shown(work, id) }
  })

/** Separates a merged caller again. Refuses `caller_not_found`, `nothing_to_undo` when he is merged into nobody. */
export const undoMerge = (work: Work, id: string, { commandId }: z.output<typeof undoing.body>) =>
  inTransaction(work, async (work) => {
    const { db, now } = work
    const [caller] = await lockCallers(db, [id])
    if (!caller) throw new Refusal('caller_not_found')
    if (await isFirstTime(work, commandId, 'undo_merge', id)) {
      if (caller.mergedInto === null) throw new Refusal('nothing_to_undo')
      await updateMergedInto(db, id, null, now)
      await recordEvent(work, 'caller.separated', id, { from: caller.mergedInto })
    }
    return { caller: await shown(work, id) }
  })

async function shown({ db }: Work, id: string): Promise<Caller> {
  const caller = await findCaller(db, id)
  if (!caller) throw new Refusal('caller_not_found')
  return presentCaller(caller)
}
