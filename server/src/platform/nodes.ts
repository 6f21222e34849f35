import { createHash, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { CannotStart } from './cannot-start.ts'
import { openPool, serving } from './database.ts'
import type { Log } from './log.ts'
import {
  deleteAllNodes,
  deleteNode,
  listOtherFingerprints,
  type NodeRow,
  releaseJobsOfTheDead,
  upsertNode,
} from './nodes.queries.ts'

/** How often a node says that it lives, and after how long a silence its jobs go to the others. */
const beatMs = 5_000
const aliveSeconds = 20

/** One process among those that share a database. */
export interface Node {
  /** A worker of the queue that takes jobs in this process. */
  addQueueWorker(id: string): void
  leave(): Promise<void>
}

/**
 * Joins the processes on this database. The queue itself would keep a job of a killed process locked for four hours;
 * here the first node that beats after its silence gives it back.
 *
 * CannotStart when another node signs its sessions with another secret: whoever signed in at one would be unknown to
 * the other.
 */
export async function joinNodes(parts: {
  url: string
  role: NodeRow['role']
  authSecret: string
  /** nobody else can be on this database: whoever is still listed was killed */
  alone: boolean
  log: Log
}): Promise<Node> {
  const db = openPool(parts.url, { max: 1, name: 'dering-node', limits: serving })
  const node: NodeRow = {
    id: randomUUID(),
    role: parts.role,
    host: hostname(),
    pid: process.pid,
    secretFingerprint: createHash('sha256').update(parts.authSecret).digest('hex').slice(0, 16),
  }
  const queueWorkers = new Set<string>()
  const beat = async () => {
    await upsertNode(db, node, [...queueWorkers], new Date())
    if (node.role !== 'web') await releaseJobsOfTheDead(db, aliveSeconds)
  }
  try {
    if (parts.alone) {
      await deleteAllNodes(db)
      await releaseJobsOfTheDead(db, 0)
    }
    const [other] = await listOtherFingerprints(db, node, aliveSeconds)
    if (other) {
      throw new CannotStart(
        `A node on ${other} signs its sessions with another secret; set the same AUTH_SECRET on all of them (or wait ${aliveSeconds} seconds after the last one of them was killed).`,
      )
    }
    await beat()
  } catch (error) {
    await db.end({ timeout: 1 })
    throw error
  }
  const timer = setInterval(() => {
    beat().catch((error: Error) =>
      parts.log.warn({ cause: error.message }, 'the node could not say that it lives'),
    )
  }, beatMs)
  return {
    addQueueWorker: (id) => queueWorkers.add(id),
    async leave() {
      clearInterval(timer)
      // With the database away its silence says the same.
      await deleteNode(db, node.id).catch(() => {})
      await db.end({ timeout: 1 })
    },
  }
}
