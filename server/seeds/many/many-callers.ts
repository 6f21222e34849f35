import { readPhone } from '#domain/calls/phone.ts'
import { type Caller, inventCallers } from '../callers.ts'
import { chanceOf } from '../random.ts'

export interface ManyCaller extends Caller {
  e164: string
  /** Version 7 of the caller's first call, once there is one. */
  id: string | null
  firstAt: number
  lastAt: number
}

/** Numbers 0812-0000-0000 to 0812-0099-9999 and on: none of them is a subscriber's. */
export function manyCallers(many: number): ManyCaller[] {
  return inventCallers(chanceOf(42), many).map((caller, place) => {
    const digits = `0812${String(place + 1).padStart(8, '0')}`
    const { e164, display } = readPhone(digits)
    return { ...caller, phone: display, e164: e164 ?? '', id: null, firstAt: 0, lastAt: 0 }
  })
}
