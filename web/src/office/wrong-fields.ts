import type { TFunction } from 'i18next'
import type { z } from 'zod'

/** Fields of this feature's forms that have a sentence of their own for what is wrong with them. */
const told = [
  'name',
  'code',
  'addressLines',
  'telephone',
  'email',
  'ttsAddress',
  'nip',
  'position',
  'place',
  'classification',
  'publicUrl',
  'address',
  'password',
  'validFrom',
  'roles',
] as const

/** What is wrong with what is about to be sent, by field (`office.head.name`), each in a sentence that says what to do. */
export function wrongFields(
  schema: z.ZodType,
  sent: unknown,
  t: TFunction<'office'>,
): Record<string, string> {
  const read = schema.safeParse(sent)
  if (read.success) return {}
  return Object.fromEntries(
    read.error.issues.map(({ path }) => {
      const names = path.filter((part) => typeof part === 'string')
      const field = told.find((one) => one === names.at(-1))
      return [names.join('.'), t(`wrong.${field ?? 'other'}`)]
    }),
  )
}
