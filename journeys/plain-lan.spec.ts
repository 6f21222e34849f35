import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { handsOn, saved } from './hands.ts'
import { type Office, openOffice } from './office.ts'

// An office opens http://192.168.…: no TLS, so no secure context. The browser is a computer of its own on that net: a
// network namespace, which only root can make; without root, the same Chromium under a name that is not localhost.
const isRoot = process.getuid?.() === 0
const mark = `dl${process.pid % 100_000}`
const server = '192.168.77.1'
const folder = mkdtempSync(path.join(tmpdir(), 'dering-lan-'))
const ip = (...words: string[]) => execFileSync('ip', words)

function anotherComputer(): string {
  ip('netns', 'add', mark)
  ip('link', 'add', `${mark}a`, 'type', 'veth', 'peer', 'name', `${mark}b`, 'netns', mark)
  ip('addr', 'add', `${server}/24`, 'dev', `${mark}a`)
  ip('link', 'set', `${mark}a`, 'up')
  ip('-n', mark, 'addr', 'add', '192.168.77.2/24', 'dev', `${mark}b`)
  ip('-n', mark, 'link', 'set', `${mark}b`, 'up')
  ip('-n', mark, 'link', 'set', 'lo', 'up')
  const program = path.join(folder, 'chromium-there')
  writeFileSync(program, `#!/bin/sh\nexec ip netns exec ${mark} /usr/bin/chromium "$@"\n`)
  chmodSync(program, 0o755)
  return program
}

let office: Office
beforeAll(async () => {
  office = isRoot
    ? await openOffice({ host: server, browser: { program: anotherComputer() } })
    : await openOffice({ browser: { args: ['--host-resolver-rules=MAP lpse.test 127.0.0.1'] } })
})
afterAll(async () => {
  await office.close()
  if (isRoot) ip('netns', 'del', mark)
  rmSync(folder, { recursive: true, force: true })
})

it('over plain http from another computer a call is taken, numbered, copied and archived', async () => {
  const address = isRoot ? undefined : office.address.replace('127.0.0.1', 'lpse.test')
  const page = await office.pageOf('sari', '/telepon', address)
  const hands = handsOn(page)
  await page.getByRole('button', { name: /Panggilan masuk/ }).waitFor()
  expect(
    await page.evaluate(() => [isSecureContext, typeof crypto.randomUUID, typeof navigator.clipboard]),
  ).toEqual([false, 'undefined', 'undefined'])

  await hands.press('F2')
  await page.getByText('“Selamat').first().waitFor()
  await hands.words('Rina Kusuma')
  await hands.press('Tab', 'Tab', 'Tab')
  await hands.words('0812-3456-7890')
  await hands.press('Tab', 'Tab', 'Tab')
  await hands.words('Paket tender tidak tampil di beranda.')
  await saved(page)

  // The server goes away and comes back: the words wait in this browser.
  await office.stopServer()
  await hands.words(' Sudah dicoba dua kali.')
  await page.getByText('di perangkat ini', { exact: true }).waitFor()
  await office.startServer()
  await saved(page)

  await hands.press('Alt+T')
  await page.getByRole('status', { name: 'Nomor tiket' }).waitFor()
  const copy = page.getByRole('button', { name: /^Salin/ }).first()
  await copy.click()
  await page
    .getByText(/[Tt]ersalin/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /Nomor sudah disampaikan/ }).waitFor()
  expect(office.faults()).toEqual([])
})
