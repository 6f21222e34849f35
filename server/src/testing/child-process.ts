import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A temporary folder of this test. `mode` as for chmod: 0o700 as root closes it to everybody else. */
export function temporaryFolder(mode = 0o755): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dering-test-'))
  chmodSync(folder, mode)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Running = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

/** Starts a program and collects what it says; it is killed when the test ends, if it still runs then. */
export function run(...program: Parameters<typeof start>): Running {
  const running = start(...program)
  onTestFinished(() => stop(running))
  return running
}

/** Ends it, if it still runs, and waits for its end. */
export async function stop({ child, ended }: Running): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  await ended
}

/** The same outside a test: whoever starts it stops it. `input` null: it is typed while it runs. */
export function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input: string | null = '',
): Running {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  if (input !== null) child.stdin.end(input)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, output: () => said, ended }
}

/** Waits until `look` gives something; fails with `what` after a while. */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  what: string | (() => string),
  ms = 45_000,
): Promise<T> {
  const deadline = Date.now() + ms
  while (Date.now() < deadline) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`waited ${ms} ms in vain for: ${typeof what === 'string' ? what : what()}`)
}
