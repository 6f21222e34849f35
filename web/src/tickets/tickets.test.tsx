import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Role } from '#domain/people/roles.ts'
import { countedViews } from '#domain/tickets/queue.ts'
import { openDrafts } from '../platform/drafts.ts'
import { type SessionOffice, type SignedIn, SignedInContext } from '../platform/session.ts'
import { DraftsContext } from '../platform/use-drafts.ts'
import { answered, archived, exampleTicket, informed, office, toNo } from '../testing/example-ticket.ts'
import { type Seen, startPeer } from '../testing/peer.ts'
import { show } from '../testing/show.tsx'
import { OpenedPage } from './opened-page.tsx'
import TicketListPage from './ticket-list-page.tsx'
import type { OpenedTicket } from './ticket-queries.ts'

const open = exampleTicket('open', toNo)
let items = [open.ticket]
let peer: Awaited<ReturnType<typeof startPeer>>
let drafts: Awaited<ReturnType<typeof openDrafts>>
beforeEach(async () => {
  items = [open.ticket]
  peer = await startPeer(({ path }) => ({
    body: path.includes('ticket-counts')
      ? { ...Object.fromEntries(countedViews.map((view) => [view, 0])), open: 3, late: 1, mine: 2 }
      : path.includes('ticket-workers')
        ? { items: [{ id: 'tono', name: 'Tono Prasetyo' }] }
        : { items, next: null },
  }))
  drafts = await openDrafts('sari', async () => ({ revisions: { answer: 1 }, conflicts: [] }))
})
afterEach(async () => {
  cleanup()
  await drafts.clear()
  drafts.close()
  await peer.close()
})

const put = (part: React.ReactNode, address: string, roles: readonly Role[] = ['agent']) => {
  const person = { id: 'sari', name: 'Sari Wulandari' }
  const signedIn = { person, office: { ...office, roles } as unknown as SessionOffice }
  return show(
    <SignedInContext value={signedIn as SignedIn}>
      <DraftsContext value={drafts}>{part}</DraftsContext>
    </SignedInContext>,
    address,
  )
}
const putTicket = (opened: OpenedTicket, roles?: readonly Role[]) =>
  put(<OpenedPage opened={opened} />, `/tiket/${opened.ticket.id}`, roles)
const sent = (ending: string): Seen | undefined => peer.seen.find(({ path }) => path.endsWith(ending))
const listed = () => peer.seen.findLast(({ path }) => /\/tickets\?/.test(path))?.path ?? ''

test('the list says of each ticket how late it is, how urgent and what it waits for', async () => {
  await put(<TicketListPage />, '/tiket')
  const link = await screen.findByRole('link', { name: 'TKT-JBR-202611-0001' })
  expect(link.getAttribute('href')).toBe(`/tiket/${open.ticket.id}`)
  const row = within(link.closest('tr') as HTMLElement)
  for (const said of [/terlambat|lagi/, 'Tinggi', 'Hendra Wijaya', 'Menunggu jawaban'])
    expect(row.getByText(said)).toBeDefined()
  expect(await screen.findByText('3 tiket')).toBeDefined()
})

test('what is filtered stands in the address, and is asked of the server', async () => {
  const { router } = await put(<TicketListPage />, '/tiket?tampil=late&prioritas=tinggi')
  await waitFor(() => expect(listed()).toContain('show=late'))
  expect(listed()).toContain('priority=tinggi')
  fireEvent.click(screen.getByRole('radio', { name: /^Tugas saya/ }))
  await waitFor(() => expect(listed()).toContain('show=mine'))
  expect(router.state.location.searchStr).toContain('tampil=mine')
})

test('an empty list says what to do', async () => {
  items = []
  await put(<TicketListPage />, '/tiket')
  expect(await screen.findByText(/Tiket dibuka dari Ruang Telepon/)).toBeDefined()
})

test('a filter that finds nothing can be cleared', async () => {
  items = []
  const { router } = await put(<TicketListPage />, '/tiket?kata=xyz')
  fireEvent.click(await screen.findByRole('button', { name: 'Kosongkan saringan' }))
  await waitFor(() => expect(router.state.location.searchStr).not.toContain('xyz'))
})

test('the answer that arrived is sent with its day, its source and who explained', async () => {
  await putTicket(open)
  fireEvent.change(await screen.findByLabelText(/Jawaban\/solusi/), { target: { value: 'Sudah tampil.' } })
  fireEvent.change(screen.getByLabelText(/Dari siapa/), { target: { value: 'Helpdesk LKPP' } })
  await screen.findAllByRole('option', { name: 'Tono Prasetyo' })
  fireEvent.change(screen.getByLabelText('Pemberi Penjelasan'), { target: { value: 'tono' } })
  fireEvent.click(screen.getByRole('button', { name: 'Form Jawaban diterima' }))
  await waitFor(() => expect(sent('/answer-forms')).toBeDefined())
  expect(sent('/answer-forms')?.body).toMatchObject({
    answer: 'Sudah tampil.',
    source: 'Helpdesk LKPP',
    explainedBy: 'tono',
    receivedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
})

test('without words there is no answer to send, and the page says so at the field', async () => {
  await putTicket(open)
  fireEvent.submit(
    (await screen.findByRole('button', { name: 'Form Jawaban diterima' })).closest('form') as HTMLFormElement,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('Tuliskan jawabannya dahulu.')
  expect(sent('/answer-forms')).toBeUndefined()
})

test('that the caller was told is sent with how, and can be taken back once told', async () => {
  await putTicket(exampleTicket('answered', answered))
  fireEvent.click(await screen.findByRole('radio', { name: 'Pesan' }))
  fireEvent.click(screen.getByRole('button', { name: 'Penelepon sudah diberi tahu' }))
  await waitFor(() => expect(sent('/caller-informed')?.body).toMatchObject({ how: 'message' }))
  expect(screen.getByRole('button', { name: 'Urungkan: Form Jawaban diterima' })).toBeDefined()
})

test('when the caller knows, archiving is the one thing left', async () => {
  await putTicket(exampleTicket('informed', informed))
  fireEvent.click(await screen.findByRole('button', { name: 'Arsipkan' }))
  await waitFor(() => expect(sent('/filing')).toBeDefined())
})

test('what was archived is shown in the archive and cannot be taken back', async () => {
  await putTicket(exampleTicket('closed', archived))
  const link = await screen.findByRole('link', { name: 'Lihat arsip' })
  expect(link.getAttribute('href')).toBe(`/arsip/${open.consultation.id}`)
  expect(screen.queryByRole('button', { name: /Urungkan/ })).toBeNull()
})

test('an auditor reads and is offered nothing to press', async () => {
  await putTicket(exampleTicket('answered', answered), ['auditor'])
  expect(await screen.findByText('Anda dapat membaca tiket ini, tetapi tidak mengubahnya.')).toBeDefined()
  const offered = screen.queryAllByRole('button').map((button) => button.textContent)
  expect(offered).toEqual(['Mengapa tenggat ini?'])
})

test('what happened is told in words, the newest first', async () => {
  await putTicket(exampleTicket('informed', informed))
  const lines = within(await screen.findByRole('region', { name: 'Yang sudah terjadi' })).getAllByRole(
    'listitem',
  )
  expect(lines.map((line) => line.firstElementChild?.textContent)).toEqual([
    'Penelepon diberi tahu melalui telepon',
    'Form Jawaban diterima',
    'Nomor disampaikan kepada penelepon',
    'Penanganan dialihkan melalui surel',
    'Diputuskan: belum terjawab, nomor diberikan',
    'Identitas dan permasalahan lengkap',
    'Salam diucapkan',
    'Panggilan diterima',
  ])
})
