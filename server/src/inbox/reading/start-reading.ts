import type { PostOffice } from '#server/mail/index.ts'
import { openPool, type Pool, serving } from '#server/platform/database.ts'
import type { Log } from '#server/platform/log.ts'
import { followBox } from './follow-box.ts'
import { backendPid, listBoxesToRead, tryLockBox, unlockBox } from './reading.queries.ts'

const lookEveryMs = 5_000

interface Followed {
  changes: number
  stop: () => Promise<void>
}

/**
 * Reads the boxes of all offices. Each is read by one process at a time: whoever holds its advisory lock, on a connection
 * that lives as long as the reading. A process that dies loses its locks with its connection, and another goes on.
 */
export function startReading(parts: { url: string; db: Pool; post: PostOffice; now: () => Date; log: Log }) {
  const { url, log, post } = parts
  const locks = openPool(url, { max: 1, name: 'dering-mail', limits: serving })
  const followed = new Map<string, Followed>()
  let pid = 0
  const stopAll = async () => {
    const all = [...followed.values()]
    followed.clear()
    await Promise.all(all.map(({ stop }) => stop()))
  }
  const look = async () => {
    // Another connection than before: the locks went with the old one.
    if ((await backendPid(locks)) !== pid) await stopAll()
    const boxes = await listBoxesToRead(locks)
    for (const [id, { changes, stop }] of followed) {
      if (boxes.some((box) => box.id === id && box.changes === changes)) continue
      followed.delete(id)
      await stop()
      await unlockBox(locks, id)
    }
    for (const box of boxes) {
      if (followed.has(box.id)) continue
      const lock = await tryLockBox(locks, box.id)
      if (!lock.held) continue
      pid = lock.pid
      const end = new AbortController()
      const done = followBox(parts, box, end.signal, log)
      const stop = async () => {
        end.abort()
        await done
      }
      followed.set(box.id, { changes: box.changes, stop })
    }
  }
  let stopped = post.mailClosed
  let turn = Promise.resolve()
  const loop = () => {
    if (stopped) return
    turn = look().catch((error: Error) =>
      log.warn({ cause: error.message }, 'mail boxes could not be listed'),
    )
    void turn.then(() => {
      if (!stopped) timer = setTimeout(loop, lookEveryMs)
    })
  }
  let timer: NodeJS.Timeout | undefined
  loop()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
      await stopAll()
      await locks.end({ timeout: 2 })
    },
  }
}
