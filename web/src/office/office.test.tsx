import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { firstTemplates } from '#domain/consultations/numbers.ts'
import { type SignedIn, SignedInContext } from '../platform/session.ts'
import { startPeer } from '../testing/peer.ts'
import { show } from '../testing/show.tsx'
import NumbersPage from './numbers-page.tsx'
import { SetUpForm } from './set-up-form.tsx'
import SetUpPage from './set-up-page.tsx'

const id = '0199a000-0000-7000-8000-000000000001'
const settings = {
  id,
  code: 'JBR',
  name: 'LPSE Kabupaten Jember',
  addressLines: ['Jl. Sudarman No. 1'],
  telephone: '0331-487654',
  email: null,
  ttsAddress: null,
  timeZone: 'Asia/Jakarta',
  head: { name: 'Drs. Hadi', nip: '', position: 'Kepala LPSE' },
  place: 'Jember',
  templates: { ...firstTemplates, classification: null },
  recapNumbering: 'month',
  hasLogo: false,
  severalOffices: false,
}
const closed = { error: { code: 'set_up_closed', details: {} }, requestId: 'x' }

let peer: Awaited<ReturnType<typeof startPeer>>
let setUpIsClosed = false
beforeAll(async () => {
  peer = await startPeer(({ method, path }) => {
    if (path === '/api/set-up' && method === 'GET' && setUpIsClosed) return { status: 404, body: closed }
    if (path.endsWith('/settings')) return { body: settings }
    return { body: { officeId: id } }
  })
})
beforeEach(() => {
  peer.seen.length = 0
  setUpIsClosed = false
})
afterEach(cleanup)
afterAll(() => peer.close())

const field = (label: RegExp) => screen.getByLabelText(label)
/** What is told with a field, also to those who do not see it. */
const toldWith = (label: RegExp) =>
  (field(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((told) => document.getElementById(told)?.textContent)
    .join(' ')

test('the set-up says next to each field what is missing, and sends nothing', async () => {
  const user = userEvent.setup()
  await show(<SetUpForm token="t" publicUrl={null} />)
  await user.click(screen.getByRole('button', { name: 'Buka kantor' }))
  expect(await screen.findByText('Pakai 2 sampai 8 huruf besar atau angka.')).toBeTruthy()
  expect(screen.getByText('Tulis satu sampai lima baris alamat.')).toBeTruthy()
  expect(screen.getByText('Kata sandi sedikitnya 10 karakter.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(field(/^Nama kantor/)))
  expect(peer.seen).toEqual([])
})

test('the number that would be printed is seen while one types its pattern', async () => {
  await show(<SetUpForm token="t" publicUrl={null} />)
  const type = (label: RegExp, value: string) => fireEvent.change(field(label), { target: { value } })
  type(/^Kode kantor/, 'mks')
  type(/^Nomor formulir/, '{urut:2}-{kode}-{tahun}')
  const year = new Date().getFullYear()
  await waitFor(() => expect(toldWith(/^Nomor formulir/)).toContain(`01-MKS-${year}`))
  type(/^Nomor formulir/, '{urut:2}-{kode}-{tahun}{salah}')
  await waitFor(() => expect(toldWith(/^Nomor formulir/)).toContain('tidak dikenal'))
})

test('an address that the environment gives is not asked for', async () => {
  await show(<SetUpForm token="t" publicUrl="https://dering.jember.test" />)
  expect(screen.queryByLabelText(/^Alamat server/)).toBeNull()
})

test('a set-up that is closed says so and leads to the sign-in', async () => {
  setUpIsClosed = true
  await show(<SetUpPage />, '/siapkan')
  expect(await screen.findByText('Kantor sudah disiapkan')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Masuk' }).getAttribute('href')).toBe('/masuk')
})

const showNumbers = (role: string) => {
  const office = { id, code: 'JBR', name: 'LPSE', timeZone: 'Asia/Jakarta', roles: [role] }
  const signedIn = { person: { id: 'p', name: 'Agus' }, office, offices: [office] } as unknown as SignedIn
  return show(
    <SignedInContext value={signedIn}>
      <NumbersPage />
    </SignedInContext>,
  )
}

test('a pattern that prints one number twice cannot be saved, a sound one is', async () => {
  const user = userEvent.setup()
  await showNumbers('administrator')
  const save = await screen.findByRole('button', { name: 'Simpan' })
  await user.clear(field(/^Nomor tiket/))
  await user.type(field(/^Nomor tiket/), 'T-{{urut}')
  expect(save).toHaveProperty('disabled', true)
  expect(within(document.body).getByText(/Tambahkan {tahun}/)).toBeTruthy()
  await user.type(field(/^Nomor tiket/), '-{{tahun}')
  await user.click(save)
  await waitFor(() => expect(peer.seen.some(({ method }) => method === 'PUT')).toBe(true))
  expect(peer.seen.find(({ method }) => method === 'PUT')?.body).toEqual({
    templates: { form: firstTemplates.form, ticket: 'T-{urut}-{tahun}', classification: null },
    recapNumbering: 'month',
  })
})

test('an auditor sees the patterns and can change nothing', async () => {
  await showNumbers('auditor')
  await waitFor(() => expect(field(/^Nomor formulir/)).toHaveProperty('disabled', true))
  expect(screen.queryByRole('button', { name: 'Simpan' })).toBeNull()
})
