import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import postgres from 'postgres'
import { expect, it, onTestFinished } from 'vitest'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { readPidFile } from '#server/platform/embedded-postgres-processes.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { type Running, run, temporaryFolder, until } from '#server/testing/child-process.ts'
import { dropProfile, openBrowser } from './browser.ts'

/** How many deaths in a run; `KILLED_MOMENTS=1000` for the long one. */
const moments = Number(process.env.KILLED_MOMENTS ?? 30)
const main = path.join(import.meta.dirname, '../server/src/main.ts')
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

/** A port that is free now, so that the server comes back where the browser looks for it. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** The product as it is started for real: its own process, its own database, on a folder of its own. */
async function installation() {
  const dir = temporaryFolder()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let server: Running
  const ready = () =>
    fetch(`${address}/readyz`).then(
      (reply) => reply.ok || undefined,
      () => undefined,
    )
  const start = async () => {
    server = run(process.execPath, [
      main,
      'start',
      '--data',
      dir,
      '--port',
      String(port),
      '--listen',
      '127.0.0.1',
    ])
    await until(ready, () => `the server: ${server.output()}`, 60_000)
  }
  await start()
  const send = (where: string, body: unknown) =>
    fetch(address + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(body),
    })
  return {
    address,
    send,
    token: loadSecrets(dir).setupToken,
    async killServer() {
      server.child.kill('SIGKILL')
      await server.ended
      await start()
    },
    async killDatabase() {
      const postmaster = readPidFile(path.join(dir, 'postgres/data'))?.pid
      if (postmaster) process.kill(postmaster, 'SIGKILL')
      await until(async () => !(await ready()) || undefined, 'the database to be missed', 10_000).catch(
        () => {},
      )
      await until(ready, () => `the database: ${server.output()}`, 60_000)
    },
    /** Reads the tables past every screen. */
    async inTables<T>(read: (sql: postgres.Sql) => Promise<T>): Promise<T> {
      const running = JSON.parse(readFileSync(path.join(dir, 'running.json'), 'utf8')) as { port: number }
      const url = databaseUrl(running.port, 'superuser', loadSecrets(dir).database)
      const sql = postgres(url, { max: 1, onnotice: () => {} })
      try {
        return await read(sql)
      } finally {
        await sql.end()
      }
    },
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

const printedNumber = /\d{3}\/FK\/LPSE-JBR\/[IVX]+\/\d{4}/
const letters = 'abcdefghijklmnopqrstuvwxyz    .,-'

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

it(
  `server and database are killed at ${moments} moments of calls: what was shown as saved is there, and each number once`,
  async () => {
    const seed = Number(process.env.KILLED_SEED ?? Date.now() % 1_000_000)
    console.log(`KILLED_SEED=${seed}`)
    const roll = dice(seed)
    const house = await installation()
    const made = await house.send('/api/set-up', {
      token: house.token,
      office,
      templates,
      administrator: ratna,
    })
    expect(made.status, await made.clone().text()).toBe(200)
    // The first administrator takes calls too.
    await house.inTables(
      (sql) => sql`insert into memberships (office_id, person_id, role, since)
        select office_id, person_id, 'agent', since from memberships`,
    )
    const signedIn = await house.send('/api/auth/sign-in/email', {
      email: ratna.email,
      password: ratna.password,
    })
    const [name = '', value = ''] =
      (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0]?.split(/=(.*)/s) ?? []
    const { context, profile } = await openBrowser()
    onTestFinished(async () => {
      await context.close()
      await dropProfile(profile)
    })
    await context.addCookies([{ name, value, url: house.address, httpOnly: true }])
    const page = await context.newPage()
    await page.goto(`${house.address}/telepon`)

    const numbersShown: string[] = []
    let text = ''
    let calls = 0
    let compared = 0
    let field = 'problem'
    const openCall = async () => {
      await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
      await page.keyboard.press('F2')
      await page.locator('#isian-name').fill(`Penelepon ${++calls}`)
      await page.locator('#isian-phone').fill('0812-3456-7890')
      field = 'problem'
      text = ''
    }
    const type = async () => {
      const words = Array.from({ length: 3 + roll(10) }, () => letters[roll(letters.length)]).join('')
      await page.locator(`#isian-${field}`).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(words, { delay: roll(40) })
      text += words
    }
    const savedOnServer = () => page.locator('[data-saved="server"]').first().waitFor({ timeout: 60_000 })

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
        compared += 1
        for (const [word, seen] of Object.entries(before.words))
          if (seen !== undefined) expect(row?.[word]).toBe(seen)
      }
      await savedOnServer()
      expect(await page.locator(`#isian-${field}`).inputValue()).toBe(text)
      if (moment % 5 === 3) {
        numbersShown.push(
          printedNumber.exec((await page.getByText(printedNumber).first().textContent()) ?? '')?.[0] ?? '',
        )
        field = 'answer'
        text = ''
      }
      if (moment % 5 === 4) {
        await page.keyboard.press('Alt+A')
        await page.getByRole('button', { name: /Arsipkan/ }).waitFor()
        await page.keyboard.press('Alt+A')
        await page.getByText(/PDF/).first().waitFor()
        await page.goto(`${house.address}/telepon`)
        await openCall()
      }
    }

    // A run in which hardly anything had been shown as saved would have shown nothing.
    expect(compared).toBeGreaterThan(moments / 5)
    const given = await house.inTables(
      (sql) => sql<{ sequence: number; printed: string }[]>`
        select sequence, printed from numbers where kind = 'form' order by sequence`,
    )
    expect(given.map(({ sequence }) => sequence)).toEqual(given.map((_, place) => place + 1))
    expect(given.map(({ printed }) => printed)).toEqual(numbersShown)
    expect(numbersShown.length).toBe(Math.floor((moments + 1) / 5))
  },
  Math.max(360_000, moments * 12_000),
)
