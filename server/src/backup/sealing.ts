import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { CannotStart } from '#server/platform/cannot-start.ts'

/** The first line of every age file (https://age-encryption.org/v1). */
export const ageMark = Buffer.from('age-encryption.org/v1\n')

/** Encrypts a stream with a passphrase, as `age --passphrase` does; `age --decrypt` opens it. */
export async function seal(plain: Readable, passphrase: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  // 128 MB and about a second for each guess; age's own default takes twice that.
  encrypter.setScryptWorkFactor(17)
  return fromWeb(await encrypter.encrypt(toWeb(plain)))
}

/** CannotStart for a wrong passphrase, before anything is read. What was changed in the file fails while it is read. */
export async function unseal(sealed: Readable, passphrase: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const opened = await decrypter.decrypt(toWeb(sealed)).catch(() => {
    throw new CannotStart(
      'The passphrase is not that of the backup, or the beginning of the file is damaged.',
    )
  })
  return fromWeb(opened)
}

// Node's own types and those of the browser name the same stream twice.
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>
const fromWeb = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as unknown as WebStream)
