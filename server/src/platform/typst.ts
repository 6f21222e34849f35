import { Worker } from 'node:worker_threads'

// Makes PDFs with Typst. They are made on a thread of their own: a long document never holds up a running call.

/** PDF/A levels that we make. What is archived is A-2u; A-1b is the level that our tests can have validated. */
export type PdfLevel = 'a-1b' | 'a-2u' | 'a-3u'

/** One document to be made. */
export interface PdfJob {
  /** Typst source text of our own, never a person's. It starts with `#import "/letterhead.typ": paper` and reads `json("/data.json")`. */
  template: string
  /** Anything that JSON can hold. Its strings are printed as they are, minus what no font can show (see `printable`). */
  data: unknown
  /** Further files that the template may read, by plain name (`logo.png`). There are no others. */
  files?: Record<string, Uint8Array>
  standard?: PdfLevel
  /** Goes into the document's properties. */
  title: string
  /** The date that the document bears as its creation. The clock is never read, so equal jobs give equal bytes. */
  at: Date
}

export type PdfOrder = Required<Omit<PdfJob, 'at'>> & { id: number; at: number }
export type PdfAnswer = { id: number; pdf: Uint8Array } | { id: number; fault: string }

const timeLimitMs = 120_000

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (fault: Error) => void }
type Press = { thread: Worker; waiting: Map<number, Waiting> }
let press: Press | undefined
let lastId = 0

/**
 * The bytes of the PDF. Equal jobs give equal bytes, also after a restart.
 * Rejects with a plain Error (a fault, never a Refusal) when the template does not compile, when a picture in `files`
 * cannot be read, or after two minutes.
 */
export async function compilePdf(job: PdfJob): Promise<Uint8Array> {
  const { files = {}, standard = 'a-2u', at, ...rest } = job
  const badName = Object.keys(files).find((name) => !/^[a-z0-9-]+\.[a-z0-9]+$/.test(name))
  if (badName !== undefined) throw new Error(`Not a plain file name: ${badName}`)
  press ??= startPress()
  const { thread, waiting } = press
  const id = ++lastId
  let alarm: NodeJS.Timeout | undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      alarm = setTimeout(() => endPress(thread, new Error('The PDF took too long.')), timeLimitMs)
      thread.ref()
      thread.postMessage({ ...rest, files, standard, id, at: at.getTime() } satisfies PdfOrder)
    })
  } finally {
    clearTimeout(alarm)
    waiting.delete(id)
    // An idle thread must not keep the process alive.
    if (waiting.size === 0) thread.unref()
  }
}

function startPress(): Press {
  const thread = new Worker(new URL('./typst-thread.ts', import.meta.url))
  const waiting = new Map<number, Waiting>()
  thread.on('message', (answer: PdfAnswer) => {
    const asker = waiting.get(answer.id)
    if ('pdf' in answer) asker?.resolve(answer.pdf)
    else asker?.reject(new Error(`The PDF was not made: ${answer.fault}`))
  })
  thread.on('error', (fault: unknown) =>
    endPress(thread, new Error('The PDF thread failed.', { cause: fault })),
  )
  thread.on('exit', () => endPress(thread, new Error('The PDF thread ended.')))
  return { thread, waiting }
}

/** Ends a thread; all who wait for it get the fault, the next job starts a new one. */
function endPress(thread: Worker, fault: Error): void {
  if (press?.thread !== thread) return
  const { waiting } = press
  press = undefined
  for (const { reject } of waiting.values()) reject(fault)
  void thread.terminate()
}
