/** `at`: where in the number it stands. */
type Group = { at: number; text: string; kind: 'digits' | 'letters' | 'sign' }

/** A number as it is read aloud: runs of digits in groups of at most four, none of one alone; signs stay by themselves. */
export const digitGroups = (text: string): Group[] =>
  [...text.matchAll(/\d+|\p{L}+|[^\d\p{L}\s]+/gu)].flatMap(({ 0: part, index }): Group[] => {
    if (/^\d/.test(part)) return chunks(part, index)
    return [{ at: index, text: part, kind: /\p{L}/u.test(part) ? 'letters' : 'sign' }]
  })

const chunks = (digits: string, at: number): Group[] => {
  const size = digits.length === 5 ? 3 : 4
  const first: Group = { at, text: digits.slice(0, size), kind: 'digits' }
  return digits.length <= 4 ? [first] : [first, ...chunks(digits.slice(size), at + size)]
}
