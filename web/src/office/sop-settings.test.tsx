import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { firstSopVersion, type SopVersion } from '#domain/sop/version.ts'
import { officeKey } from '../platform/live.ts'
import { type SignedIn, SignedInContext } from '../platform/session.ts'
import { startPeer } from '../testing/peer.ts'
import { show } from '../testing/show.tsx'
import SopSettingsPage from './sop-settings-page.tsx'

const officeId = '0199a000-0000-7000-8000-000000000001'
const signedIn = (role: string) => {
  const office = { id: officeId, code: 'JBR', name: 'LPSE', timeZone: 'Asia/Jakarta', roles: [role] }
  return { person: { id: 'p', name: 'Wati' }, office, offices: [office] } as unknown as SignedIn
}
const line = (contents: SopVersion) => ({ contents, createdAt: '2026-11-23T02:14:00.000Z', createdBy: null })

let peer: Awaited<ReturnType<typeof startPeer>>
let versions = [firstSopVersion]
beforeAll(async () => {
  peer = await startPeer(({ method }) =>
    method === 'GET'
      ? { body: { items: versions.map(line) } }
      : { status: 409, body: { error: { code: 'sop_version_outdated' }, requestId: 'r' } },
  )
})
beforeEach(() => {
  versions = [firstSopVersion]
  peer.seen.length = 0
})
afterEach(cleanup)
afterAll(() => peer.close())

const showPage = (role: string) =>
  show(
    <SignedInContext value={signedIn(role)}>
      <SopSettingsPage />
    </SignedInContext>,
  )
const greeting = () => screen.findByLabelText<HTMLTextAreaElement>('Salam')
const type = async (value: string) => fireEvent.change(await greeting(), { target: { value } })

test('who may not change the SOP reads it', async () => {
  await showPage('auditor')
  expect((await greeting()).disabled).toBe(true)
  expect(screen.queryByRole('button', { name: /Simpan/ })).toBeNull()
})

test('a text is seen as it will be said, and an empty one is told at its field and not sent', async () => {
  await showPage('supervisor')
  await type('Halo dari {kantor}, saya {petugas}.')
  await screen.findByText('“Halo dari LPSE, saya Wati.”')
  await type(' ')
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sebagai versi 2' }))
  await waitFor(async () => expect((await greeting()).getAttribute('aria-invalid')).toBe('true'))
  expect(peer.seen.filter(({ method }) => method === 'POST')).toEqual([])
})

test('what was typed stays when saving is refused', async () => {
  await showPage('supervisor')
  await type('Halo.')
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sebagai versi 2' }))
  await waitFor(() => expect(peer.seen.some(({ method }) => method === 'POST')).toBe(true))
  expect((await greeting()).value).toBe('Halo.')
})

test('what was typed stays when somebody else saves a version meanwhile', async () => {
  const { queries } = await showPage('supervisor')
  await type('Halo.')
  versions = [{ ...firstSopVersion, version: 2 }, firstSopVersion]
  await queries.invalidateQueries({ queryKey: officeKey(officeId) })
  await screen.findByText('Versi 2')
  expect((await greeting()).value).toBe('Halo.')
})
