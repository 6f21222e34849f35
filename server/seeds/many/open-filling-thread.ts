import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Batch } from './filling-thread.ts'
import type { Order } from './rows-of-many.ts'

/** The thread that makes the rows; always one batch ahead of whoever takes them. */
export function openFillingThread(order: Order) {
  const worker = new Worker(new URL('./filling-thread.ts', import.meta.url), { workerData: order })
  const ask = (): Promise<Batch | null> => {
    const answer = once(worker, 'message').then(([batch]) => batch as Batch | null)
    worker.postMessage('next')
    return answer
  }
  return {
    async *batches(): AsyncGenerator<Batch> {
      let coming = ask()
      for (let batch = await coming; batch; batch = await coming) {
        coming = ask()
        yield batch
      }
    },
    close: () => worker.terminate(),
  }
}
