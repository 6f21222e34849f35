import 'fake-indexeddb/auto'
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerCall } from '#domain/calls/calls.api.ts'
import { saveWords } from '#domain/consultations/consultations.api.ts'
import type { Field } from '#domain/consultations/words.ts'
import { call } from '../../platform/api.ts'
import { type Drafts, openDrafts } from '../../platform/drafts.ts'
import { newId } from '../../platform/ids.ts'
import { SignedInContext } from '../../platform/session.ts'
import { DraftsContext } from '../../platform/use-drafts.ts'
import { startPeer, until } from '../../testing/peer.ts'
import { roomServer } from '../../testing/room-server.ts'
import { show } from '../../testing/show.tsx'
import { OfficeZone } from '../../ui/dates.ts'
import { listenForShortcuts } from '../../ui/shortcuts.ts'
import { OpenedForm } from './form-page.tsx'

const office = {
  id: newId(),
  code: 'JBR',
  name: 'LPSE Kabupaten Jember',
  timeZone: 'Asia/Jakarta',
  roles: ['agent'],
} as const
let id = ''
let server: ReturnType<typeof roomServer>
let peer: Awaited<ReturnType<typeof startPeer>>
let drafts: Drafts
let stopListening: () => void

beforeEach(async () => {
  id = newId()
  server = roomServer(id)
  peer = await startPeer(server.answer)
  drafts = await openDrafts(newId(), ({ about, commandId, changes }) =>
    call(saveWords, {
      params: { officeId: office.id, id: about },
      body: { commandId, changes: changes as { field: Field; value: string; revision: number }[] },
    }),
  )
  stopListening = listenForShortcuts()
})
afterEach(async () => {
  stopListening()
  cleanup()
  drafts.close()
  await peer.close()
})

/** The room of a call that the server has heard of. */
const openRoom = async () => {
  const body = { commandId: newId(), callId: newId(), consultationId: id }
  await call(answerCall, { params: { officeId: office.id }, body })
  const person = { id: 'sari', name: 'Sari Wulandari', email: 'sari@dering.test', language: 'id' as const }
  const signedIn = {
    person,
    office: { ...office, roles: [...office.roles] },
    offices: [],
    switchOffice: () => undefined,
    signOut: async () => undefined,
  }
  await show(
    <SignedInContext value={signedIn}>
      <DraftsContext value={drafts}>
        <OfficeZone value={office.timeZone}>
          <OpenedForm id={id} callerPanel={() => null} />
        </OfficeZone>
      </DraftsContext>
    </SignedInContext>,
  )
  await screen.findByRole('form', { name: 'Formulir Konsultasi' })
  return userEvent.setup()
}
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name)
const focused = () => document.activeElement?.id

it('the typing begins in the first field, and the salam names office and agent', async () => {
  await openRoom()
  expect(focused()).toBe('isian-name')
  expect(
    screen.getByText(/^“Selamat (pagi|siang|sore|malam), LPSE Kabupaten Jember, dengan Sari Wulandari/),
  ).toBeTruthy()
})

it('the first key ends the greeting, and the rail goes on to the questions', async () => {
  const user = await openRoom()
  const rail = within(screen.getByRole('region', { name: 'Langkah SOP' }))
  expect(rail.getByText('salam').closest('li')?.getAttribute('aria-current')).toBe('step')
  await user.keyboard('R')
  expect(rail.getByText('tanya').closest('li')?.getAttribute('aria-current')).toBe('step')
  await until('the server knows', () => server.view().journal.some(({ what }) => what === 'greeted'))
  await until('tersimpan', () => screen.queryByText('tersimpan') !== null)
  expect(server.view().words.name).toBe('R')
})

it('Alt+J with something missing goes to the first empty required field and says what to do', async () => {
  const user = await openRoom()
  await user.keyboard('Rina')
  await user.keyboard('{Alt>}j{/Alt}')
  expect(focused()).toBe('isian-phone')
  expect(screen.getByText('Isi nomor telepon, atau tulis: tidak disebutkan.')).toBeTruthy()
  expect(screen.getByText('Tulis permasalahan yang disampaikan penelepon.')).toBeTruthy()
  await user.keyboard('0812-3456-7890')
  expect(screen.queryByText('Isi nomor telepon, atau tulis: tidak disebutkan.')).toBeNull()
  expect(server.view().journal.some(({ what }) => what === 'decided_answer')).toBe(false)
})

it('Alt+J on a whole form shows the number and goes to part C; Alt+U takes the decision back, not the number', async () => {
  const user = await openRoom()
  await user.type(field(/^Nama/), 'Rina')
  await user.type(field(/^Telepon/), '0812-3456-7890')
  await user.type(field(/^Permasalahan/), 'Gagal unggah')
  await user.keyboard('{Alt>}j{/Alt}')
  expect(focused()).toBe('isian-answer')
  await screen.findByText('No. 001/FK/LPSE-JBR/XI/2026')
  expect(focused()).toBe('isian-answer')
  await user.keyboard('{Alt>}u{/Alt}')
  await until('the decision is gone', () => screen.queryByLabelText(/^Jawaban/) === null)
  expect(screen.getByText('No. 001/FK/LPSE-JBR/XI/2026')).toBeTruthy()
})

it('a field that somebody else has changed shows both texts, keeps the caret, and is decided by the person', async () => {
  const user = await openRoom()
  server.write('name', 'Rina Kusumawati')
  await user.keyboard('Rina')
  await screen.findAllByText(
    'Isian ini juga diubah di tempat lain. Pilih yang dipakai.',
    {},
    { timeout: 4_000 },
  )
  expect(screen.getByText('Rina Kusumawati')).toBeTruthy()
  expect(field(/^Nama/).value).toBe('Rina')
  expect(focused()).toBe('isian-name')
  await user.click(screen.getByRole('button', { name: 'Pakai yang di sini' }))
  await until('one’s own words are saved', () => server.view().words.name === 'Rina')
  expect(focused()).toBe('isian-name')
  expect(screen.queryByText('Rina Kusumawati')).toBeNull()
})

it('while the server is away the form says that the words are on this device', async () => {
  const user = await openRoom()
  peer.goAway()
  await user.keyboard('Rina')
  await screen.findByText('di perangkat ini')
  peer.comeBack()
  await until('tersimpan', () => screen.queryByText('tersimpan') !== null)
  expect(server.view().words.name).toBe('Rina')
})

it('a password in the problem is pointed out at the field', async () => {
  const user = await openRoom()
  await user.type(field(/^Permasalahan/), 'kata sandi: rahasia123')
  expect(screen.getByText('Jangan catat kata sandi. Hapus dari isian ini.')).toBeTruthy()
})
