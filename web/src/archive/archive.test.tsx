import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ArchivedForm, ArchiveLine } from '#domain/archive/archive.api.ts'
import { type SignedIn, SignedInContext } from '../platform/session.ts'
import { startPeer } from '../testing/peer.ts'
import { show } from '../testing/show.tsx'
import ArchiveListPage from './archive-list-page.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { VersionList } from './version-list.tsx'

const officeId = '0199a000-0000-7000-8000-000000000001'
const line: ArchiveLine = {
  id: '0199a000-0000-7000-8000-000000000002',
  version: 1,
  formNumber: '001/FK/LPSE-JBR/XI/2026',
  ticketNumber: 'TKT-JBR-202611-0001',
  consultedAt: '2026-11-23T02:14:00.000Z',
  archivedAt: '2026-11-23T02:20:00.000Z',
  name: 'Rina Kusuma',
  institution: 'CV Melati Jaya',
  category: 'pertanyaan',
  problem: 'Tidak dapat mengunggah.',
  lateEntry: false,
  cancelled: false,
  pdfReady: true,
}
const version = {
  version: 1,
  archivedAt: line.archivedAt,
  archivedBy: { id: 'p', name: 'Sari Wulandari' },
  correctionReason: null,
  verificationCode: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  pdfReady: true,
  pdfSha256: 'a'.repeat(64),
}
const form: ArchivedForm = {
  ...line,
  address: '',
  phone: '0812-3456-7890',
  email: null,
  answer: 'Ukuran berkas dikecilkan.',
  answeredOn: '2026-11-23',
  explainedBy: 'Sari Wulandari',
  takenBy: 'Sari Wulandari',
  cancelReason: null,
  foreignNumber: '',
  publicUrl: null,
  versions: [version],
}
const office = { id: officeId, code: 'JBR', name: 'LPSE', timeZone: 'Asia/Jakarta', roles: ['agent'] }
const signedIn = { person: { id: 'p', name: 'Sari' }, office, offices: [office] } as unknown as SignedIn

let peer: Awaited<ReturnType<typeof startPeer>>
let lines: ArchiveLine[] = []
beforeAll(async () => {
  peer = await startPeer(({ method }) => ({ body: method === 'GET' ? { items: lines, next: null } : {} }))
})
beforeEach(() => {
  peer.seen.length = 0
})
afterEach(cleanup)
afterAll(() => peer.close())

const showList = (address?: string) =>
  show(
    <SignedInContext value={signedIn}>
      <ArchiveListPage />
    </SignedInContext>,
    address,
  )

test('the list says number, caller and what is particular of a form; its number opens it', async () => {
  lines = [
    line,
    { ...line, id: '0199a000-0000-7000-8000-000000000003', cancelled: true, pdfReady: false, version: 2 },
  ]
  await showList()
  const [, first, second] = await waitFor(() => {
    const rows = screen.getAllByRole('row')
    expect(rows).toHaveLength(3)
    return rows
  })
  expect(
    within(first as HTMLElement)
      .getByRole('link', { name: line.formNumber })
      .getAttribute('href'),
  ).toBe(`/arsip/${line.id}`)
  expect(first?.textContent).toContain('Rina KusumaCV Melati Jaya')
  expect(first?.textContent).toContain('Tersimpan')
  for (const words of ['BATAL', 'Diperbaiki, versi 2', 'PDF menyusul'])
    expect(second?.textContent).toContain(words)
})

test('an address with filters asks the server for them, and nothing found says what to do', async () => {
  lines = []
  const { router } = await showList('/?q=0812+345&dari=2026-11-01&kategori=pengaduan')
  await screen.findByText('Tidak ada formulir yang cocok')
  const asked = new URL(peer.seen[0]?.path ?? '', 'http://x')
  expect(asked.pathname).toBe(`/api/offices/${officeId}/archive`)
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    words: '0812 345',
    from: '2026-11-01',
    category: 'pengaduan',
  })
  fireEvent.click(screen.getByRole('button', { name: 'Kosongkan saringan' }))
  await screen.findByText('Belum ada formulir di arsip')
  expect(router.state.location.searchStr).toBe('')
})

test('each version has its PDF, its code in groups and its hash; one whose PDF follows has no link to it', async () => {
  const second = {
    ...version,
    version: 2,
    pdfReady: false,
    pdfSha256: null,
    correctionReason: 'Nama keliru.',
  }
  await show(<VersionList officeId={officeId} form={{ ...form, version: 2, versions: [second, version] }} />)
  const [newest, oldest] = screen.getAllByRole('listitem')
  expect(newest?.textContent).toContain('berlaku')
  expect(newest?.textContent).toContain('Alasan: Nama keliru.')
  expect(within(newest as HTMLElement).queryByRole('link', { name: 'Unduh PDF' })).toBe(null)
  expect(
    within(oldest as HTMLElement)
      .getByRole('link', { name: 'Unduh PDF' })
      .getAttribute('href'),
  ).toBe(`/api/offices/${officeId}/archive/${line.id}/versions/1/pdf`)
  expect(oldest?.textContent).toContain('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ')
})

test('a correction needs a reason and a change, sends the change alone, and again after a lost answer the same command', async () => {
  let closed = 0
  await show(<CorrectionDialog officeId={officeId} form={form} onClose={() => closed++} />)
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Simpan versi 2' }))
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(new RegExp(`^${label}( \\*)?$`)), { target: { value } })
  save()
  screen.getByText('Tulis alasan perbaikan, sedikitnya tiga huruf.')
  screen.getByText('Belum ada isian yang berubah.')
  type('Surel', 'bukan surel')
  type('Alasan perbaikan', 'Nama keliru ditulis.')
  save()
  screen.getByText('Alamat surel ini belum benar. Perbaiki, atau kosongkan.')
  expect(peer.seen).toEqual([])
  type('Surel', '')
  type('Nama', 'Rina Kusumawati')
  peer.loseAnswers(1)
  save()
  await waitFor(() => expect(peer.seen).toHaveLength(1))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Simpan versi 2' }).dataset.loading).toBe(undefined),
  )
  expect(closed).toBe(0)
  save()
  await waitFor(() => expect(closed).toBe(1))
  const [lost, sent] = peer.seen
  expect(sent?.body).toEqual(lost?.body)
  expect(sent?.body).toMatchObject({ reason: 'Nama keliru ditulis.', words: { name: 'Rina Kusumawati' } })
  expect(Object.keys(sent?.body.words as object)).toEqual(['name'])
})
