import { z } from 'zod'

/** Ids are UUIDs; those made by the browser are UUIDv7, so that they sort by time. */
export const id = z.uuid()
/** An instant, ISO 8601 with zone, as JSON carries it. */
export const instant = z.iso.datetime({ offset: true })
/** A calendar day in the office's zone, YYYY-MM-DD. */
export const day = z.iso.date()

export const officeParams = z.strictObject({ officeId: id })
export const officeItemParams = z.strictObject({ officeId: id, id })

/**
 * What every command of the browser carries: its own id (sent twice, it changes nothing the second time), and, when
 * the browser had to go on alone, its own clock with the offset it had measured (browser minus server, milliseconds).
 */
export const command = z.strictObject({
  commandId: id,
  browserClock: z.strictObject({ at: instant, offsetMs: z.int() }).optional(),
})

export const person = z.object({ id: z.string(), name: z.string() })
/** Keyset pages: `cursor` is what the last answer called `next`; no exact counts of large sets. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
}
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
