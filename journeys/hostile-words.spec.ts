import type { Page } from 'playwright-core'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readArchivedForm } from '#domain/archive/archive.api.ts'
import { correctForm } from '#domain/consultations/consultations.api.ts'
import { editOffice, readOfficeSettings } from '#domain/offices/offices.api.ts'
import { addSopVersion, listSopVersions } from '#domain/offices/sop-versions.api.ts'
import { addUnit } from '#domain/offices/units.api.ts'
import { callDesk, succeeded } from '#server/testing/call-desk.ts'
import { ticketDesk } from '#server/testing/ticket-desk.ts'
import { hostile } from './hostile-words.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let page: Page
const found: string[] = []
const forms: { id: string; ticketId?: string; payload: string }[] = []
let code = ''
const said = (at: number) => hostile[at % hostile.length] ?? ''

/** The office's own texts: letterhead, signature, a unit, what is read aloud. */
async function hostileOffice() {
  const { house } = office
  const params = { officeId: house.offices.JBR }
  const admin = house.as('admin')
  const { timeZone, telephone } = succeeded(await admin.call(readOfficeSettings, { params }))
  const head = { name: said(0), nip: '1', position: said(1) }
  const body = { name: said(2), addressLines: [said(3), said(4)], telephone, timeZone, head, place: said(5) }
  succeeded(await admin.call(editOffice, { params, body }))
  const unit = { id: uuid(), code: 'X1', name: said(6), validFrom: '2026-01-01' }
  succeeded(await admin.call(addUnit, { params, body: unit }))
  const [newest] = succeeded(await admin.call(listSopVersions, { params })).items
  if (!newest) throw new Error('an office without an SOP')
  const { version, texts: read, standardSeconds } = newest.contents
  const texts = { ...read, greeting: said(7), askIdentity: said(8), numbers: said(9) }
  const next = { version: version + 1, standardSeconds, texts }
  succeeded(await admin.call(addSopVersion, { params, body: next }))
  return unit.id
}

/** Each payload in every word of a form, by both roads, into the archive and corrected there. */
async function hostileForms(unitId: string) {
  const { house } = office
  const [sari, tickets] = [callDesk(house, 'sari'), ticketDesk(house, 'sari')]
  for (const payload of hostile) {
    const words = {
      name: payload,
      institution: payload,
      address: payload,
      phone: payload.slice(0, 60),
      problem: payload,
      topic: payload,
      deviationNote: payload,
      unitId,
    }
    const asked = await sari.answered({ ...words, answer: payload })
    forms.push({ id: asked.id, payload })
    const { id: ticketId, formId } = await tickets.waiting(words)
    succeeded(
      await sari.handOver(formId, { handover: 'tts', note: payload, foreignNumber: payload.slice(0, 80) }),
    )
    forms.push({ id: formId, ticketId, payload })
    succeeded(await tickets.receive(ticketId, { answer: payload, source: payload }))
  }
  const [first, second] = forms
  if (!first || !second) throw new Error('no forms')
  succeeded(await sari.cancel(second.id, `alasan ${second.payload}`))
  succeeded(await sari.file(first.id))
  await house.runJobs()
  const at = { params: { officeId: house.offices.JBR, id: first.id } }
  const correction = { commandId: uuid(), reason: `keliru ${said(10)}`, words: { address: said(11) } }
  succeeded(await house.as('sari').call(correctForm, { ...at, body: correction }))
  await house.runJobs()
  code = succeeded(await house.as('sari').call(readArchivedForm, at)).versions[0]?.verificationCode ?? ''
}

beforeAll(async () => {
  office = await openOffice()
  await hostileForms(await hostileOffice())
  page = await office.pageOf('sari', '/sop')
  page.on('dialog', (dialog) => {
    found.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (line) => {
    if (/content security policy|refused to (load|execute|apply|run|connect)/i.test(line.text()))
      found.push(`${page.url()}: ${line.text()}`)
  })
})
afterAll(() => office.close())

async function lookAt(path: string) {
  await page.goto(office.address + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // Its queries have answered; the live stream never ends, so the network is never idle.
  await page.waitForTimeout(200)
  const ran = await page.evaluate(() => (window as unknown as { ran?: string }).ran)
  if (ran !== undefined) found.push(`${path}: ran ${ran}`)
  const made = await page
    .locator('main iframe, main math, main a[href^="javascript:" i], main [onerror]')
    .count()
  if (made > 0) found.push(`${path}: ${made} elements made of words`)
  return page.locator('body').textContent()
}

it('A1: what would run is noticed here: the trap works', async () => {
  await page.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html)
  }, hostile[1])
  await expect.poll(() => found.length).toBeGreaterThan(0)
  found.length = 0
})

it('A1: hostile words stand in every list as words, and nothing of them runs', async () => {
  for (const path of ['/telepon', '/telepon/panggilan', '/telepon/susulan', '/tiket', '/tiket?tampil=closed'])
    await lookAt(path)
  for (const path of ['/arsip', '/rekap?bulan=2026-11', '/sop', `/verifikasi/${code}`]) await lookAt(path)
  const list = await lookAt('/tiket')
  expect(list).toContain(`window.ran='img'`)
  expect(found).toEqual([])
})

it('A1: hostile words stand on every page of a form and a ticket as they were typed', async () => {
  for (const { id, ticketId, payload } of forms.filter((form, at) => at === 0 || form.ticketId)) {
    const paths = [`/telepon/formulir/${id}`, ...(ticketId ? [`/tiket/${ticketId}`] : [])]
    for (const path of paths) {
      const shown = await lookAt(path)
      if (path.startsWith('/tiket')) expect(shown).toContain(payload)
    }
  }
  expect(await lookAt(`/arsip/${forms[0]?.id}`)).toContain(`window.ran='script'`)
  expect(found).toEqual([])
})

it('A1: hostile words in an address stay there', async () => {
  for (const payload of hostile) {
    const words = encodeURIComponent(payload)
    for (const path of [
      `/tiket?kata=${words}&tampil=${words}`,
      `/arsip?kata=${words}`,
      `/verifikasi/${words}`,
    ])
      await page.goto(office.address + path).then(() => page.waitForTimeout(60))
    const ran = await page.evaluate(() => (window as unknown as { ran?: string }).ran)
    expect(ran).toBeUndefined()
  }
  expect(found).toEqual([])
})
