import { z } from 'zod'
import { day } from '../schemas.ts'

/** Minutes of the day in the office's zone; 1440 is midnight at its end. */
const minuteOfDay = z.int().min(0).max(1_440)
export const range = z
  .strictObject({ from: minuteOfDay, to: minuteOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'order' })
export type Range = z.infer<typeof range>

/** Working hours of a day: several ranges in their order, so that what lies between them is a break. None: closed. */
const hoursOfDay = z
  .array(range)
  .max(6)
  .refine(
    (ranges) => ranges.every(({ from }, place) => place === 0 || from >= (ranges[place - 1]?.to ?? 0)),
    {
      error: 'overlap',
    },
  )
/** A week, Sunday first. */
const week = z.array(hoursOfDay).length(7)
export type Week = z.infer<typeof week>

const line = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u)

/** Other hours on the days from `from` to `to`, both included, as in Ramadan. */
export const spell = z
  .strictObject({ name: line, from: day, to: day, week })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'order' })
export type Spell = z.infer<typeof spell>

export const closureKinds = ['holiday', 'joint_leave', 'local'] as const
/** A day on which the office is closed: a national holiday (libur nasional), joint leave (cuti bersama), or a local one. */
export const closure = z.strictObject({ day, name: line, kind: z.enum(closureKinds) })
export type Closure = z.infer<typeof closure>

/** What an office says of its working time, without the version's number. */
export const calendarContents = z.strictObject({
  week: week.refine((days) => days.some((ranges) => ranges.length > 0), { error: 'no_hours' }),
  spells: z
    .array(spell)
    .max(60)
    .refine(
      (spells) => !spells.some((one, place) => spells.slice(place + 1).some((other) => meet(one, other))),
      {
        error: 'overlap',
      },
    ),
  closures: z
    .array(closure)
    .max(1_500)
    .refine((closures) => new Set(closures.map(({ day }) => day)).size === closures.length, {
      error: 'double',
    }),
  /** Years whose list of holidays is not final yet; the screen says so. */
  provisionalYears: z.array(z.int().min(2_000).max(2_100)).max(20),
})
export type CalendarContents = z.infer<typeof calendarContents>

/** A version of an office's calendar; versions are never changed. */
export const workCalendar = calendarContents.extend({ version: z.int().min(1) })
export type WorkCalendar = z.infer<typeof workCalendar>

function meet(one: { from: string; to: string }, other: { from: string; to: string }): boolean {
  return one.from <= other.to && other.from <= one.to
}
