import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, asAccount } from './embedded-postgres-account.ts'
import { readPidFile } from './embedded-postgres-processes.ts'

export type PostmasterPlan = {
  account: Account
  /** full path of bin/postgres */
  program: string
  clusterDir: string
  port: number
  logFile: string
  settings: Readonly<Record<string, string>>
}

export type Postmaster = { pid: number; ended: Promise<void>; stop: () => Promise<void> }

/** The port is taken: another one may do. */
export class PortTaken extends Error {}

const MAX_LOG_BYTES = 5_000_000
/** A clean stop takes well under a second; past this the database is told to leave at once and recovers when it starts again. */
const STOP_PATIENCE_MS = 7_000

/** Starts the postmaster and answers when it takes connections. Recovery after a crash may take its time. */
export async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const log = openLog(plan.logFile)
  const writtenBefore = statSync(plan.logFile).size
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', plan.clusterDir, '-c', `port=${plan.port}`, ...settings]
  const { command, args: full, options } = asAccount(plan.account, plan.program, args)
  // Detached: Ctrl+C in the terminal is for us; we stop the database after the last request has been answered.
  const child = spawn(command, full, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  await untilReady(child, plan, writtenBefore)
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) }
}

async function untilReady(child: ChildProcess, plan: PostmasterPlan, writtenBefore: number) {
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  while (!failure && child.exitCode === null && child.signalCode === null) {
    const file = readPidFile(plan.clusterDir)
    if (file?.ready && file.pid === child.pid) return
    await sleep(15)
  }
  const said = readFileSync(plan.logFile, 'utf8').slice(writtenBefore)
  if (/could not bind|Address already in use/.test(said)) throw new PortTaken()
  const fatal = said.split('\n').findLast((line) => line.includes('FATAL:'))
  throw failure ?? new Error(fatal?.replace(/^.*FATAL:\s*/, '') ?? `see ${plan.logFile}`)
}

async function stop(child: ChildProcess, ended: Promise<void>) {
  child.kill('SIGINT')
  const late = Symbol()
  const outcome = await Promise.race([ended, sleep(STOP_PATIENCE_MS, late, { ref: false })])
  if (outcome === late) child.kill('SIGQUIT')
  await ended
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}
