import { createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'

const SHORTEST = 32
const secret = z.string().refine(isStrong)
const secretsFile = z.strictObject({
  /** signs the sessions */
  authSecret: secret,
  /** opens the set-up page until the first administrator exists */
  setupToken: secret,
  database: z.strictObject({ superuser: secret, owner: secret, app: secret, worker: secret }),
})

export type Secrets = z.infer<typeof secretsFile>

/**
 * Reads DIR/secrets.json, or makes it at the first start: each of its values is 256 random bits, mode 0600.
 * There are no default values. AUTH_SECRET of the environment wins over the file; a weak one stops the start. The
 * set-up token then follows from it, so that several nodes with the same secret print the same link.
 */
export function loadSecrets(dir: string, environment: { AUTH_SECRET?: string | undefined } = {}): Secrets {
  const file = path.join(dir, 'secrets.json')
  const given = environment.AUTH_SECRET
  if (given !== undefined && !isStrong(given)) {
    throw new CannotStart(
      `AUTH_SECRET is too weak; set it to at least ${SHORTEST} random characters, for example from: openssl rand -base64 32`,
    )
  }
  const secrets = existsSync(file) ? readSecrets(file) : makeSecrets(dir, file)
  if (given === undefined) return secrets
  const setupToken = createHmac('sha256', given).update('dering set-up').digest('base64url')
  return { ...secrets, authSecret: given, setupToken }
}

function readSecrets(file: string): Secrets {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new CannotStart(`Others can read ${file}; run: chmod 600 ${file}`)
  }
  try {
    return secretsFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new CannotStart(
      `${file} is damaged or holds a weak secret; put the copy from your backup in its place.`,
    )
  }
}

/** Lets a folder sign with the secret that a backup or another folder has kept; its other secrets are its own. */
export function adoptAuthSecret(dir: string, authSecret: string): void {
  writeSecrets(path.join(dir, 'secrets.json'), { ...loadSecrets(dir), authSecret })
}

function makeSecrets(dir: string, file: string): Secrets {
  if (existsSync(path.join(dir, 'postgres/data'))) {
    throw new CannotStart(
      `${file} is missing though there is a database; put the copy from your backup in its place.`,
    )
  }
  const random = () => randomBytes(32).toString('base64url')
  const database = { superuser: random(), owner: random(), app: random(), worker: random() }
  return writeSecrets(file, { authSecret: random(), setupToken: random(), database })
}

function writeSecrets(file: string, secrets: Secrets): Secrets {
  const fd = openSync(`${file}.unfinished`, 'w', 0o600)
  writeSync(fd, `${JSON.stringify(secrets, null, 2)}\n`)
  fsyncSync(fd)
  closeSync(fd)
  renameSync(`${file}.unfinished`, file)
  return secrets
}

/** Long enough, and not one word or letter over and over. */
function isStrong(value: string): boolean {
  return (
    value.trim().length >= SHORTEST && new Set(value).size >= 10 && !/change.?me|secret|password/i.test(value)
  )
}
