import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** The place after a line of a keyset page that is sorted by an instant and an id. */
export interface Place {
  at: Date
  id: string
}

const shape = z.tuple([z.iso.datetime(), z.uuid()])

/** What the browser hands back to read on; it holds no words. */
export const cursorAfter = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')

/** Refuses `input_invalid` when it is none of ours. */
export function readCursor(cursor: string): Place {
  try {
    const [at, id] = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch {
    throw new Refusal('input_invalid', { fields: [{ path: '/cursor', message: 'not a cursor' }] })
  }
}
