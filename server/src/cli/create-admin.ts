import type { z } from 'zod'
import { emailAddress, newPassword, personName, shortestPassword } from '#domain/people/person.ts'
import { addAdministrator, hashOf } from '#server/people/index.ts'
import { CannotStart } from '#server/platform/cannot-start.ts'
import { recordEvent } from '#server/platform/events.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { inStanding } from '#server/platform/work.ts'
import { type Command, readFlags } from './command.ts'
import { dataFlag, dataHelp } from './data-folder.ts'
import { readPassword } from './read-password.ts'
import { chooseOffice, withDatabase } from './with-database.ts'

const help = `Usage: dering create-admin --name NAME --email ADDRESS [options]

Gives an office a further administrator, for example when nobody who is one can sign in any more. Asks for the
password, or reads it from the first line of the standard input. Works while the server runs.

  --name NAME        the person's name
  --email ADDRESS    the address with which they sign in; not one that has an account already
  --takes-calls      also agent and supervisor: takes calls and answers for the recap
  --office CODE      the office, where there are several (see: dering offices)
${dataHelp}`

const options = {
  ...dataFlag,
  name: { type: 'string' },
  email: { type: 'string' },
  office: { type: 'string' },
  'takes-calls': { type: 'boolean', default: false },
} as const

export const command: Command = { summary: 'give an office a further administrator', help, run: createAdmin }

async function createAdmin(args: string[]): Promise<number> {
  const flags = readFlags(args, options)
  const name = accepted(personName, flags.name, 'Give --name, the name of the person.')
  const email = accepted(emailAddress, flags.email, 'Give --email, an e-mail address.')
  return withDatabase(flags.data, async ({ db, offices }) => {
    const office = chooseOffice(offices, flags.office)
    const tooShort = `The password needs at least ${shortestPassword} characters.`
    const passwordHash = await hashOf(accepted(newPassword, await readPassword(), tooShort))
    const now = new Date()
    await inStanding(db, { officeId: office.id }, async (db) => {
      const person = await addAdministrator(
        db,
        { name, email, passwordHash, takesCalls: flags['takes-calls'] },
        now,
      )
      const actor = { ...person, officeId: office.id, roles: ['administrator'] as const }
      await recordEvent(
        { db, actor, now, requestId: 'create-admin' },
        'people.administrator_added',
        person.id,
      )
    }).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'email_taken') {
        throw new CannotStart(`${email} has an account already; take another address.`)
      }
      throw error
    })
    console.log(`${email} can now sign in as administrator of ${office.name}.`)
    return 0
  })
}

function accepted<S extends z.ZodType>(schema: S, given: unknown, complaint: string): z.output<S> {
  const read = schema.safeParse(given)
  if (!read.success) throw new CannotStart(complaint)
  return read.data
}
