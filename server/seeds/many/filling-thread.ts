// Makes rows in a thread of its own, so that one core makes them while the other stores them. Each message from the
// parent asks for the next batch.
import { parentPort, workerData } from 'node:worker_threads'
import type { Filled } from './rows-of-form.ts'
import { type Order, rowsOfMany } from './rows-of-many.ts'

export type Batch = { made: number; rows: Record<Filled, Uint8Array<ArrayBuffer>> }

const batches = rowsOfMany(workerData as Order)
const encoder = new TextEncoder()

parentPort?.on('message', () => {
  const { value, done } = batches.next()
  if (done) return parentPort?.postMessage(null)
  const rows = Object.fromEntries(
    Object.entries(value.rows).map(([table, text]) => [table, encoder.encode(text)]),
  ) as Batch['rows']
  const batch: Batch = { made: value.made, rows }
  parentPort?.postMessage(
    batch,
    Object.values(rows).map(({ buffer }) => buffer),
  )
})
