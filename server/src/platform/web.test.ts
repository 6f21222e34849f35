import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHouse, type TestHouse } from '#server/testing/start-house.ts'

const script = 'export const salam = "Selamat pagi";\n'.repeat(200)
let house: TestHouse
let folder: string
let address: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dering-web-'))
  await mkdir(path.join(folder, 'assets'))
  const put = (name: string, bytes: string | Buffer) => writeFile(path.join(folder, name), bytes)
  await put('index.html', '<!doctype html><meta property="csp-nonce" nonce="" /><div id="root"></div>')
  await put('dering.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  await put('assets/base-Cs6F4GeL.js', script)
  await put('assets/base-Cs6F4GeL.js.br', brotliCompressSync(script))
  await put('assets/base-Cs6F4GeL.js.gz', gzipSync(script))
  house = await startHouse({ settings: { webFolder: folder } })
  address = await house.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

/** Bytes as they travel: nothing is unpacked. */
const ask = (where: string, encodings?: string, method = 'GET') =>
  new Promise<{ status?: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
    request(address + where, { method, headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray())
      resolve({ status: response.statusCode, headers: response.headers, bytes })
    })
      .on('error', reject)
      .end()
  })

test('a script travels as the build has compressed it, and is kept by the browser for good', async () => {
  const { status, headers, bytes } = await ask('/assets/base-Cs6F4GeL.js', 'gzip, deflate, br')
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringMatching(/accept-encoding/i),
  })
  expect(brotliDecompressSync(bytes).toString()).toBe(script)
})

test('over plain http a browser takes gzip, and whoever takes neither gets the file as it is', async () => {
  const packed = await ask('/assets/base-Cs6F4GeL.js', 'gzip, deflate')
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(packed.bytes).toString()).toBe(script)
  const plain = await ask('/assets/base-Cs6F4GeL.js')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.headers.vary).toMatch(/accept-encoding/i)
  expect(plain.bytes.toString()).toBe(script)
})

test('the page is asked for each time, wherever the browser enters', async () => {
  for (const where of ['/', '/index.html', '/telepon', '/tiket?lihat=terlambat']) {
    const { status, headers, bytes } = await ask(where, 'gzip')
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(bytes.toString()).toContain('<div id="root">')
  }
  expect((await ask('/dering.svg')).headers['cache-control']).toBe('no-cache')
})

test('a script that is gone is no page', async () => {
  expect((await ask('/assets/base-older.js')).status).toBe(404)
})

test('only style sheets that carry the number of this answer are allowed, and each answer has its own', async () => {
  const numbers = await Promise.all(
    ['/', '/telepon', '/verifikasi/AAAA'].map(async (where) => {
      const { headers, bytes } = await ask(where)
      const policy = String(headers['content-security-policy'])
      const number = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1]
      expect(policy).not.toContain('unsafe-inline')
      expect(bytes.toString()).toContain(`nonce="${number}"`)
      return number
    }),
  )
  expect(new Set(numbers).size).toBe(3)
  const { headers } = await ask('/api/session')
  expect(headers['content-security-policy']).toMatch(/style-src 'self'(;|$)/)
})

test('a long answer travels compressed, a short one and one for whoever cannot unpack it as it is', async () => {
  const plain = await ask('/api/openapi.json')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.bytes.length).toBeGreaterThan(20_000)
  for (const [encoding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const { headers, bytes } = await ask('/api/openapi.json', encoding)
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
    expect(bytes.length).toBeLessThan(plain.bytes.length / 3)
    expect(unpack(bytes)).toEqual(plain.bytes)
  }
  expect((await ask('/healthz', 'br, gzip')).headers['content-encoding']).toBeUndefined()
})
