import { agencyOf, misheard } from '../callers.ts'
import type { KnownProblem } from '../problem.ts'
import { problems } from '../problems.ts'
import { chanceOf } from '../random.ts'
import type { FastChance } from './fast-chance.ts'
import type { ManyCaller } from './many-callers.ts'

const slow = chanceOf(7)
const agencies = Array.from({ length: 40 }, () => agencyOf(slow))
const works = ['Rehabilitasi', 'Pembangunan', 'Pengadaan', 'Pemeliharaan', 'Peningkatan', 'Jasa Konsultansi']
const things = [
  'Jembatan',
  'Jalan',
  'Gedung Sekolah',
  'Alat Kesehatan',
  'Jaringan Komputer',
  'Irigasi',
  'Bibit Kopi',
]
const syllables = ['wa', 'na', 'tir', 'ta', 'sa', 'ri', 'lu', 'mo', 'ge', 'dung', 'ka', 'ron', 'pi', 'sang']
const told = [
  '',
  'Sudah dicoba dengan peramban lain, hasilnya sama.',
  'Tangkapan layar sudah disimpan penelepon.',
  'Batas waktu tahap ini besok pagi.',
  'Penelepon mengikuti petunjuk lewat telepon.',
]

export interface FormWords {
  name: string
  /** The name is written wrongly. */
  misspelt: boolean
  problem: string
  answer: string
  known: KnownProblem
}

/** A problem that is asked: of a few very often, of each now and then. */
export const askedBy = (chance: FastChance): KnownProblem => {
  const place = chance.percent(50) ? Math.floor((problems.length + 1) ** chance.next() - 1) : null
  return place === null ? chance.pick(problems) : (problems[place] ?? chance.pick(problems))
}

/** Common words, a place and a tender's code that hardly another form has, and mistakes of hasty typing. */
export function wordsOfForm(chance: FastChance, caller: ManyCaller, known: KnownProblem): FormWords {
  const place = `${chance.pick(syllables)}${chance.pick(syllables)}${chance.pick(syllables)}`
  const work = `${chance.pick(works)} ${chance.pick(things)} ${place[0]?.toUpperCase()}${place.slice(1)}`
  const says = chance
    .pick(known.says)
    .replaceAll('{paket}', `"${work}"`)
    .replaceAll('{instansi}', chance.pick(agencies))
  const code = chance.percent(40) ? `Kode tender ${chance.between(10_000_000, 99_999_999)}.` : ''
  const parts = [says, code, chance.pick(told)].filter((part) => part !== '')
  const problem = parts.join(' ')
  const misspelt = chance.percent(4)
  return {
    name: misspelt ? misheard(slow, caller.name) : caller.name,
    misspelt,
    problem: chance.percent(5) ? misheard(slow, problem) : problem,
    answer: chance.percent(20) ? `${known.answer} Penelepon sudah mencoba dan berhasil.` : known.answer,
    known,
  }
}
