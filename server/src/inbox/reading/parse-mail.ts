import { Worker } from 'node:worker_threads'
import type { ParseAnswer, ParsedMail, ParseOrder, ParseTrouble } from './parsed-mail.ts'

/** A mail of the largest size takes a second or two, on a busy machine some more; what takes longer was made to. */
const timeLimitMs = 60_000

type Told = { mail: ParsedMail } | { trouble: ParseTrouble }
interface Reader {
  thread: Worker
  tell: ((told: Told) => void) | null
}
let reader: Reader | undefined
let turn: Promise<unknown> = Promise.resolve()
let lastId = 0

/**
 * Reads a mail's bytes on a thread of their own, one mail at a time: with a time, a memory and limits on parts and depth
 * (A7). Never rejects for what a mail is: a trouble is an answer. The bytes are copied.
 */
export function parseMail(source: Uint8Array): Promise<Told> {
  const told = turn.then(() => parseNow(source))
  turn = told
  return told
}

async function parseNow(source: Uint8Array): Promise<Told> {
  reader ??= startReader()
  const mine = reader
  const { thread } = mine
  const id = ++lastId
  let alarm: NodeJS.Timeout | undefined
  thread.ref()
  try {
    return await new Promise<Told>((resolve) => {
      mine.tell = resolve
      alarm = setTimeout(() => end(mine, 'too_slow'), timeLimitMs)
      thread.postMessage({ id, source } satisfies ParseOrder)
    })
  } finally {
    clearTimeout(alarm)
    mine.tell = null
    // An idle thread must not keep the process alive.
    thread.unref()
  }
}

function startReader(): Reader {
  const thread = new Worker(new URL('./parser-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 384, stackSizeMb: 4 },
  })
  const mine: Reader = { thread, tell: null }
  thread.on('message', (answer: ParseAnswer) => {
    if ('mail' in answer) mine.tell?.({ mail: answer.mail })
    else mine.tell?.({ trouble: answer.trouble })
  })
  thread.on('error', () => end(mine, 'unreadable'))
  thread.on('exit', () => end(mine, 'unreadable'))
  return mine
}

/** Ends a thread that went astray; the next mail starts a new one. */
function end(mine: Reader, trouble: ParseTrouble) {
  if (reader === mine) reader = undefined
  mine.tell?.({ trouble })
  void mine.thread.terminate()
}
