import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Ids of all PostgreSQL processes that work on this cluster: each of them has the cluster as its working folder. */
export function processesOf(clusterDir: string): number[] {
  const folder = realpathSync(clusterDir)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter(
      (pid) => linkOf(pid, 'cwd') === folder && path.basename(linkOf(pid, 'exe')).startsWith('postgres'),
    )
    .map(Number)
}

/** What `postmaster.pid` says: the id of the process, and whether it takes connections (line 8). */
export function readPidFile(clusterDir: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Ends what an earlier run left behind (Node killed with -9 leaves its database running). The caller holds the
 * lock of the data folder, so whoever still works on the cluster is an orphan. SIGINT lets it write everything
 * down first; workers without a postmaster cannot be asked politely and get SIGQUIT.
 */
export async function endOrphans(clusterDir: string, patienceMs = 30_000): Promise<boolean> {
  const orphans = processesOf(clusterDir)
  if (orphans.length === 0) return false
  const postmaster = readPidFile(clusterDir)?.pid
  const polite = postmaster !== undefined && orphans.includes(postmaster)
  for (const pid of polite ? [postmaster] : orphans) signal(pid, polite ? 'SIGINT' : 'SIGQUIT')
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (processesOf(clusterDir).length === 0) return true
    await sleep(20)
  }
  for (const pid of processesOf(clusterDir)) signal(pid, 'SIGQUIT')
  return true
}

/**
 * Removes a `postmaster.pid` that lies: after a power cut its id may belong to some other program by now, and in a
 * container nobody may have collected the dead process. PostgreSQL would refuse to start for either. The caller
 * holds the lock and has ended the orphans; a file with an id that no longer lives is PostgreSQL's own to judge.
 */
export function removeStalePidFile(clusterDir: string) {
  const pid = readPidFile(clusterDir)?.pid
  if (pid === undefined || processesOf(clusterDir).length > 0) return
  const status = statusOf(pid)
  if (status === '') return
  const dead = /^State:\s+[ZX]/m.test(status)
  const postgres = /^Name:\s+postgres$/m.test(status)
  if (dead || !postgres) rmSync(path.join(clusterDir, 'postmaster.pid'))
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended between the look and the signal.
  }
}

function linkOf(pid: string, link: 'cwd' | 'exe'): string {
  try {
    return readlinkSync(`/proc/${pid}/${link}`)
  } catch {
    return ''
  }
}
