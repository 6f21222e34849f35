import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleForm } from './example-form.ts'
import { archiveFileName } from './file-name.ts'
import { FormSnapshot } from './form-snapshot.ts'

const named = (institution: string, more: Partial<FormSnapshot> = {}) =>
  archiveFileName({ ...exampleForm, caller: { ...exampleForm.caller, institution }, ...more })

it('the name holds number, day of the consultation and institution', () => {
  expect(named('CV Bali Jaya')).toBe('FK-001-FK-LPSE-JBR-XI-2026-20261124-CV-Bali-Jaya')
})

it('the day is that of the office, and a correction names its version', () => {
  expect(named('PT A', { consultedAt: '2026-12-31T16:30:00.000Z', version: 2 })).toBe(
    'FK-001-FK-LPSE-JBR-XI-2026-20270101-PT-A-v2',
  )
})

it('accents go, other scripts and an empty institution leave a name all the same', () => {
  expect(named('Société Générale')).toContain('-Societe-Generale')
  expect(named('中文')).toContain('-tanpa-instansi')
  expect(named('  ')).toContain('-tanpa-instansi')
})

it('whatever was typed, the name is safe in every file system and header', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 300 }),
      (institution, number) => {
        const name = named(institution, { formNumber: number })
        expect(name).toMatch(/^FK-[A-Za-z0-9-]*[A-Za-z0-9]$/)
        expect(name.length).toBeLessThanOrEqual(120)
      },
    ),
  )
})

it('the snapshot takes the example and nothing beside its fields', () => {
  expect(FormSnapshot.parse(exampleForm)).toEqual(exampleForm)
  for (const wrong of [
    { note: 'internal' },
    { version: 0 },
    { publicUrl: 'javascript:alert(1)' },
    { consultedAt: 'x' },
  ])
    expect(FormSnapshot.safeParse({ ...exampleForm, ...wrong }).success).toBe(false)
})
