import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { dropProfile, openBrowser } from './browser.ts'
import { inEnglish, speakEnglish } from './in-english.ts'
import { installation } from './installation.ts'

type Installation = Awaited<ReturnType<typeof installation>>

const ratna = { name: 'Ratna Dewi', email: 'ratna@contoh.go.id', password: 'kereta-hujan-pagi-07' }
const office = {
  code: 'JBR',
  name: 'LPSE Kabupaten Jember',
  addressLines: ['Jalan Sudarman 1', 'Jember'],
  telephone: '0331-487654',
  timeZone: 'Asia/Jakarta',
  place: 'Jember',
  head: { name: 'Bambang Sutrisno', nip: '', position: 'Kepala LPSE' },
}
const templates = {
  form: '{urut:3}/FK/LPSE-{kode}/{bulan_romawi}/{tahun}',
  ticket: 'TKT-{kode}-{tahun}{bulan}-{urut:4}',
}
const printedNumber = /\d{3}\/FK\/LPSE-JBR\/[IVX]+\/\d{4}/
const letters = 'abcdefghijklmnopqrstuvwxyz    .,-'

/** What became of calls during which server and database were killed. */
export interface Outcome {
  moments: number
  /** moments at which all was shown as saved, and so was compared with the tables */
  compared: number
  /** characters that were shown as saved, or had been typed, and were not there after the death */
  lostCharacters: number
  /** form numbers that were shown and are not in the tables */
  lostNumbers: number
  /** form numbers beyond one a decision, and gaps in their row */
  doubledNumbers: number
  /** what was lost or doubled, in words */
  findings: string[]
}

/** Pseudo-random numbers from a seed, so that a run that failed can be repeated (mulberry32). */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** What the page says of itself at one moment: whether all is on the server, and which words. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const wordsIn = (field: string) =>
      document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#isian-${field}`)?.value
    return {
      saved: document.querySelector('[data-saved="server"]') !== null,
      form: location.pathname.split('/').at(-1) ?? '',
      words: { name: wordsIn('name'), problem: wordsIn('problem'), answer: wordsIn('answer') },
    }
  })

/** How many characters of `expected` are missing from where `kept` begins to differ; 0 when they are the same. */
export function lostOf(expected: string, kept: string): number {
  if (expected === kept) return 0
  const same = [...expected].findIndex((letter, place) => kept[place] !== letter)
  return Math.max(1, expected.length - (same < 0 ? expected.length : same))
}

/** An installation with one office whose administrator takes calls, and the cookie of her session. */
async function signedIn(house: Installation) {
  const made = await house.send('/api/set-up', {
    token: house.token,
    office,
    templates,
    administrator: ratna,
  })
  if (made.status !== 200) throw new Error(`the set-up answered ${made.status} ${await made.text()}`)
  await house.inTables(
    (sql) => sql`insert into memberships (office_id, person_id, role, since)
      select office_id, person_id, 'agent', since from memberships on conflict do nothing`,
  )
  if (inEnglish) await house.inTables((sql) => sql`update people set language = 'en'`)
  const { email, password } = ratna
  const reply = await house.send('/api/auth/sign-in/email', { email, password })
  const [name = '', value = ''] = (reply.headers.getSetCookie()[0] ?? '').split(';')[0]?.split(/=(.*)/s) ?? []
  return { name, value, url: house.address, httpOnly: true }
}

/**
 * Takes calls in a real browser while server and database are killed in turn at random moments of them, and compares:
 * what the page showed as saved with the tables, what was typed with what stands there afterwards, and the numbers.
 * Throws when a page does not come back.
 */
export async function killAtMoments(
  { moments, seed }: { moments: number; seed: number },
  onMoment: (done: number) => void = () => {},
): Promise<Outcome> {
  const house = await installation()
  try {
    const cookie = await signedIn(house)
    const { context, profile } = await openBrowser()
    try {
      await context.addCookies([cookie])
      const page = await context.newPage()
      if (inEnglish) speakEnglish(page)
      return await takeCalls(house, page, { moments, roll: dice(seed) }, onMoment)
    } finally {
      await context.close()
      await dropProfile(profile)
    }
  } finally {
    await house.remove()
  }
}

async function takeCalls(
  house: Installation,
  page: Page,
  { moments, roll }: { moments: number; roll: (below: number) => number },
  onMoment: (done: number) => void,
): Promise<Outcome> {
  const outcome = { moments, compared: 0, lostCharacters: 0, lostNumbers: 0, doubledNumbers: 0 }
  const findings: string[] = []
  const numbersShown: string[] = []
  let [text, field, calls] = ['', 'problem', 0]
  const compare = (what: string, expected: string, kept: string) => {
    const lost = lostOf(expected, kept)
    outcome.lostCharacters += lost
    if (lost > 0) findings.push(`${what}: ${JSON.stringify(kept)} instead of ${JSON.stringify(expected)}`)
  }
  const openCall = async () => {
    await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
    await page.keyboard.press('F2')
    await page.locator('#isian-name').fill(`Penelepon ${++calls}`)
    await page.locator('#isian-phone').fill('0812-3456-7890')
    ;[text, field] = ['', 'problem']
  }
  const type = async () => {
    const words = Array.from({ length: 3 + roll(10) }, () => letters[roll(letters.length)]).join('')
    await page.locator(`#isian-${field}`).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words, { delay: roll(40) })
    text += words
  }

  await page.goto(`${house.address}/telepon`)
  await openCall()
  for (let moment = 0; moment < moments; moment += 1) {
    await type()
    // Every fifth death falls into a decision, every fifth after it into the filing of the form.
    if (moment % 5 === 3) await page.keyboard.press('Alt+J')
    else await sleep(roll(700))
    const before = await shown(page)
    await (moment % 2 === 0 ? house.killServer() : house.killDatabase())
    if (before.saved && moment % 5 !== 3) {
      const row = await house.inTables(async (sql) => {
        const [kept] = await sql`select name, problem, answer from consultations where id = ${before.form}`
        return kept
      })
      outcome.compared += 1
      for (const [word, seen] of Object.entries(before.words))
        if (seen !== undefined) compare(`moment ${moment}, ${word} in the tables`, seen, row?.[word] ?? '')
    }
    await page.locator('[data-saved="server"]').first().waitFor({ timeout: 60_000 })
    const stands = await page.locator(`#isian-${field}`).inputValue()
    compare(`moment ${moment}, ${field} on the page`, text, stands)
    text = stands
    if (moment % 5 === 3) {
      const line = await page.getByText(printedNumber).first().textContent()
      numbersShown.push(printedNumber.exec(line ?? '')?.[0] ?? '')
      ;[text, field] = ['', 'answer']
    }
    if (moment % 5 === 4) {
      await page.keyboard.press('Alt+A')
      await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
      await page.keyboard.press('Alt+A')
      await page.getByText(/PDF/).first().waitFor()
      await page.goto(`${house.address}/telepon`)
      await openCall()
    }
    onMoment(moment + 1)
  }

  const given = await house.inTables(
    (sql) => sql<{ sequence: number; printed: string }[]>`
      select sequence, printed from numbers where kind = 'form' order by sequence`,
  )
  const lost = numbersShown.filter((number) => !given.some(({ printed }) => printed === number))
  const doubled = given.filter(
    ({ sequence, printed }, place) => sequence !== place + 1 || numbersShown[place] !== printed,
  )
  for (const number of lost) findings.push(`number ${number} was shown and is not there`)
  for (const { printed } of doubled) findings.push(`number ${printed} is not the one of its decision`)
  return { ...outcome, lostNumbers: lost.length, doubledNumbers: doubled.length, findings }
}
