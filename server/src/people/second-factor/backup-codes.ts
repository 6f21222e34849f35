import { createHash, randomInt } from 'node:crypto'

// No letter that is taken for another one when it is read from paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const letter = () => letters[randomInt(letters.length)]

/** Ten codes of ten letters (49 bits), written as two groups. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: 10 }, () => Array.from({ length: 10 }, letter).join('').replace(/^.{5}/, '$&-'))

/** As somebody types it: spaces, dashes and capitals do not count. */
export const plainCode = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')

export const hashOfCode = (personId: string, plain: string): Buffer =>
  createHash('sha256').update(`${personId} ${plain}`).digest()
