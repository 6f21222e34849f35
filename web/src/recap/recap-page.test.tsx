import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecapLine } from '#domain/recap/recap.api.ts'
import { type SessionOffice, type SignedIn, SignedInContext } from '../platform/session.ts'
import { startPeer } from '../testing/peer.ts'
import { show } from '../testing/show.tsx'
import RecapPage from './recap-page.tsx'

const officeId = '0192e4a0-0000-7000-8000-000000000001'
const line: RecapLine = {
  id: '0192e4a0-0000-7000-8000-000000000002',
  formNumber: '001/FK/LPSE-JBR/XI/2026',
  ticketNumber: null,
  archived: true,
  no: 1,
  callDate: '2026-11-23',
  email: 'rina@melati.example',
  sender: 'Rina Kusuma (CV Melati Jaya)',
  message: '=1+1 gagal unggah',
  category: 'Pertanyaan',
  destination: 'LPSE Kabupaten Jember',
  answerDate: '2026-11-24',
  answer: 'Batasi 10 MB.',
  enteredBy: 'Sari Wulandari',
}

let items: RecapLine[] = []
let peer: Awaited<ReturnType<typeof startPeer>>
beforeEach(async () => {
  items = [line]
  peer = await startPeer(({ path }) => ({
    body: path.includes('recap-choices')
      ? { units: [{ id: officeId, name: 'Direktorat Sistem Pengadaan Digital' }], people: [] }
      : { items, next: null },
  }))
})
afterEach(async () => {
  cleanup()
  await peer.close()
})

const office = {
  id: officeId,
  code: 'JBR',
  name: 'LPSE Kabupaten Jember',
  timeZone: 'Asia/Jakarta',
  roles: ['agent'],
}
const showRecap = (address: string) =>
  show(
    <SignedInContext value={{ office: office as unknown as SessionOffice } as SignedIn}>
      <RecapPage />
    </SignedInContext>,
    address,
  )

test('the month stands there in the ten columns of the paper, and its number opens the form', async () => {
  await showRecap('/rekap?bulan=2026-11')
  const link = await screen.findByRole('link', { name: '1' })
  expect(link.getAttribute('href')).toBe(`/arsip/${line.id}`)
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(
    'No;Tgl;Alamat E-mail;Nama;Isi Pesan;Kategori;Tujuan;Tgl Jawaban;Isi Jawaban;Petugas'.split(';'),
  )
  const [, row] = screen.getAllByRole('row')
  expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
    ...['1', '23/11/2026', 'rina@melati.example', 'Rina Kusuma (CV Melati Jaya)', '=1+1 gagal unggah'],
    ...['Pertanyaan', 'LPSE Kabupaten Jember', '24/11/2026', 'Batasi 10 MB.', 'Sari Wulandari'],
  ])
})

test('the files are those of the month and of the filters that are set', async () => {
  await showRecap('/rekap?bulan=2026-11&jawaban=no')
  const excel = await screen.findByRole('link', { name: 'Unduh Excel' })
  expect(excel.getAttribute('href')).toMatch(
    new RegExp(`^/api/offices/${officeId}/recaps/2026-11/xlsx\\?.*answered=no`),
  )
  expect(screen.getByText(/Sebagian saja/)).toBeTruthy()
})

test('a chosen category goes into the address and to the server', async () => {
  const { router } = await showRecap('/rekap?bulan=2026-11')
  await screen.findByRole('link', { name: '1' })
  fireEvent.change(screen.getByRole('combobox', { name: 'Kategori' }), { target: { value: 'pengaduan' } })
  await waitFor(() => expect(router.state.location.search).toMatchObject({ kategori: 'pengaduan' }))
  await waitFor(() => expect(peer.seen.some(({ path }) => path.includes('category=pengaduan'))).toBe(true))
})

test('an empty month says so, an empty part offers to clear the filters', async () => {
  items = []
  await showRecap('/rekap?bulan=2026-11')
  expect(await screen.findByText('Belum ada konsultasi telepon di bulan ini')).toBeTruthy()
  cleanup()
  const { router } = await showRecap('/rekap?bulan=2026-11&kategori=pengaduan&kata=x')
  const empty = (await screen.findByText('Tidak ada baris yang cocok')).parentElement
  within(empty as HTMLElement)
    .getByRole('button', { name: 'Kosongkan saringan' })
    .click()
  await waitFor(() => expect(router.state.location.search).toEqual({ bulan: '2026-11' }))
})
