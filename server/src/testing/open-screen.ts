import { setTimeout as sleep } from 'node:timers/promises'

interface Heard {
  what: string
  id: string | null
}

/** An open screen's live stream over real HTTP, read as a browser's EventSource reads it. */
export async function openScreen(url: string, cookie: string) {
  const cut = new AbortController()
  const answer = await fetch(url, { headers: { cookie }, signal: cut.signal })
  if (answer.status !== 200 || !answer.body) throw new Error(`the stream was refused: ${answer.status}`)
  let text = ''
  let over = false
  const messages: Heard[] = []
  const reading = (async () => {
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString()
      messages.length = 0
      for (const [, line = ''] of text.matchAll(/^data: (.*)$/gm)) messages.push(JSON.parse(line) as Heard)
    }
  })()
    .catch(() => {})
    .then(() => {
      over = true
    })
  const within = async (done: () => boolean) => {
    for (let waited = 0; waited < 5_000 && !done(); waited += 10) await sleep(10)
    return done()
  }
  let read = 0
  return {
    heard: () => text,
    async next(): Promise<Heard | undefined> {
      await within(() => messages.length > read)
      return messages[read++]
    },
    /** Waits for a message, whatever else comes before. */
    async until(wanted: Heard): Promise<void> {
      const is = ({ what, id }: Heard) => what === wanted.what && id === wanted.id
      if (!(await within(() => messages.some(is)))) throw new Error(`never heard ${wanted.what}`)
    },
    ended: () => within(() => over),
    async close() {
      cut.abort()
      await reading
    },
  }
}
