import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePhone, readPhone } from './phone.ts'

const mobile = '+6281234567890'
const landline = '+62331487654'

describe('one mobile number, however it is written', () => {
  test.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '0812.3456.7890',
    '0812/3456/7890',
    '0812_3456_7890',
    '(0812) 3456 7890',
    '81234567890',
    '6281234567890',
    '62 812 3456 7890',
    '62-812-3456-7890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62.812.3456.7890',
    '(+62) 812-3456-7890',
    '+62 (0) 812-3456-7890',
    '+62 0812 3456 7890',
    '0062 812 3456 7890',
    '00 62 812 3456 7890',
    '001 62 812 3456 7890',
    '0+62 812 3456 7890',
    'HP: 0812 3456 7890',
    'WA 0812-3456-7890',
    'tel:+62-812-3456-7890',
    'sip:081234567890@pbx',
    '0812 3456 7890 (Rina)',
    '０８１２３４５６７８９０',
    '\u202a+62 812\u20113456\u20117890\u202c',
    '\u00a00812\u00a03456\u00a07890\u00a0',
    'O812 3456 789O',
    '081234567890 atau 081298765432',
    '0812-3456-7890, 0331-487654',
    '+6281234567890;ext=1',
  ])('%j', (typed) => {
    expect(readPhone(typed)).toEqual({ e164: mobile, display: '0812-3456-7890', anonymous: false })
  })
})

describe('one landline, however it is written', () => {
  test.each([
    '0331487654',
    '0331-487654',
    '0331 487 654',
    '(0331) 487654',
    '(0331)487-654',
    '0331/487654',
    '62331487654',
    '62-331-487654',
    '+62 331 487654',
    'Telp. 0331-487654',
    '0331 487654 ext 12',
    '0331-487654 pesawat 12',
    '0331487654#12',
    '0331-487654 / 0812-3456-7890',
  ])('%j', (typed) => {
    expect(readPhone(typed)).toEqual({ e164: landline, display: '(0331) 487654', anonymous: false })
  })
})

test.each([
  ['an area that begins like the country', '0623-41234', '+6262341234'],
  ['Jakarta', '(021) 2993-5577', '+622129935577'],
  ['a free number', '0800-1-234567', '+628001234567'],
  ['a short mobile', '0811-234-567', '+62811234567'],
  ['a long mobile', '0813 1234 56789', '+62813123456789'],
  ['another country', '+65 6123 4567', '+6561234567'],
  ['another country from abroad', '00 65 6123 4567', '+6561234567'],
])('%s', (_, typed, e164) => {
  expect(readPhone(typed).e164).toBe(e164)
})

test.each([
  'anonim',
  'Anonim',
  'ANONYMOUS',
  'Private Number',
  '(private)',
  'Nomor Pribadi',
  'tidak diketahui',
  'No Caller ID',
])('%j hides the number', (typed) => {
  expect(readPhone(typed)).toEqual({ e164: null, display: typed, anonymous: true })
})

test('signs that cannot be seen hide nothing', () => {
  expect(readPhone('\u200eanonim\u00ad')).toEqual({ e164: null, display: 'anonim', anonymous: true })
})

test.each([
  '',
  '-',
  'Rina',
  '112',
  '487654',
  '1234567',
  '081',
  '+62811',
  '0812-3456-7890-1234',
  'TKT-JBR-202611-0001',
])('%j is no number that can be dialled, and stays as it was typed', (typed) => {
  expect(readPhone(typed)).toEqual({ e164: null, display: typed, anonymous: false })
})

test.each([
  ['08123456 7890', 'mobile', '+62 812-3456-7890'],
  ['(0331) 487654', 'landline', '+62 331 487654'],
  ['0800-1-234567', 'free', '+62 800 1234567'],
  ['+65 6123 4567', 'abroad', '+65 6123 4567'],
  ['Nomor pribadi', 'anonymous', 'Nomor pribadi'],
  ['0812-34', 'unclear', '0812-34'],
])('%j is shown beside its field as %s: %s', (typed, kind, shown) => {
  expect(describePhone(typed)).toEqual({ kind, shown })
})

test('nothing typed is shown as nothing', () => {
  expect(describePhone(' \u200b ')).toBeNull()
})

test('what is shown of a number reads as that same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000_00, max: 999_999_99 }), (rest) => {
      const read = readPhone(`0812${rest}`)
      expect(read.e164).toBe(`+62812${rest}`)
      expect(readPhone(read.display)).toEqual(read)
      expect(readPhone(read.e164 ?? '')).toEqual(read)
    }),
  )
})

const sign = fc.constantFrom(...'0012668+()-/.,;#* oOxextatau@\u202a\u00a0８٣\n')

test('whatever is typed is read, and never as a number without a plus', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), (typed) => {
      const { e164 } = readPhone(typed)
      expect(e164 === null || /^\+[1-9]\d{6,14}$/.test(e164)).toBe(true)
    }),
  )
})
