import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { propertiesOf, textOf } from '#server/testing/pdf-tools.ts'
import { fontFiles } from './printable.ts'
import { compilePdf } from './typst.ts'

const at = new Date('2026-11-24T01:02:03Z')
const title = 'Percobaan'
const paper = '#import "/letterhead.typ": paper\n#show: paper\n'
const print = (body: string, more = {}) =>
  compilePdf({ template: paper + body, data: {}, title, at, ...more })

it('a document bears its title and date, and comes out the same every time', async () => {
  const pdf = await print('Halo')
  const properties = await propertiesOf(pdf)
  expect(properties.get('Title')).toBe('Percobaan')
  expect(properties.get('CreationDate')).toBe('D:20261124010203Z')
  expect(Buffer.compare(await print('Halo'), pdf)).toBe(0)
  expect(Buffer.compare(await print('Halo', { at: new Date(0) }), pdf)).not.toBe(0)
})

it('a template reads its own files and no others (A4)', async () => {
  const note = new TextEncoder().encode('isi catatan')
  expect(await textOf(await print('#read("/note.txt")', { files: { 'note.txt': note } }))).toContain(
    'isi catatan',
  )
  for (const path of [
    '/note.txt',
    '/etc/passwd',
    '../../etc/passwd',
    '/../etc/passwd',
    '/../../../etc/passwd',
  ])
    await expect(print(`#read("${path}")`), path).rejects.toThrow(/not found|access denied/)
  for (const name of ['../note.txt', '/etc/passwd', 'a/b.png', '.txt', ''])
    await expect(print('', { files: { [name]: note } }), name).rejects.toThrow('Not a plain file name')
})

it('no template of ours asks for anything from outside (A4)', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/x.svg`
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><image width="9" height="9" href="${url}"/><image width="9" height="9" xlink:href="file:///etc/passwd"/><rect width="4" height="4"/></svg>`
  await print('#image("/x.svg")', { files: { 'x.svg': new TextEncoder().encode(picture) } }).catch(
    () => undefined,
  )
  await expect(print(`#image("${url}")`)).rejects.toThrow()
  expect(asked).toEqual([])
})

it('a template that does not compile is told apart, and the next document is made all the same', async () => {
  const [bad, good] = await Promise.allSettled([print('#nonsense'), print('Halo')])
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('nonsense') } })
  expect(good.status).toBe('fulfilled')
  await expect(print('#image("/x.png")', { files: { 'x.png': new Uint8Array(9) } })).rejects.toThrow(
    'not made',
  )
})

it('fifty documents at once each get their own answer', async () => {
  const numbers = Array.from({ length: 50 }, (_, i) => `nomor-${i}-`)
  const pdfs = await Promise.all(numbers.map((data) => print('#json("/data.json")', { data })))
  const texts = await Promise.all(pdfs.map(textOf))
  numbers.forEach((number, i) => {
    expect(texts[i]).toContain(number)
  })
})

const sample = 'Halo *tebal* dan #text(font: "Source Sans 3")[sans]'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Prints the sample in a process of its own whose home has further fonts, and tells its SHA-256. */
async function printElsewhere(home: string): Promise<string> {
  const script = join(home, 'print.mjs')
  await writeFile(
    script,
    `import { createHash } from 'node:crypto'
import { compilePdf } from ${JSON.stringify(new URL('./typst.ts', import.meta.url).href)}
const pdf = await compilePdf({ template: ${JSON.stringify(paper + sample)}, data: {}, title: ${JSON.stringify(title)}, at: new Date(${at.getTime()}) })
console.log(createHash('sha256').update(pdf).digest('hex'))`,
  )
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, '.local/share') }
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env, timeout: 30_000 })
  return stdout.trim()
}

it('fonts of the same name on the machine change nothing, and an idle press lets the process end', async () => {
  const home = await mkdtemp(join(tmpdir(), 'home-'))
  onTestFinished(() => rm(home, { recursive: true }))
  await mkdir(join(home, '.local/share/fonts'), { recursive: true })
  for (const [i, file] of fontFiles.entries())
    await writeFile(join(home, '.local/share/fonts', `${i}.ttf`), widened(await readFile(file)))
  expect(await printElsewhere(home)).toBe(sha256(await print(sample)))
})

/** The same font with another number of units to its em, so that every letter comes out larger. */
function widened(font: Buffer): Buffer {
  const head = font.indexOf('head')
  font.writeUInt16BE(700, font.readUInt32BE(head + 8) + 18)
  return font
}
