import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { DamagedBackup } from './damaged-backup.ts'
import { type BackupHead, jobsOfQueue } from './manifest.ts'
import { copyJobsIn } from './queue.queries.ts'
import { copyInText } from './tables.queries.ts'

/** Writes rows into a database, one table after the other, never faster than the server takes them. */
export function rowLoader(client: Client, head: BackupHead) {
  let open: { table: string; stream: ReturnType<typeof copyFrom>; done: Promise<void> } | undefined

  const close = async () => {
    const last = open
    open = undefined
    if (!last) return
    last.stream.end()
    await last.done
  }
  const turnTo = async (table: string) => {
    await close()
    const columns = head.tables.find(({ name }) => name === table)?.columns
    if (!columns) throw new DamagedBackup(`it has rows of ${table}, which it does not list`)
    const stream = client.query(copyFrom(table === jobsOfQueue ? copyJobsIn : copyInText(table, columns)))
    const done = finished(stream)
    // Told by whoever waits for it next.
    done.catch(() => {})
    open = { table, stream, done }
    return open
  }
  return {
    async write(table: string, bytes: Buffer): Promise<void> {
      const { stream, done } = open?.table === table ? open : await turnTo(table)
      if (stream.write(bytes)) return
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done])
    },
    close,
  }
}
