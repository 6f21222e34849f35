import { expect, test } from 'vitest'
import { filterNote, noFilters } from './filter-note.ts'
import type { RecapFilters } from './recap.api.ts'

const names = { office: 'LPSE Kabupaten Jember', unit: 'Admin PPE', enteredBy: 'Sari Wulandari' }

test('the whole month says nothing of filters', () => {
  expect(filterNote({ ...noFilters, words: '  ' }, names)).toBeNull()
})

test.each<[Partial<RecapFilters>, string]>([
  [{ category: 'pengaduan' }, 'Sebagian saja: kategori Pengaduan'],
  [{ unit: 'own' }, 'Sebagian saja: tujuan LPSE Kabupaten Jember'],
  [{ unit: '0192e4a0-0000-7000-8000-000000000001' }, 'Sebagian saja: tujuan Admin PPE'],
  [{ enteredBy: 'p1' }, 'Sebagian saja: petugas Sari Wulandari'],
  [{ answered: 'yes' }, 'Sebagian saja: sudah dijawab'],
  [{ answered: 'no', words: ' kunci ' }, 'Sebagian saja: belum dijawab, memuat “kunci”'],
])('a part says so: %j', (filters, note) => {
  expect(filterNote({ ...noFilters, ...filters }, names)).toBe(note)
})
