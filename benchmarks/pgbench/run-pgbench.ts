import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Debian's postgresql-contrib brings it; PGBENCH names another one. */
function findPgbench(): string | null {
  if (process.env.PGBENCH) return process.env.PGBENCH
  const debian = '/usr/lib/postgresql'
  try {
    const newest = readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0]
    return newest ? path.join(debian, newest, 'bin/pgbench') : null
  } catch {
    return null
  }
}

/** How many times a second this script runs with bound, prepared statements; null where there is no pgbench. */
export function runPgbench(
  databaseUrl: string,
  { script, constants }: { script: string; constants: ReadonlyMap<string, string> },
  { clients, seconds }: { clients: number; seconds: number },
): number | null {
  const program = findPgbench()
  if (!program) return null
  const dir = mkdtempSync(path.join(tmpdir(), 'dering-pgbench-'))
  try {
    const file = path.join(dir, 'consultation.sql')
    writeFileSync(file, script)
    const { hostname, port, username, password, pathname } = new URL(databaseUrl)
    const given = [...constants].flatMap(([name, value]) => ['-D', `${name}=${value}`])
    const args = [
      '-n',
      '-M',
      'prepared',
      '-f',
      file,
      '-c',
      `${clients}`,
      '-j',
      '2',
      '-T',
      `${seconds}`,
      ...given,
    ]
    const place = [
      '-h',
      hostname,
      '-p',
      port || '5432',
      '-U',
      username,
      decodeURIComponent(pathname.slice(1)),
    ]
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) }
    const { stdout, stderr } = spawnSync(program, [...args, ...place], { env, encoding: 'utf8' })
    const perSecond = /tps = ([\d.]+)/.exec(stdout)?.[1]
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? '0'
    if (perSecond === undefined || failed !== '0' || /aborted/.test(stderr))
      throw new Error(`pgbench: ${stdout}\n${stderr}`)
    return Number(perSecond)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
