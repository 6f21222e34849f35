import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CELL_LIMIT, splitLongCells } from './long-cells.ts'
import type { RecapRow } from './recap-row.ts'

const row: RecapRow = {
  no: 3,
  callDate: '2026-11-02',
  email: '',
  sender: 'Rina',
  message: 'Gagal unggah.',
  category: 'Pertanyaan',
  destination: 'LPSE',
  answerDate: '2026-11-04',
  answer: 'Sudah.',
  enteredBy: 'Sari',
}

/** The words without the marks. */
function joined(texts: string[]): string {
  return texts
    .map((text, index) => {
      const opened = index === 0 ? text : text.replace(/^\(lanjutan\) … /, '')
      return index === texts.length - 1 ? opened : opened.replace(/ … \(bersambung\)$/, '')
    })
    .join('')
}

test('a row that fits comes back as it is, up to the very limit', () => {
  const full = { ...row, message: 'x'.repeat(CELL_LIMIT) }
  expect(splitLongCells(full)).toEqual([{ row: full, part: 1 }])
})

test('one sign more goes on in a marked second line that carries nothing else', () => {
  const text = `${'kata '.repeat(6553)}akhir.`
  expect(text.length).toBe(CELL_LIMIT + 4)
  const [first, second, ...others] = splitLongCells({ ...row, message: text })
  expect(others).toEqual([])
  expect(first?.row).toMatchObject({ no: 3, sender: 'Rina', answerDate: '2026-11-04', answer: 'Sudah.' })
  expect(first?.row.message).toMatch(/kata {1,2}… \(bersambung\)$/)
  expect(second?.row).toMatchObject({ no: 3, sender: '', answerDate: null, answer: '', enteredBy: '' })
  expect(second?.row.message).toMatch(/^\(lanjutan\) … kata/)
  expect(second?.part).toBe(2)
})

test('no word is lost, no cell is over the limit, no sign is cut in half', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😡', 'kata '), maxLength: 400 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 60, max: 120 }), (message, answer, limit) => {
      const parts = splitLongCells({ ...row, message, answer }, limit)
      for (const key of ['message', 'answer'] as const) {
        const texts = parts.map((part) => part.row[key])
        expect(texts.every((piece) => piece.length <= limit && piece.isWellFormed())).toBe(true)
        expect(joined(texts.filter((piece, index) => index === 0 || piece !== ''))).toBe(
          { message, answer }[key],
        )
      }
    }),
  )
})
