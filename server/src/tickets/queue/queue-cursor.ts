import { z } from 'zod'
import { Refusal } from '#server/platform/refusal.ts'
import type { Place } from './order.queries.ts'

const shape = z.tuple([z.int().min(0).max(9), z.iso.datetime(), z.uuid()])

/** What the browser hands back to read on; it holds no words. */
export const cursorAfter = ({ rank, at, id }: Place): string =>
  Buffer.from(JSON.stringify([rank, at.toISOString(), id])).toString('base64url')

/** Refuses `input_invalid` when it is none of ours. */
export function readCursor(cursor: string): Place {
  try {
    const [rank, at, id] = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { rank, at: new Date(at), id }
  } catch {
    throw new Refusal('input_invalid', { fields: [{ path: '/cursor', message: 'not a cursor' }] })
  }
}
