import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callDesk } from '#server/testing/call-desk.ts'
import { saved } from './hands.ts'
import { openMailbox } from './mailbox.ts'
import { type Office, openOffice } from './office.ts'

let mailbox: Awaited<ReturnType<typeof openMailbox>>
let office: Office
let page: Page
beforeAll(async () => {
  mailbox = await openMailbox()
  office = await openOffice({ settings: { smtpUrl: mailbox.url, mailFrom: 'helpdesk@lpse-jbr.test' } })
  page = await office.pageOf('sari', '/telepon')
})
afterAll(async () => {
  await office.close()
  await mailbox.close()
})

const email = 'hendra@sinarargopuro.test'
/** The page with the numbers of a new ticket, of an office and its page; the case goes to the office's mailbox. */
async function numbersOf(there: Office, page: Page, more = {}) {
  const { id } = await callDesk(there.house, 'sari').ticket({ name: 'Hendra Wijaya', email, ...more })
  await page.goto(`${there.address}/telepon/formulir/${id}`)
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  return id
}
const says = (page: Page, words: string) => page.getByText(words).waitFor()

it('an e-mail that the mail server refuses is said to have failed, and goes out when it is sent again', async () => {
  mailbox.refuse({ code: 550, words: 'no such mailbox' })
  await numbersOf(office, page)
  await says(page, `Surel ke ${email} dikirim setelah tujuan dipilih.`)
  await page.keyboard.press('1')
  await says(page, `Surel ke ${email} sedang dikirim.`)
  await office.house.runJobs()
  await says(page, `Surel ke ${email} gagal dikirim. Periksa alamatnya, lalu kirim lagi.`)
  expect(mailbox.received()).toEqual([])

  mailbox.refuse(null)
  await page.getByRole('button', { name: 'Kirim lagi' }).press('Enter')
  await says(page, `Surel ke ${email} sedang dikirim.`)
  await office.house.runJobs()
  await says(page, `Surel ke ${email} terkirim.`)
  expect(await page.getByRole('button', { name: 'Kirim lagi' }).count()).toBe(0)
  expect(mailbox.received().map(({ to }) => to)).toEqual([[email]])
})

it('one that fails after the call is seen on the ticket, and goes to the address as it has been corrected', async () => {
  mailbox.refuse({ code: 550, words: 'no such mailbox' })
  const id = await numbersOf(office, page, { email: 'hendra@sinarargopuru.test' })
  await page.keyboard.press('1')
  // The server's own word: what the page does by itself is shown before it has been sent.
  await says(page, 'Surel ke hendra@sinarargopuru.test sedang dikirim.')
  await page.keyboard.press('Alt+N')
  await says(page, 'Tiket menunggu jawaban.')
  await saved(page)
  await office.house.runJobs()
  mailbox.refuse(null)
  await callDesk(office.house, 'sari').type(id, { email })

  await page.goto(`${office.address}/tiket/${await ticketOf(id)}`)
  await says(page, 'Gagal dikirim. Periksa alamat surelnya, lalu kirim lagi.')
  await page.getByRole('button', { name: 'Kirim lagi' }).press('Enter')
  await says(page, 'Sedang dikirim.')
  await office.house.runJobs()
  await says(page, 'Terkirim.')
  expect(mailbox.received().at(-1)?.to).toEqual([email])
})

const ticketOf = async (consultationId: string) => {
  const [row] = await office.house.owner`select id from tickets where consultation_id = ${consultationId}`
  return row?.id as string
}

it('an office without a mail server is told so, and how the numbers reach the caller all the same', async () => {
  const without = await openOffice()
  try {
    const its = await without.pageOf('sari', '/telepon')
    await numbersOf(without, its)
    await its.keyboard.press('1')
    await says(
      its,
      'Surel tidak dikirim: kantor ini belum mempunyai server surel. Sampaikan nomor lewat telepon atau WhatsApp.',
    )
    expect(await its.getByRole('button', { name: 'Kirim lagi' }).count()).toBe(0)
    await its.keyboard.press('Alt+N')
    await says(its, 'Tiket menunggu jawaban.')
  } finally {
    await without.close()
  }
})

it('no page has reported a fault', () => {
  expect(office.faults()).toEqual([])
})
